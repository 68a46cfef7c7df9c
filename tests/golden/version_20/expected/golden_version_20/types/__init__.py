"""The types of requests: what methods accept, for annotations."""

from __future__ import annotations

from .._runtime.lazy import lazy_exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._shared import (
        AnimalParam as AnimalParam,
        CatParam as CatParam,
        DogParam as DogParam,
    )
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        {"AnimalParam": "_shared", "CatParam": "_shared", "DogParam": "_shared"},
    )
