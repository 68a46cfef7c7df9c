"""The models: what the API receives and answers."""

from __future__ import annotations

from .._runtime.lazy import lazy_exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._authors import (
        Author as Author,
        AuthorsListResponse as AuthorsListResponse,
        AuthorsRecentResponse as AuthorsRecentResponse,
    )
    from ._books import (
        Book as Book,
        BookList as BookList,
        BooksExportBodyPage as BooksExportBodyPage,
        BooksExportResponse as BooksExportResponse,
        BooksExportResponseMeta as BooksExportResponseMeta,
        BooksSearchResponse as BooksSearchResponse,
        BooksSearchResponseResult as BooksSearchResponseResult,
    )
    from ._loans import Loan as Loan
    from ._shelves import (
        ShelvesBrokenResponse as ShelvesBrokenResponse,
        ShelvesListResponse as ShelvesListResponse,
    )
    from ._visits import (
        VisitsListResponse as VisitsListResponse,
        VisitsListResponseLinks as VisitsListResponseLinks,
        VisitsListResponseLinksPages as VisitsListResponseLinksPages,
        VisitsSearchResponse as VisitsSearchResponse,
        VisitsTodaysResponse as VisitsTodaysResponse,
    )
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        {
            "Author": "_authors",
            "AuthorsListResponse": "_authors",
            "AuthorsRecentResponse": "_authors",
            "Book": "_books",
            "BookList": "_books",
            "BooksExportBodyPage": "_books",
            "BooksExportResponse": "_books",
            "BooksExportResponseMeta": "_books",
            "BooksSearchResponse": "_books",
            "BooksSearchResponseResult": "_books",
            "Loan": "_loans",
            "ShelvesBrokenResponse": "_shelves",
            "ShelvesListResponse": "_shelves",
            "VisitsListResponse": "_visits",
            "VisitsListResponseLinks": "_visits",
            "VisitsListResponseLinksPages": "_visits",
            "VisitsSearchResponse": "_visits",
            "VisitsTodaysResponse": "_visits",
        },
    )


def load_all() -> None:
    """Load every model now; ``typing.get_type_hints`` then works on all of them."""
    from .._runtime.lazy import load_all as load

    load(__name__)
