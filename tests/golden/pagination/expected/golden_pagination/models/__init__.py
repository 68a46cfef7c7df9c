"""The models: what the API receives and answers."""

from __future__ import annotations

from .._runtime.lazy import TYPE_CHECKING, lazy_exports

_INDEX = """
_authors: Author AuthorsListResponse AuthorsRecentResponse
_books: Book BookList BooksExportBodyPage BooksExportResponse BooksExportResponseMeta
    BooksSearchResponse BooksSearchResponseResult
_loans: Loan
_shelves: ShelvesBrokenResponse ShelvesListResponse
_visits: VisitsListResponse VisitsListResponseLinks VisitsListResponseLinksPages
    VisitsSearchResponse VisitsTodaysResponse
"""

if TYPE_CHECKING:
    from ._authors import *
    from ._books import *
    from ._loans import *
    from ._shelves import *
    from ._visits import *
else:
    __getattr__, __dir__, __all__ = lazy_exports(__name__, _INDEX)


def load_all() -> None:
    """Load every model now; ``typing.get_type_hints`` then works on all of them."""
    from .._runtime.lazy import load_all as load

    load(__name__)
