"""Models: visits."""

from __future__ import annotations

from .._runtime.model import ApiModel


class VisitsListResponse(ApiModel):
    """Response of ``visits.list``."""

    visits: list[str] | None = None
    links: VisitsListResponseLinks | None = None

    _wire = {"links": "VisitsListResponseLinks"}


class VisitsListResponseLinks(ApiModel):
    """Response links of ``visits.list``."""

    pages: VisitsListResponseLinksPages | None = None

    _wire = {"pages": "VisitsListResponseLinksPages"}


class VisitsListResponseLinksPages(ApiModel):
    """Response links pages of ``visits.list``."""

    next: str | None = None


class VisitsSearchResponse(ApiModel):
    """Response of ``visits.search``."""

    visits: list[str] | None = None
    next_page: str | None = None
    """The cursor of the next page."""
    pages: int | None = None

    _nullable = ["next_page"]


class VisitsTodaysResponse(ApiModel):
    """Response of ``visits.todays``."""

    value: list[str] | None = None
    odata_next_link: str | None = None

    _wire = {"odata.nextLink": ("=odata_next_link", None)}
