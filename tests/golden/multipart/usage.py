"""Files from wherever they are."""

from __future__ import annotations

import io
from pathlib import Path
from typing import assert_type

from golden_multipart import AsyncPictures, Pictures, models


def upload(client: Pictures) -> models.Picture:
    client.pictures.upload(image=Path("a.png"), title="A")
    client.pictures.upload(image=b"...", title="A")
    client.pictures.upload(image=io.BytesIO(b"..."), title="A")
    client.pictures.upload(image=("a.png", b"..."), title="A", extras=[Path("b.png")])
    picture = client.pictures.upload(
        image=("a.png", io.BytesIO(b"..."), "image/png"),
        title="A",
        rating=4,
        public=True,
        tags=["x", "y"],
        place={"lat": 1, "lon": 2},
    )
    assert_type(picture, models.Picture)
    return picture


def download(client: Pictures, target: Path) -> int:
    with client.pictures.download("1") as content:
        content.write_to_file(target)
    return sum(len(chunk) for chunk in client.pictures.download("1").iter_bytes())


async def download_later(client: AsyncPictures, target: Path) -> bytes:
    async with await client.pictures.download("1") as content:
        await content.write_to_file(target)
    return await (await client.pictures.download("1")).read()


def wrong(client: Pictures) -> None:
    client.pictures.upload(image="a.png", title="A")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
