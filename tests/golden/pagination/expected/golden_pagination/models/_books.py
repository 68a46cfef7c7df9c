"""Models: books."""

from __future__ import annotations

from .._runtime.model import ApiModel


class Book(ApiModel):
    """Book."""

    id: str
    title: str | None = None


class BookList(ApiModel):
    """Book List."""

    data: list[Book]
    has_more: bool
    first_id: str | None = None
    last_id: str | None = None

    _wire = {"data": ("list", "Book")}
    _nullable = ["first_id", "last_id"]


class BooksExportBodyPage(ApiModel):
    """Body page of ``books.export``."""

    cursor: str | None = None
    size: int | None = None


class BooksExportResponse(ApiModel):
    """Response of ``books.export``."""

    rows: list[str] | None = None
    meta: BooksExportResponseMeta | None = None

    _wire = {"meta": "BooksExportResponseMeta"}


class BooksExportResponseMeta(ApiModel):
    """Response meta of ``books.export``."""

    after: str | None = None


class BooksSearchResponse(ApiModel):
    """Response of ``books.search``."""

    result: BooksSearchResponseResult | None = None

    _wire = {"result": "BooksSearchResponseResult"}


class BooksSearchResponseResult(ApiModel):
    """Response result of ``books.search``."""

    found: list[Book] | None = None
    next_page_offset: str | int | None = None

    _wire = {"found": ("list", "Book")}
    _nullable = ["next_page_offset"]
