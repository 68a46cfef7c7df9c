"""What a value of the generator is: a slotted dataclass that nobody changes."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform, overload

Made = TypeVar("Made")


@overload
def frozen(made: type[Made], /) -> type[Made]: ...


@overload
def frozen(*, eq: bool = True) -> Callable[[type[Made]], type[Made]]: ...


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(
    made: type[Made] | None = None, /, *, eq: bool = True
) -> type[Made] | Callable[[type[Made]], type[Made]]:
    """``@dataclass(frozen=True, slots=True)`` for type checkers, which refuse every assignment.

    At run time only Python's development mode (``python -X dev``) refuses them. A dataclass that
    does so itself sets each of its fields through a call, and a run makes hundreds of thousands of
    values: it would take a fifth longer.

    Parameters:
        eq: whether values with equal fields are equal; otherwise each is only equal to itself.
    """
    refusing = sys.flags.dev_mode

    def make(plain: type[Made]) -> type[Made]:
        hashed = eq and not refusing
        decorate = dataclass(eq=eq, frozen=refusing, unsafe_hash=hashed, slots=True)
        return decorate(plain)

    return make if made is None else make(made)


__all__ = ["frozen"]
