"""What a value can be that is of two types at once, as ``allOf`` demands.

``None`` says that no value is of both. Where both say the same in different words the type that
has a name is kept.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

from . import merging
from .scalars import choice, kind_of
from .types import (
    FRACTIONAL_TIMES,
    NUMERIC_TIMES,
    TEXTUAL,
    WHOLE_TIMES,
    Anything,
    Array,
    Binary,
    Enum,
    Literal,
    Map,
    Nullable,
    Object,
    Place,
    Reference,
    Scalar,
    ScalarKind,
    TagValue,
    Tuple,
    Type,
    Union,
    Variant,
)

if TYPE_CHECKING:
    from .builder import Builder

_MOST_PAIRS = 64
"""Unions of more combinations are not crossed: the latter is taken for both."""


_DEEPEST = 30
_MOST_MEETINGS = 20_000


class Meetings:
    """What is being compared with what: types may hold each other in rings, or multiply."""

    def __init__(self) -> None:
        self._open: list[tuple[Type, Type]] = []
        self._count = 0

    def start(self, pair: tuple[Type, Type]) -> bool:
        """Whether two types are to be compared; where not, the latter is taken for both."""
        self._count += 1
        if self._count > _MOST_MEETINGS or len(self._open) > _DEEPEST or pair in self._open:
            return False
        self._open.append(pair)
        return True

    def end(self) -> None:
        """Say that the pair that was started last is done."""
        self._open.pop()


def met(builder: Builder, first: Type, second: Type, place: Place) -> Type | None:
    """The type of what is of both types; None where that is nothing.

    ``place`` is what an object that is made of two is called after.
    """
    if first == second or isinstance(second, Anything):
        return first
    if isinstance(first, Anything):
        return second
    if isinstance(first, Nullable) or isinstance(second, Nullable):
        inner = met(builder, _bare(first), _bare(second), place)
        both = isinstance(first, Nullable) and isinstance(second, Nullable)
        return Nullable(inner) if both and inner is not None else inner
    if not builder.meetings.start((first, second)):
        return second
    found = _met(builder, first, second, place)
    builder.meetings.end()
    return found


def _met(builder: Builder, first: Type, second: Type, place: Place) -> Type | None:
    known = builder.resolved(first), builder.resolved(second)
    found = _structures(builder, (first, second), known, place)
    same = [
        type_
        for type_, structure in zip((second, first), known[::-1], strict=True)
        if structure == found
    ]
    named = [type_ for type_ in same if isinstance(type_, Reference)]
    return next(iter((*named, *same)), found)


def _bare(type_: Type) -> Type:
    return type_.inner if isinstance(type_, Nullable) else type_


def _structures(
    builder: Builder, types: tuple[Type, Type], known: tuple[Type, Type], place: Place
) -> Type | None:
    first, second = known
    if isinstance(first, Anything) or isinstance(second, Anything):
        # A type that is still being built is not known yet: the latter declaration counts.
        return (
            types[0]
            if isinstance(second, Anything) and not builder.is_unbuilt(types[1])
            else types[1]
        )
    if isinstance(first, Union) or isinstance(second, Union):
        return _unions(builder, types, known, place)
    if isinstance(first, (Object, Map)) and isinstance(second, (Object, Map)):
        return _objects(builder, types, known, place)
    if isinstance(first, (Array, Tuple)) and isinstance(second, (Array, Tuple)):
        return _lists(builder, first, second, place)
    return _scalars(first, second)


def _unions(
    builder: Builder, types: tuple[Type, Type], known: tuple[Type, Type], place: Place
) -> Type | None:
    first, second = (_alternatives(*pair) for pair in zip(types, known, strict=True))
    common = [type_ for type_ in second if type_ in first]
    if not common and len(first) * len(second) > _MOST_PAIRS:
        return types[1]
    crossed = common or (
        met(builder, one, other, merging.inside(place, f"variant{number}"))
        for number, (one, other) in enumerate(product(first, second), start=1)
    )
    left = list(dict.fromkeys(type_ for type_ in crossed if type_ is not None))
    for structure, alternatives in zip(known, (first, second), strict=True):
        if left == alternatives:
            return structure
    return _any_of(left)


def _alternatives(type_: Type, structure: Type) -> list[Type]:
    if not isinstance(structure, Union):
        return [type_]
    return [variant.type for variant in structure.variants]


def _any_of(types: list[Type]) -> Type | None:
    if len(types) < 2:
        return types[0] if types else None
    return Union(tuple(map(Variant, types)))


def _objects(
    builder: Builder, types: tuple[Type, Type], known: tuple[Type, Type], place: Place
) -> Type | None:
    first, second = known
    if isinstance(first, Map) and isinstance(second, Map):
        return Map(met(builder, first.values, second.values, place) or second.values)
    if isinstance(first, Map) or isinstance(second, Map):
        return second if isinstance(first, Map) else first
    if isinstance(types[0], Reference) and isinstance(types[1], Reference):
        return merging.both(builder, types[0], types[1], place)
    return second


def _lists(
    builder: Builder, first: Array | Tuple, second: Array | Tuple, place: Place
) -> Type | None:
    if isinstance(first, Array) and isinstance(second, Array):
        items = met(builder, first.items, second.items, place)
        return None if items is None else Array(items)
    return first if isinstance(second, Array) else second


def _scalars(first: Type, second: Type) -> Type | None:
    if isinstance(first, (Enum, Literal)) and isinstance(second, (Enum, Literal)):
        return _choices(first, second)
    if isinstance(first, (Enum, Literal)):
        return _of_kind(first, second)
    if isinstance(second, (Enum, Literal)):
        return _of_kind(second, first)
    if isinstance(first, Scalar) and isinstance(second, Scalar):
        return _plain(first, second)
    if isinstance(first, Binary):
        return first if _is_text(second) else None
    return second if isinstance(second, Binary) and _is_text(first) else None


_WHOLE = WHOLE_TIMES | {ScalarKind.INTEGER}
_NUMBERS = NUMERIC_TIMES | {ScalarKind.INTEGER, ScalarKind.NUMBER}
_WHOLE_OF = {
    ScalarKind.UNIXTIME_FRACTION: ScalarKind.UNIXTIME,
    ScalarKind.SECONDS_FRACTION: ScalarKind.SECONDS,
    ScalarKind.MILLISECONDS_FRACTION: ScalarKind.MILLISECONDS,
}


def _choices(first: Enum | Literal, second: Enum | Literal) -> Type | None:
    if isinstance(first, Enum) and first.open:
        return second
    if isinstance(second, Enum) and second.open:
        return first
    return _chosen(second, (value for value in _values(second) if _is_among(value, first)))


def _of_kind(listed: Enum | Literal, other: Type) -> Type | None:
    if not isinstance(other, Scalar):
        return listed if isinstance(other, Binary) and _is_text(listed) else None
    return _chosen(listed, (value for value in _values(listed) if _fits(value, other.kind)))


def _chosen(listed: Enum | Literal, left: Iterable[TagValue]) -> Type | None:
    values = tuple(left)
    if values == _values(listed):
        return listed
    found = choice(values) if values else None
    is_closed = isinstance(listed, Enum) and listed.closed
    return replace(found, closed=True) if is_closed and isinstance(found, Enum) else found


def _values(listed: Enum | Literal) -> tuple[TagValue, ...]:
    return listed.values if isinstance(listed, Enum) else (listed.value,)


def _is_among(value: TagValue, listed: Enum | Literal) -> bool:
    return any(
        value == known and isinstance(value, bool) == isinstance(known, bool)
        for known in _values(listed)
    )


def _fits(value: TagValue, kind: ScalarKind) -> bool:
    own = kind_of(value)
    if kind is ScalarKind.NUMBER or kind in FRACTIONAL_TIMES:
        return own in (ScalarKind.NUMBER, ScalarKind.INTEGER)
    if kind in TEXTUAL:
        return own is ScalarKind.STRING
    return own is (ScalarKind.INTEGER if kind in WHOLE_TIMES else kind)


def _plain(first: Scalar, second: Scalar) -> Scalar | None:
    """Of two kinds the narrower one; of two formats of the same kind the latter."""
    if first.kind is second.kind:
        return second if second.format is not None else first
    if first.kind in _NUMBERS and second.kind in _NUMBERS:
        return _number(first, second)
    if not _is_text(first) or not _is_text(second):
        return None
    return first if second.kind is ScalarKind.STRING else second


def _number(first: Scalar, second: Scalar) -> Scalar:
    """Of two kinds of number a time, and a whole one."""
    times = [each for each in (second, first) if each.kind in NUMERIC_TIMES]
    is_whole = bool({first.kind, second.kind} & _WHOLE)
    if times:
        kind = times[0].kind
        return replace(times[0], kind=_WHOLE_OF.get(kind, kind) if is_whole else kind)
    return first if first.kind is ScalarKind.INTEGER else second


def _is_text(type_: Type) -> bool:
    if isinstance(type_, Scalar):
        return type_.kind is ScalarKind.STRING or type_.kind in TEXTUAL
    if isinstance(type_, (Enum, Literal)):
        return all(isinstance(value, str) for value in _values(type_))
    return False
