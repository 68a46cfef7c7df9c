"""The visits operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import paged
from .._runtime.client import AsyncResource, Resource
from .._runtime.omit import OMIT
from .._runtime.operation import JsonResponse, Query
from .._runtime.pagination import CursorPages, LinkedPages, PagedOperation

if TYPE_CHECKING:
    from typing import Unpack

    from .. import models
    from .._runtime.async_pages import AsyncPage, AsyncWithHasNext, AsyncWithHasNextPage
    from .._runtime.options import RequestOptions
    from .._runtime.pages import Page, WithHasNext, WithHasNextPage

    class _ListPage(models.VisitsListResponse, Page[str]): ...

    class _AsyncListPage(models.VisitsListResponse, AsyncPage[str]): ...

    class _TodaysPage(models.VisitsTodaysResponse, Page[str]): ...

    class _AsyncTodaysPage(models.VisitsTodaysResponse, AsyncPage[str]): ...

    class _SearchPage(
        models.VisitsSearchResponse,
        WithHasNext[str],
        WithHasNextPage[str],
    ): ...

    class _AsyncSearchPage(
        models.VisitsSearchResponse,
        AsyncWithHasNext[str],
        AsyncWithHasNextPage[str],
    ): ...


_LIST: PagedOperation[_ListPage, _AsyncListPage] = PagedOperation(
    "listVisits",
    "GET",
    "/visits",
    parameters=(Query("limit"),),
    responses=(JsonResponse("200", "VisitsListResponse"),),
    pages=LinkedPages(("links", "pages", "next"), items="visits"),
)
_TODAYS: PagedOperation[_TodaysPage, _AsyncTodaysPage] = PagedOperation(
    "todaysVisits",
    "GET",
    "/visits/today",
    responses=(JsonResponse("200", "VisitsTodaysResponse"),),
    pages=LinkedPages("odata.nextLink", items="value"),
)
_SEARCH: PagedOperation[_SearchPage, _AsyncSearchPage] = PagedOperation(
    "searchVisits",
    "GET",
    "/visits/search",
    parameters=(Query("page"),),
    responses=(JsonResponse("200", "VisitsSearchResponse"),),
    pages=CursorPages("page", "next_page", items="visits"),
)


class Visits(Resource):
    """The visits operations."""

    def list(
        self,
        *,
        limit: int = OMIT,
        **options: Unpack[RequestOptions],
    ) -> _ListPage:
        """Call ``GET /visits``; iterate over it for all pages.

        Returns:
            Visits.
        """
        return self._pages(_LIST, {"limit": limit}, options)

    def todays(self, **options: Unpack[RequestOptions]) -> _TodaysPage:
        """Call ``GET /visits/today``; iterate over it for all pages.

        Returns:
            Visits.
        """
        return self._pages(_TODAYS, {}, options)

    def search(
        self,
        *,
        page: str = OMIT,
        **options: Unpack[RequestOptions],
    ) -> _SearchPage:
        """Call ``GET /visits/search``; iterate over it for all pages.

        Returns:
            Visits.
        """
        return self._pages(_SEARCH, {"page": page}, options)


class AsyncVisits(AsyncResource):
    """The visits operations."""

    list = paged(Visits.list, _LIST)
    todays = paged(Visits.todays, _TODAYS)
    search = paged(Visits.search, _SEARCH)
