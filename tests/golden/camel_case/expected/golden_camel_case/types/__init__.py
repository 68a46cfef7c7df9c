"""The types of requests: what methods accept, for annotations."""

from __future__ import annotations

from .._runtime.lazy import lazy_exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._orders import (
        LineItemParam as LineItemParam,
        PostalAddressParam as PostalAddressParam,
    )
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        {"LineItemParam": "_orders", "PostalAddressParam": "_orders"},
    )
