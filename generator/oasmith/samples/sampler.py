"""A type -> one example value, always the same."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from enum import Enum as PlainEnum
from typing import TypeAlias, assert_never

from oasmith.frozen import frozen
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
    TypeId,
    Union,
    Variant,
)
from oasmith.source import JsonValue

from .fitting import fits
from .members import members
from .scalars import Hint, scalar
from .telling import by_telling, is_telling

Found: TypeAlias = tuple[JsonValue] | None
"""A value, or None where every value would be endless."""

_DEEPEST_OPTIONAL = 2
_DEEPEST = 60
"""Named types inside each other; deeper ones count as endless."""
_MOST = 1_000
"""Named types in one sample: two members of one type at each level double it."""
_MOST_TELLING = 2


class Purpose(PlainEnum):
    """What a sample is for: a request holds what is required, a response what is declared."""

    REQUEST = "request"
    RESPONSE = "response"


def sample(
    api: Api, type_: Type, purpose: Purpose = Purpose.REQUEST, *, hint: Hint | None = None
) -> JsonValue:
    """One believable value of a type.

    The document's examples come first, then defaults, constants and the first of a choice, then
    what formats, names and constraints suggest. A type without finite values gives ``{}``.
    """
    sampler = _Sampler(api, purpose, iter(range(_MOST)))
    found = sampler.of(type_, hint or Hint(), ())
    return {} if found is None else found[0]


@frozen
class _Sampler:
    api: Api
    purpose: Purpose
    left: Iterator[int]

    @property
    def _sending(self) -> bool:
        return self.purpose is Purpose.REQUEST

    def of(self, type_: Type, hint: Hint, path: tuple[TypeId, ...]) -> Found:
        match type_:
            case Scalar():
                return (scalar(type_, hint),)
            case Enum(values):
                return _choice(values)
            case Literal(value):
                return (value,)
            case Anything():
                return ({},)
            case Binary():
                return (file_name(None, hint),)
            case Nullable(inner):
                return self.of(inner, hint, path) or (None,)
            case JsonText(inner):
                return (json.dumps((self.of(inner, hint, path) or ({},))[0]),)
            case Delimited(items, delimiter):
                return self._delimited(items, delimiter, hint, path)
            case Array(items):
                return self._array(items, hint, path)
            case Tuple(items):
                return self._each(items, hint, path)
            case Map(values):
                return self._map(values, hint, path)
            case Union(variants):
                return self._first(variants, hint, path)
            case Reference(target):
                return self._named(target, hint, path)
            case Object():
                return self._object(type_, hint, path)
            case _:
                assert_never(type_)

    def _first(self, variants: tuple[Variant, ...], hint: Hint, path: tuple[TypeId, ...]) -> Found:
        """The most ordinary variant, or the first that has finite values."""
        for variant in sorted(variants, key=_strangeness):
            found = self.of(variant.type, hint, path)
            if found is not None:
                return found
        return None

    def _each(self, types: tuple[Type, ...], hint: Hint, path: tuple[TypeId, ...]) -> Found:
        items: list[JsonValue] = []
        for type_ in types:
            found = self.of(type_, hint, path)
            if found is None:
                return None
            items.append(found[0])
        return (items,)

    def _delimited(
        self, items: Type, delimiter: str, hint: Hint, path: tuple[TypeId, ...]
    ) -> Found:
        found = self.of(items, replace(hint, constraints=None), path)
        if found is None or not isinstance(found[0], (str, int, float)):
            return ("",)
        text = found[0] if isinstance(found[0], str) else json.dumps(found[0])
        return (text.partition(delimiter)[0],)

    def _array(self, items: Type, hint: Hint, path: tuple[TypeId, ...]) -> Found:
        limits = hint.constraints
        found = self.of(items, replace(hint, constraints=None), path)
        if found is None:
            return ([],)
        least = limits.min_items if limits is not None and limits.min_items else 1
        return ([found[0]] * min(least, 10),)

    def _map(self, values: Type, hint: Hint, path: tuple[TypeId, ...]) -> Found:
        if isinstance(values, Anything):
            return ({"harbour": "Oslo"},)
        found = self.of(values, replace(hint, constraints=None), path)
        return ({} if found is None else {"harbour": found[0]},)

    def _named(self, target: TypeId, hint: Hint, path: tuple[TypeId, ...]) -> Found:
        if target in path or len(path) > _DEEPEST or next(self.left, None) is None:
            return None
        named = self.api.types[target]
        for example in named.examples:
            if fits(self.api, named.type, example, sending=self._sending):
                return (example,)
        return self.of(
            named.type, replace(hint, owner=named.component or hint.owner), (*path, target)
        )

    def _object(self, structure: Object, hint: Hint, path: tuple[TypeId, ...]) -> Found:
        value: dict[str, JsonValue] = {}
        for wire, field in members(self.api, structure).items():
            if field.read_only if self._sending else field.write_only:
                continue
            if not field.required and not self._wanted(field, path):
                continue
            found = self.field(field, hint.owner, path)
            if found is not None:
                value[wire] = found[0]
            elif field.required:
                return None
        if not value and self._sending:
            return (self._lonely(structure, hint, path),)
        return (value,)

    def _lonely(
        self, structure: Object, hint: Hint, path: tuple[TypeId, ...]
    ) -> dict[str, JsonValue]:
        """Where nothing is required, one member or two telling ones: an empty object shows nobody
        how to call."""
        fields = members(self.api, structure)
        value: dict[str, JsonValue] = {}
        for wire in by_telling(fields):
            if value and not is_telling(wire):
                break
            found = self.field(fields[wire], hint.owner, path)
            if found is not None and found[0] is not None:
                value[wire] = found[0]
            if len(value) == _MOST_TELLING:
                break
        return {wire: value[wire] for wire in fields if wire in value}

    def _wanted(self, field: Field, path: tuple[TypeId, ...]) -> bool:
        """Whether an optional member is shown: responses say little about what is required."""
        if self._sending or field.deprecated:
            return False
        return len(path) <= _DEEPEST_OPTIONAL

    def field(self, field: Field, owner: str, path: tuple[TypeId, ...]) -> Found:
        """The value of one member."""
        known = [*field.examples, *(field.default or ())]
        for value in known:
            if fits(self.api, field.type, value, sending=self._sending):
                return (value,)
        hint = Hint(field.wire, owner, field.constraints, field.description or "")
        return self.of(field.type, hint, path)


def _choice(values: tuple[JsonValue, ...]) -> Found:
    """The first of several values that is not empty: a segment of a path cannot be."""
    telling = [value for value in values if value != ""]
    return next(((value,) for value in (*telling, *values)), None)


_ORDINARY = ("user", "text", "message")


def _strangeness(variant: Variant) -> int:
    """Sorts what people and plain texts send before the rest."""
    return 0 if any(tag in _ORDINARY for tag in variant.tags) else 1


_KINDS_OF_FILES = (
    (("mask",), "mask.png"),
    (("audio", "recording", "speech", "voice"), "recording.mp3"),
    (("image", "picture", "photo", "avatar", "icon", "logo"), "picture.png"),
    (("video",), "film.mp4"),
    (("pdf",), "report.pdf"),
    (("csv",), "report.csv"),
)
_FILE_NAME = re.compile(r"[\w-][\w .-]{0,60}\.[A-Za-z0-9]{1,5}\Z")


def file_name(value: JsonValue, hint: Hint) -> str:
    """The file that stands for the content of a sample: the example itself where it names one."""
    if isinstance(value, str) and _FILE_NAME.match(value):
        return value
    if isinstance(value, str) and value.startswith("{"):
        return "requests.jsonl"
    for text in (hint.name, hint.about, hint.owner):
        for known, name in _KINDS_OF_FILES:
            if any(word in text.lower() for word in known):
                return name
    return "report.txt"
