"""Types of requests: books. Models say what they mean."""

from __future__ import annotations

from typing import TypedDict


class BooksExportBodyPageParam(TypedDict, total=False):
    cursor: str
    size: int
