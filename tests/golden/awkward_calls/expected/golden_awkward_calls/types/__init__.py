"""The types of requests: what methods accept, for annotations."""

from __future__ import annotations

from .._runtime.lazy import lazy_exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._old_new_things import OldNewThingsImportOptions as OldNewThingsImportOptions
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        {"OldNewThingsImportOptions": "_old_new_things"},
    )
