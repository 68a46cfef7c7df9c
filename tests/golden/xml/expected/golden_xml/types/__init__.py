"""The types of requests: what methods accept, for annotations."""

from __future__ import annotations

from .._runtime.lazy import lazy_exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._animals import (
        AnimalParam as AnimalParam,
        ParentParam as ParentParam,
        TagModelParam as TagModelParam,
    )
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        {
            "AnimalParam": "_animals",
            "ParentParam": "_animals",
            "TagModelParam": "_animals",
        },
    )
