"""The books operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited, paged
from .._runtime.client import AsyncResource, Resource
from .._runtime.omit import OMIT
from .._runtime.operation import JsonBody, JsonResponse, Operation, Path, Query
from .._runtime.pagination import CursorPages, PagedOperation

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Unpack

    from .. import models, types
    from .._runtime.async_pages import AsyncPage
    from .._runtime.options import RequestOptions
    from .._runtime.pages import Page

    class _ListPage(models.BookList, Page[models.Book]): ...

    class _AsyncListPage(models.BookList, AsyncPage[models.Book]): ...

    class _SearchPage(models.BooksSearchResponse, Page[models.Book]): ...

    class _AsyncSearchPage(models.BooksSearchResponse, AsyncPage[models.Book]): ...

    class _ExportPage(models.BooksExportResponse, Page[str]): ...

    class _AsyncExportPage(models.BooksExportResponse, AsyncPage[str]): ...


_LIST: PagedOperation[_ListPage, _AsyncListPage] = PagedOperation(
    "listBooks",
    "GET",
    "/books",
    parameters=(Query("after"), Query("before"), Query("limit")),
    responses=(JsonResponse("200", "BookList"),),
    pages=CursorPages(
        "after",
        "last_id",
        items="data",
        last="id",
        more="has_more",
        before="before",
        first="first_id",
    ),
)
_GET: Operation[models.Book] = Operation(
    "getBook",
    "GET",
    "/books/{id}",
    parameters=(Path("id"),),
    responses=(JsonResponse("200", "Book"),),
)
_SEARCH: PagedOperation[_SearchPage, _AsyncSearchPage] = PagedOperation(
    "searchBooks",
    "POST",
    "/books/search",
    body=JsonBody(),
    responses=(JsonResponse("200", "BooksSearchResponse"),),
    pages=CursorPages(
        "offset",
        ("result", "next_page_offset"),
        items=("result", "found"),
    ),
)
_EXPORT: PagedOperation[_ExportPage, _AsyncExportPage] = PagedOperation(
    "exportBooks",
    "POST",
    "/books/export",
    body=JsonBody(required=False),
    responses=(JsonResponse("200", "BooksExportResponse"),),
    pages=CursorPages(("page", "cursor"), ("meta", "after"), items="rows"),
)


class Books(Resource):
    """The books operations."""

    def list(
        self,
        *,
        after: str = OMIT,
        before: str = OMIT,
        limit: int = OMIT,
        **options: Unpack[RequestOptions],
    ) -> _ListPage:
        """List the books.

        ``GET /books``; iterate over it for all pages.

        Returns:
            Some of the books.
        """
        return self._pages(
            _LIST,
            {"after": after, "before": before, "limit": limit},
            options,
        )

    def get(self, id: str, **options: Unpack[RequestOptions]) -> models.Book:
        """Call ``GET /books/{id}``.

        Returns:
            The book.
        """
        return self._call(_GET, {"id": id}, options)

    def search(
        self,
        *,
        words: Sequence[str],
        offset: str | int = OMIT,
        limit: int = OMIT,
        **options: Unpack[RequestOptions],
    ) -> _SearchPage:
        """Call ``POST /books/search``; iterate over it for all pages.

        Returns:
            What was found.
        """
        return self._pages(
            _SEARCH,
            {"words": words, "offset": offset, "limit": limit},
            options,
        )

    def export(
        self,
        *,
        page: models.BooksExportBodyPage | types.BooksExportBodyPageParam = OMIT,
        **options: Unpack[RequestOptions],
    ) -> _ExportPage:
        """Call ``POST /books/export``; iterate over it for all pages.

        Returns:
            Rows.
        """
        return self._pages(_EXPORT, {"page": page}, options)


class AsyncBooks(AsyncResource):
    """The books operations."""

    list = paged(Books.list, _LIST)
    get = awaited(Books.get)
    search = paged(Books.search, _SEARCH)
    export = paged(Books.export, _EXPORT)
