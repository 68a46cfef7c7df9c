"""The types of requests: what methods accept, for annotations."""

from __future__ import annotations

from .._runtime.lazy import TYPE_CHECKING, lazy_exports

_INDEX = """
_things: BaseParam ThingCParam ThingCschemaParam ThingDefsLocalParam ThingDepParam
    ThingIfThenParam ThingRefParam ThingTypelessPropsParam ThingUnevalFalseParam
"""

if TYPE_CHECKING:
    from ._things import *
else:
    __getattr__, __dir__, __all__ = lazy_exports(__name__, _INDEX)
