"""What a value of the generator is: a slotted dataclass that nobody changes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import Field, dataclass, field, fields
from operator import attrgetter
from reprlib import recursive_repr
from typing import Any, TypeVar, dataclass_transform, overload

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

    def make(plain: type[Made]) -> type[Made]:
        if sys.flags.dev_mode:
            return dataclass(eq=eq, frozen=True, slots=True)(plain)
        found = dataclass(eq=False, repr=False, slots=True)(plain)
        own = vars(plain)
        for name, method in _methods(fields(found), eq=eq):  # type: ignore[arg-type]
            if name not in own:
                setattr(found, name, method)
        return found

    return make if made is None else make(made)


def _methods(
    every: tuple[Field[Any], ...], *, eq: bool
) -> Iterator[tuple[str, Callable[..., object]]]:
    """What a dataclass would write as text and compile for each class, most of the time that
    loading takes; these functions look at the fields instead."""
    shown = tuple(each.name for each in every if each.repr)

    @recursive_repr("...")
    def __repr__(self: object) -> str:
        values = ", ".join(f"{name}={getattr(self, name)!r}" for name in shown)
        return f"{type(self).__qualname__}({values})"

    yield "__repr__", __repr__
    if eq:
        values = _values_of([each.name for each in every if each.compare])

        def __eq__(self: object, other: object) -> bool:
            if other.__class__ is not self.__class__:
                return NotImplemented
            return values(self) == values(other)

        def __hash__(self: object) -> int:
            return hash(values(self))

        yield "__eq__", __eq__
        yield "__hash__", __hash__


def _values_of(names: list[str]) -> Callable[[object], object]:
    return attrgetter(*names) if names else lambda _: ()


__all__ = ["frozen"]
