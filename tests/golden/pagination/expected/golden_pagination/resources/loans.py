"""The loans operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import paged
from .._runtime.client import AsyncResource, Resource
from .._runtime.omit import OMIT
from .._runtime.operation import JsonResponse, Query
from .._runtime.pagination import LinkHeaderPages, NumberedPages, PagedOperation

if TYPE_CHECKING:
    from typing import Unpack

    from .. import models
    from .._runtime.async_pages import AsyncArrayPage
    from .._runtime.options import RequestOptions
    from .._runtime.pages import ArrayPage

_LIST: PagedOperation[ArrayPage[models.Loan], AsyncArrayPage[models.Loan]] = (
    PagedOperation(
        "listLoans",
        "GET",
        "/loans",
        parameters=(Query("page"), Query("per_page")),
        responses=(JsonResponse("200", ("list", "Loan")),),
        pages=NumberedPages("page"),
    )
)
_LATE: PagedOperation[ArrayPage[models.Loan], AsyncArrayPage[models.Loan]] = (
    PagedOperation(
        "lateLoans",
        "GET",
        "/loans/late",
        responses=(JsonResponse("200", ("list", "Loan")),),
        pages=LinkHeaderPages(),
    )
)


class Loans(Resource):
    """The loans operations."""

    def list(
        self,
        *,
        page: int = OMIT,
        per_page: int = OMIT,
        **options: Unpack[RequestOptions],
    ) -> ArrayPage[models.Loan]:
        """Call ``GET /loans``; iterate over it for all pages.

        Args:
            page: The default is ``1``.
            per_page: The default is ``30``.

        Returns:
            Loans.
        """
        return self._pages(_LIST, {"page": page, "per_page": per_page}, options)

    def late(self, **options: Unpack[RequestOptions]) -> ArrayPage[models.Loan]:
        """Call ``GET /loans/late``; iterate over it for all pages.

        Returns:
            Loans.

        Headers:
            Link: ``str``
        """
        return self._pages(_LATE, {}, options)


class AsyncLoans(AsyncResource):
    """The loans operations."""

    list = paged(Loans.list, _LIST)
    late = paged(Loans.late, _LATE)
