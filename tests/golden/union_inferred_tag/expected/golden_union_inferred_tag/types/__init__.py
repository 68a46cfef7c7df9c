"""The types of requests: what methods accept, for annotations."""

from __future__ import annotations

from .._runtime.lazy import lazy_exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._plan import (
        CompanyParam as CompanyParam,
        ContactParam as ContactParam,
        PersonParam as PersonParam,
        RideParam as RideParam,
        StepParam as StepParam,
        WalkParam as WalkParam,
    )
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        {
            "CompanyParam": "_plan",
            "ContactParam": "_plan",
            "PersonParam": "_plan",
            "RideParam": "_plan",
            "StepParam": "_plan",
            "WalkParam": "_plan",
        },
    )
