"""The types of requests: what methods accept, for annotations."""

from __future__ import annotations

from .._runtime.lazy import lazy_exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._books import BooksExportBodyPageParam as BooksExportBodyPageParam
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        {"BooksExportBodyPageParam": "_books"},
    )
