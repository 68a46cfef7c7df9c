"""Texts that stand for something else are that in Python."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from golden_formats import Archive, models


def later(client: Archive, paper: models.Paper) -> dt.datetime | None:
    if paper.written is None or paper.lasted is None:
        return None
    found = client.papers.create(
        written=paper.written + paper.lasted,
        lasted=dt.timedelta(hours=1),
        day="2026-01-15",
        price=Decimal("1.50"),
        scan=b"ink",
        token="aW5r",
        stamp=paper.written,
        exact=1760000000.5,
        waited=dt.timedelta(seconds=1),
        took=1500,
    )
    models.Paper(token=b"ink", hash=b"ink", modified=paper.written)
    price: Decimal | None = found.price
    return found.modified if price else None
