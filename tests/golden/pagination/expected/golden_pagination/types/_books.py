"""Types of requests: books. The models say what keys mean."""

from __future__ import annotations

from typing import TypedDict


class BooksExportBodyPageParam(TypedDict, total=False):
    """Body page of ``books.export``."""

    cursor: str
    size: int
