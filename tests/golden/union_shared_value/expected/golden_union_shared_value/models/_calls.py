"""Models: calls."""

from __future__ import annotations

from .._runtime.model import ApiModel
from .._runtime.unions import UnionType

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Literal, TypeAlias


class FunctionCall(ApiModel):
    """Function Call. One variant of ``Call``."""

    type: Literal["function"] = "function"
    arguments: str


class FunctionOutput(ApiModel):
    """Function Output. One variant of ``Call``."""

    type: Literal["function"] = "function"
    output: str


class SearchCall(ApiModel):
    """Search Call. One variant of ``Call``."""

    type: Literal["search"] = "search"
    query: str


if TYPE_CHECKING:
    Call: TypeAlias = FunctionCall | FunctionOutput | SearchCall
    """Call. Told apart by ``type``: ``function`` is FunctionCall, ``function`` is
    FunctionOutput, ``search`` is SearchCall.
    """
else:
    Call = UnionType(
        "Call",
        module=__name__,
        tag="type",
        table={"function": ("FunctionCall", "FunctionOutput"), "search": "SearchCall"},
    )
