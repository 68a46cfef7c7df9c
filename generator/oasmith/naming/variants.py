"""What tells the variants of a union apart, in a word or two.

The ir counts the variants that no tag and no title tells apart: ``variant1``, ``variant2``. A name
says what each of them has that the others have not.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TypeAlias, assert_never

from oasmith.ir import (
    Anything,
    Api,
    Array,
    Binary,
    Delimited,
    Enum,
    Field,
    JsonText,
    Literal,
    Map,
    Nullable,
    Object,
    Reference,
    Scalar,
    Tuple,
    Type,
    Union,
)
from oasmith.openapi import Identity

from .keys import place_of
from .words import class_name, pascal, words

Role: TypeAlias = tuple[str, ...]
Spot: TypeAlias = tuple[Identity, Role]
"""Where a variant stands: its owner, and the way from there that ends with its number."""

_NUMBERED = re.compile(r"variant\d+")
_USUAL = ("type", "kind", "object", "role", "event")


def variant_words(api: Api) -> dict[Spot, str]:
    """A word for every counted variant, as it stands in a class name: ``WithImage``."""
    unions: dict[Spot, list[Spot]] = defaultdict(list)
    types: dict[Spot, Type] = {}
    for named in api.types.values():
        place = place_of(named) if named.component is None else None
        if place is None:
            continue
        for index, part in enumerate(place.role):
            if _NUMBERED.fullmatch(part):
                spot = (place.owner, place.role[: index + 1])
                siblings = unions[place.owner, place.role[:index]]
                if spot not in siblings:
                    siblings.append(spot)
                if index == len(place.role) - 1:
                    types[spot] = named.type
    found: dict[Spot, str] = {}
    for spots in unions.values():
        found |= _told_apart(spots, [types.get(spot) for spot in spots], api)
    return found


def _told_apart(
    spots: Sequence[Spot], types: Sequence[Type | None], api: Api
) -> Iterator[tuple[Spot, str]]:
    """Words, each of which only one of the variants goes by; the rest keep their numbers."""
    fields = [_fields(type_, api) for type_ in types]
    kinds = [_kind(type_, api) for type_ in types]
    found: dict[Spot, str] = {}
    crowd = Crowd(fields)
    for words_of in _WAYS:
        bids = [
            () if spot in found else words_of(own, crowd)
            for spot, own in zip(spots, fields, strict=True)
        ]
        _give(spots, bids, found)
    is_last = len(spots) - len(found) == 1 and all(isinstance(type_, Object) for type_ in types)
    for index, spot in enumerate(spots):
        kinds[index] = "" if spot in found else "Plain" if is_last else kinds[index]
    _give(spots, [(kind,) for kind in kinds], found)
    return iter(found.items())


def _give(spots: Sequence[Spot], bids: Sequence[Iterable[str]], found: dict[Spot, str]) -> None:
    """Every variant takes the first of its words that no other one wants."""
    listed = [[word for word in bid if word] for bid in bids]
    crowd = Counter(word.lower() for bid in listed for word in dict.fromkeys(bid))
    used = {word.lower() for word in found.values()}
    for spot, bid in zip(spots, listed, strict=True):
        free = [word for word in bid if crowd[word.lower()] == 1 and word.lower() not in used]
        if free:
            found[spot] = free[0]


Fields: TypeAlias = Mapping[str, Field]


class Crowd:
    """How many of the variants have a member; counted once, since there may be thousands."""

    def __init__(self, variants: Sequence[Fields]) -> None:
        self._variants = variants
        self.having = Counter(wire for fields in variants for wire in fields)
        self.requiring = Counter(
            wire for fields in variants for wire, field in fields.items() if field.required
        )

    @cached_property
    def typing(self) -> Counter[tuple[str, str]]:
        """How many have a member of a type, by its name and the type's word."""
        return Counter(
            (wire, _type_word(field.type))
            for fields in self._variants
            for wire, field in fields.items()
        )


def _values(own: Fields, _: Crowd) -> Iterator[str]:
    """The text that a member can only have."""
    fixed = {
        wire: field.type.value
        for wire, field in own.items()
        if isinstance(field.type, Literal) and isinstance(field.type.value, str)
    }
    for wire in (*_USUAL, *fixed):
        if wire in fixed:
            yield _spoken(fixed[wire])


def _required(own: Fields, crowd: Crowd) -> Iterator[str]:
    """A member that must be there, and that no other variant has."""
    for wire, field in own.items():
        if field.required and crowd.having[wire] == 1:
            yield f"With{_spoken(wire)}"


def _present(own: Fields, crowd: Crowd) -> Iterator[str]:
    """A member that no other variant has."""
    for wire in own:
        if crowd.having[wire] == 1:
            yield f"With{_spoken(wire)}"


def _demanded(own: Fields, crowd: Crowd) -> Iterator[str]:
    """A member that must be there, and that others have without needing it."""
    for wire, field in own.items():
        if field.required and crowd.requiring[wire] == 1:
            yield f"With{_spoken(wire)}"


def _switches(own: Fields, _: Crowd) -> Iterator[str]:
    """A member that is always true, or never."""
    for wire, field in own.items():
        if isinstance(field.type, Literal) and isinstance(field.type.value, bool):
            yield _spoken(wire) if field.type.value else f"Not{_spoken(wire)}"


def _choices(own: Fields, _: Crowd) -> Iterator[str]:
    """The first value of a member that has only a few."""
    for wire, field in own.items():
        if isinstance(field.type, Enum) and len(field.type.values) < 4:
            yield "Or".join(_spoken(str(value)) for value in field.type.values)
        elif isinstance(field.type, Literal):
            yield _spoken(f"{wire} {field.type.value}")


def _typed(own: Fields, crowd: Crowd) -> Iterator[str]:
    """A member that is of another type than elsewhere."""
    for wire, field in own.items():
        word = _type_word(field.type)
        if word and crowd.typing[wire, word] == 1:
            yield f"With{word}{_spoken(wire)}"


def _type_word(type_: Type) -> str:
    match type_:
        case Nullable(inner) | JsonText(inner):
            return _type_word(inner)
        case Array(items) | Delimited(items):
            return _type_word(items)
        case Scalar(kind):
            return kind.value.capitalize().partition("-")[0]
        case Reference(target):
            name = re.search(r"/(?:schemas|definitions)/([^/]+)$", target)
            return class_name(name[1]) if name else "Object"
        case Map() | Object():
            return "Object"
        case Enum() | Literal():
            return "Fixed"
        case Union() | Tuple() | Binary() | Anything():
            return "Mixed"
        case _:
            assert_never(type_)


_WAYS: tuple[Callable[[Fields, Crowd], Iterator[str]], ...] = (
    _values,
    _required,
    _present,
    _switches,
    _demanded,
    _choices,
    _typed,
)


def _fields(type_: Type | None, api: Api) -> Fields:
    if not isinstance(type_, Object):
        return {}
    found: dict[str, Field] = {}
    for base in type_.bases:
        found |= _fields(api.types[base].type, api)
    return found | {field.wire: field for field in type_.fields}


def _kind(type_: Type | None, api: Api) -> str:
    """What a variant is, where its members do not tell."""
    if isinstance(type_, Union):
        names = [
            class_name(api.types[variant.type.target].component or "")
            for variant in type_.variants
            if isinstance(variant.type, Reference)
        ]
        return _joined(names) if len(names) == len(type_.variants) else "Union"
    if isinstance(type_, Object):
        return "Object"
    return "Enum" if isinstance(type_, Enum) else ""


def _joined(names: list[str]) -> str:
    """The words that all of several classes end with, or two names with *or* between them."""
    split = [words(name) for name in names]
    count = 0
    while all(len(found) > count and found[-count - 1] == split[0][-count - 1] for found in split):
        count += 1
    if count:
        return pascal(split[0][-count:])
    return "Or".join(names) if len(names) == 2 and all(names) else "Union"


def _spoken(text: str) -> str:
    return pascal(spoken_words(text))


def spoken_words(text: str) -> list[str]:
    """The words of a value; one that is all in capitals, as constants are, is not shouted."""
    found = words(text)
    if len(found) > 1 and text.isupper():
        return [word.lower() for word in found]
    return found
