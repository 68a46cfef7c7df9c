"""Bodies of every kind, as programs send them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

from golden_bodies import AsyncHarbour, Harbour, models, types


def alike(client: Harbour) -> None:
    client.ships.add(name="A", crew=2)
    client.ships.add(name="A", content_type="application/x-www-form-urlencoded")
    client.ships.add(name="A", picture=Path("a.png"))
    client.ships.change(flag=None)
    client.ships.scrap(names=["A"])


def different(client: Harbour) -> None:
    client.logs.write("a", entry="calm")
    client.logs.write("a", body="calm", content_type="text/plain")
    client.logs.write("a", body=b"%PDF", content_type="application/pdf")
    client.logs.write("a", body=Path("a.png"), content_type="image/*")


def sightings() -> Iterator[models.Ship | types.ShipParam]:
    yield models.Ship(name="A")
    yield {"name": "B", "crew": 3}


async def later() -> AsyncIterator[models.Ship]:
    yield models.Ship(name="A")


def lines(client: Harbour) -> None:
    client.sightings.report(body=sightings())
    client.sightings.replace(body=[{"name": "C"}])


async def lines_later(client: AsyncHarbour) -> None:
    await client.sightings.report(body=later())
    await client.sightings.report(body=sightings())


def parts(client: Harbour) -> None:
    client.papers.file(
        manifest={"name": "A"},
        scan=("a.jpg", b"...", "image/jpeg", {"X-Scan-Kind": "drum"}),
        stamp=b"...",
        photos=[Path("1.png"), Path("2.png")],
        place={"lat": 1, "lon": 2},
    )
    client.fees.pay(amount=1.5, codes=["x"])
    client.notices.hang(body=["a", {"b": 1}])


def wrong(client: Harbour) -> None:
    client.ships.add(name="A", content_type="text/csv")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    client.logs.write("a", body="calm")  # type: ignore[call-overload] # pyright: ignore[reportCallIssue]
