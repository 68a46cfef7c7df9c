"""Types of requests: paints. Models say what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import Literal, TypeAlias


if TYPE_CHECKING:
    ColourParam: TypeAlias = Literal["red", "green", "light-blue", "", "true"]
else:
    ColourParam = Any
