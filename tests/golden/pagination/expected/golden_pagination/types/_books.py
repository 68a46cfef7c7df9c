"""Types of requests: books."""

from __future__ import annotations

from typing import TypedDict


class BooksExportBodyPageParam(TypedDict, total=False):
    """Body page."""

    cursor: str

    size: int
