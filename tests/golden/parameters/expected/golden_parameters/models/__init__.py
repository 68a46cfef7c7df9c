"""The models: what the API receives and answers."""

from __future__ import annotations

from .._runtime.lazy import lazy_exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._stations import (
        StationsGetDayError as StationsGetDayError,
        StationsGetDayNear as StationsGetDayNear,
        StationsGetDayResponse as StationsGetDayResponse,
    )
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        {
            "StationsGetDayError": "_stations",
            "StationsGetDayNear": "_stations",
            "StationsGetDayResponse": "_stations",
        },
    )
