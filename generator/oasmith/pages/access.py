"""Which part of an answer an example shows: the path to a value worth printing."""

from __future__ import annotations

from collections.abc import Iterator
from keyword import iskeyword

from oasmith.frozen import frozen
from oasmith.ir import (
    Array,
    Enum,
    Map,
    Nullable,
    Object,
    Reference,
    Scalar,
    ScalarKind,
    Type,
    TypeId,
)
from oasmith.naming import words
from oasmith.python import Context
from oasmith.python.writers import Code, identifier
from oasmith.samples import members
from oasmith.source import JsonValue

_LONGEST = 5
_MOST = 5_000
"""Places that are looked at."""
_ITEM = ""

# What people look for in an answer, before and after all that has no place here.
_WANTED = ("content", "text", "output_text", "url", "b64_json", "embedding", "result", "message")
_NAMES = ("name", "title", "filename", "email")
_DULL = ("id", "status", "type", "object", "created", "created_at", "model", "index", "usage")
_UNKNOWN = 50
"""The rank of a scalar of which the name says nothing."""
_BESIDE = 62
"""The rank of names of what an answer is not itself; it stands after the answer's ``id``."""
_ABSENT = 6
"""How much further back a member stands that may be absent."""


@frozen
class Access:
    """A path into an answer: attributes, and ``""`` for an item of a list.

    ``leaf`` is the type at its end; ``filled``: a sample has an item in every list on the way.
    """

    steps: tuple[str, ...]
    leaf: Type
    filled: bool

    def expression(self, start: str) -> Code:
        """``answer.choices[0].message.content``."""
        parts = ("[0]" if step == _ITEM else f".{identifier(step)}" for step in self.steps)
        return Code(start + "".join(parts))


def access(context: Context, type_: Type, value: JsonValue) -> Access | None:
    """The path to the most telling scalar of an answer; None where no path is certain.

    A type checker accepts the path: it goes through nothing that may be absent or null, and
    through no union.
    """
    paths = _Paths(context, iter(range(_MOST))).below(type_, (value,), (), ())
    found = sorted(paths, key=lambda pair: pair[0])
    return found[0][1] if found else None


@frozen
class _Paths:
    """``left`` counts down: there are as many paths as ways through a document."""

    context: Context
    left: Iterator[int]

    def below(
        self,
        type_: Type,
        value: tuple[JsonValue] | None,
        steps: tuple[str, ...],
        seen: tuple[TypeId, ...],
    ) -> Iterator[tuple[tuple[int, int], Access]]:
        """Every path from a type on, with its rank."""
        if len(steps) > _LONGEST or next(self.left, None) is None:
            return
        if isinstance(type_, Reference):
            if type_.target in seen:
                return
            named = self.context.named(type_.target)
            if isinstance(named.type, Object):
                yield from self._through(type_.target, named.type, value, steps, seen)
            else:
                yield from self.below(named.type, value, steps, (*seen, type_.target))
        elif isinstance(type_, Array) and not _is_plain(self.context, type_.items):
            item = None
            if value is not None and isinstance(value[0], list) and value[0]:
                item = (value[0][0],)
            yield from self.below(type_.items, item, (*steps, _ITEM), seen)
        elif steps and _is_leaf(self.context, type_):
            name = next((step for step in reversed(steps) if step), "")
            rank = _BESIDE if _is_beside(name, steps) else _rank(name, type_)
            yield (rank, len(steps)), Access(steps, type_, value is not None)

    def _through(
        self,
        owner: TypeId,
        structure: Object,
        value: tuple[JsonValue] | None,
        steps: tuple[str, ...],
        seen: tuple[TypeId, ...],
    ) -> Iterator[tuple[tuple[int, int], Access]]:
        known = value[0] if value is not None and isinstance(value[0], dict) else {}
        for wire, field in members(self.context.api, structure).items():
            attribute = self.context.names.fields[owner, wire]
            inner = (known[wire],) if wire in known else None
            if field.deprecated or field.write_only:
                continue
            if not field.required and not _is_leaf(self.context, field.type):
                continue
            found = self.below(field.type, inner, (*steps, attribute), (*seen, owner))
            for (rank, length), path in found:
                may_lack = not field.required and rank >= _UNKNOWN
                yield (rank + may_lack * _ABSENT, length), path


def _is_plain(context: Context, type_: Type) -> bool:
    return isinstance(context.resolved(type_), Scalar)


def _is_leaf(context: Context, type_: Type) -> bool:
    """Whether a value is printed as it is. Constants and nulls tell nothing."""
    if isinstance(type_, Nullable):
        return _is_leaf(context, type_.inner)
    if isinstance(type_, Array):
        return _is_plain(context, type_.items)
    resolved = context.resolved(type_)
    if isinstance(resolved, Scalar):
        return resolved.kind is not ScalarKind.NULL
    return isinstance(resolved, (Enum, Map))


def _is_beside(name: str, steps: tuple[str, ...]) -> bool:
    """Whether a name is that of something that belongs to the answer: ``shipping.name``."""
    return len(steps) > 1 and _ITEM not in steps and name in (*_NAMES, "url")


def _rank(name: str, type_: Type) -> int:
    plain = "_".join(word.lower() for word in words(name))
    if plain in _WANTED:
        return _WANTED.index(plain)
    if plain in _NAMES:
        return 20 + _NAMES.index(plain)
    if plain in _DULL:
        return 60 + _DULL.index(plain)
    return _UNKNOWN if isinstance(type_, (Scalar, Nullable)) else _UNKNOWN + 5


def loops(path: Access, start: str) -> tuple[tuple[tuple[Code, Code], ...], Code]:
    """The loops (variable, what it runs over) for every list on a path, and the innermost value."""
    found: list[tuple[Code, Code]] = []
    current, last = start, ""
    used = {start}
    for step in path.steps:
        if step != _ITEM:
            current, last = f"{current}.{identifier(step)}", step
            continue
        variable = singular(last or start)
        while variable in used:
            variable = f"{variable}_item" if not variable.endswith("_item") else f"{variable}_"
        used.add(variable)
        found.append((identifier(variable), Code(current)))
        current = variable
    return tuple(found), Code(current)


def singular(name: str) -> str:
    """One of what a list is called after; ``item`` where English does not tell."""
    found = words(name)
    last = found[-1].lower() if found else ""
    if last.endswith("ies"):
        return f"{last[:-3]}y"
    if last.endswith(("ches", "shes", "sses", "xes")):
        return last[:-2]
    if last.endswith("s") and not last.endswith("ss") and len(last) > 3:
        word = last[:-1]
        return word if word.isidentifier() and not iskeyword(word) else "item"
    return "item"
