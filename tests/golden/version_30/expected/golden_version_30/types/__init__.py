"""The types of requests: what methods accept, for annotations."""

from __future__ import annotations

from .._runtime.lazy import lazy_exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._things import (
        BaseParam as BaseParam,
        NEnum2Param as NEnum2Param,
        NEnumParam as NEnumParam,
        NullableObjParam as NullableObjParam,
        ThingQParam as ThingQParam,
        ThingRParam as ThingRParam,
    )
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        {
            "BaseParam": "_things",
            "NEnum2Param": "_things",
            "NEnumParam": "_things",
            "NullableObjParam": "_things",
            "ThingQParam": "_things",
            "ThingRParam": "_things",
        },
    )
