"""The authors operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import paged
from .._runtime.client import AsyncResource, Resource
from .._runtime.omit import OMIT
from .._runtime.operation import JsonResponse, Query
from .._runtime.pagination import NumberedPages, OffsetPages, PagedOperation

if TYPE_CHECKING:
    from typing import Unpack

    from .. import models
    from .._runtime.async_pages import AsyncPage
    from .._runtime.options import RequestOptions
    from .._runtime.pages import Page

    class _ListPage(models.AuthorsListResponse, Page[models.Author]): ...

    class _AsyncListPage(models.AuthorsListResponse, AsyncPage[models.Author]): ...

    class _RecentPage(models.AuthorsRecentResponse, Page[models.Author]): ...

    class _AsyncRecentPage(models.AuthorsRecentResponse, AsyncPage[models.Author]): ...


_LIST: PagedOperation[_ListPage, _AsyncListPage] = PagedOperation(
    "listAuthors",
    "GET",
    "/authors",
    parameters=(Query("offset"), Query("limit")),
    responses=(JsonResponse("200", "AuthorsListResponse"),),
    pages=OffsetPages("offset", items="items", total="total"),
)
_RECENT: PagedOperation[_RecentPage, _AsyncRecentPage] = PagedOperation(
    "recentAuthors",
    "GET",
    "/authors/recent",
    parameters=(Query("page"), Query("size")),
    responses=(JsonResponse("200", "AuthorsRecentResponse"),),
    pages=NumberedPages("page", items="items", limit="size"),
)


class Authors(Resource):
    """The authors operations."""

    def list(
        self,
        *,
        offset: int = OMIT,
        limit: int = OMIT,
        **options: Unpack[RequestOptions],
    ) -> _ListPage:
        """Call ``GET /authors``; iterate over it for all pages.

        Args:
            offset: The default is ``0``.

        Returns:
            Authors.
        """
        return self._pages(_LIST, {"offset": offset, "limit": limit}, options)

    def recent(
        self,
        *,
        page: int = OMIT,
        size: int = OMIT,
        **options: Unpack[RequestOptions],
    ) -> _RecentPage:
        """Call ``GET /authors/recent``; iterate over it for all pages.

        Returns:
            Authors.
        """
        return self._pages(_RECENT, {"page": page, "size": size}, options)


class AsyncAuthors(AsyncResource):
    """The authors operations."""

    list = paged(Authors.list, _LIST)
    recent = paged(Authors.recent, _RECENT)
