"""The types of requests: what methods accept, for annotations."""

from __future__ import annotations

from .._runtime.lazy import lazy_exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._accounts import (
        AccountParam as AccountParam,
        OwnerParam as OwnerParam,
        RecordParam as RecordParam,
        StateParam as StateParam,
    )
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        {
            "AccountParam": "_accounts",
            "OwnerParam": "_accounts",
            "RecordParam": "_accounts",
            "StateParam": "_accounts",
        },
    )
