"""The types of requests: what methods accept, for annotations."""

from __future__ import annotations

from .._runtime.lazy import lazy_exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._things import (
        BaseParam as BaseParam,
        ThingCParam as ThingCParam,
        ThingDefsLocalParam as ThingDefsLocalParam,
        ThingDepParam as ThingDepParam,
        ThingIfThenParam as ThingIfThenParam,
        ThingRefParam as ThingRefParam,
        ThingTypelessPropsParam as ThingTypelessPropsParam,
        ThingUnevalFalseParam as ThingUnevalFalseParam,
    )
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        {
            "BaseParam": "_things",
            "ThingCParam": "_things",
            "ThingDefsLocalParam": "_things",
            "ThingDepParam": "_things",
            "ThingIfThenParam": "_things",
            "ThingRefParam": "_things",
            "ThingTypelessPropsParam": "_things",
            "ThingUnevalFalseParam": "_things",
        },
    )
