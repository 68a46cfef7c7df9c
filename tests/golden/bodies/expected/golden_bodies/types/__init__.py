"""The types of requests: what methods accept, for annotations."""

from __future__ import annotations

from .._runtime.lazy import lazy_exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._fees import FeesPayBodyPlaceParam as FeesPayBodyPlaceParam
    from ._papers import PapersFileBodyPlaceParam as PapersFileBodyPlaceParam
    from ._shared import ShipParam as ShipParam
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        {
            "FeesPayBodyPlaceParam": "_fees",
            "PapersFileBodyPlaceParam": "_papers",
            "ShipParam": "_shared",
        },
    )
