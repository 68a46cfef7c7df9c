"""Two surfaces -> what changed for the people who use the SDK, and how much that is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import TypeVar

from oasmith.diagnostics import Location
from oasmith.frozen import frozen
from oasmith.openapi import Origin

from .spelling import Allowed, fits, spelled
from .surface import Member, Method, ModelSurface, Surface

Part = TypeVar("Part")


class Weight(StrEnum):
    """What a change asks of users: nothing, nothing yet, or their attention."""

    ADDED = "added"
    CHANGED = "changed"
    BREAKING = "breaking"


class Step(StrEnum):
    """The part of a version number that has to grow (semver.org)."""

    NONE = "none"
    MINOR = "minor"
    MAJOR = "major"


@frozen
class Change:
    """One difference. ``thing`` is its kind (``method``, ``model`` ...), ``name`` what users type.

    ``origin`` is in the new document, of what is gone in the old one.
    """

    weight: Weight
    thing: str
    name: str
    detail: str
    origin: Origin | None

    @property
    def source(self) -> str:
        """``file:line:column``; empty for what stands nowhere."""
        if self.origin is None:
            return ""
        origin = self.origin
        return str(origin if isinstance(origin, Location) else origin.location)


@frozen
class Comparison:
    """All changes, sorted, and what they add up to."""

    changes: tuple[Change, ...]

    @property
    def step(self) -> Step:
        """The semver step."""
        weights = {change.weight for change in self.changes}
        if Weight.BREAKING in weights:
            return Step.MAJOR
        return Step.MINOR if weights else Step.NONE


def compare(old: Surface, new: Surface) -> Comparison:
    """What a user of ``old`` meets in ``new``; pure.

    A request may ask for less and take more, a response may promise more; the other way round
    breaks code that was right. What a model is used for decides for its fields.
    """
    changes = [
        *_whole(old, new),
        *_methods(old.methods, new.methods),
        *_models(old.models, new.models),
    ]
    order = {Weight.BREAKING: 0, Weight.ADDED: 1, Weight.CHANGED: 2}
    changes.sort(key=lambda change: (order[change.weight], change.thing, change.name))
    return Comparison(tuple(changes))


def _whole(old: Surface, new: Surface) -> Iterator[Change]:
    if old.package != new.package:
        detail = f"was called {old.package}"
        yield Change(Weight.BREAKING, "package", new.package, detail, None)
    if old.clients != new.clients:
        detail = f"was called {old.clients[0]}"
        yield Change(Weight.BREAKING, "client", new.clients[0], detail, None)
    for name in sorted(old.credentials - new.credentials):
        yield Change(Weight.BREAKING, "credential", name, "is gone", None)
    for name in sorted(new.credentials - old.credentials):
        yield Change(Weight.ADDED, "credential", name, "is new", None)


def _methods(old: Mapping[str, Method], new: Mapping[str, Method]) -> Iterator[Change]:
    for call, gone in _only(old, new):
        yield Change(Weight.BREAKING, "method", call, "is gone", gone.origin)
    for call, fresh in _only(new, old):
        yield Change(Weight.ADDED, "method", call, "is new", fresh.origin)
    for call, before, after in _both(old, new):
        for weight, detail in _method(before, after):
            yield Change(weight, "method", call, detail, after.origin)


def _method(old: Method, new: Method) -> Iterator[tuple[Weight, str]]:
    yield from _arguments(old.arguments, new.arguments)
    positional = [_positional(method) for method in (old, new)]
    if positional[0] != positional[1] and sorted(positional[0]) == sorted(positional[1]):
        yield Weight.BREAKING, f"takes its arguments in another order: {', '.join(positional[1])}"
    if old.streams != new.streams:
        yield Weight.BREAKING, f"streams {new.streams or 'no more'}, and {old.streams or 'did not'}"
    if old.returns != new.returns:
        safe = fits(new.returns, old.returns)
        weight = Weight.CHANGED if safe else Weight.BREAKING
        yield weight, f"returns {spelled(new.returns)}, and returned {spelled(old.returns)}"
    if new.deprecated and not old.deprecated:
        yield Weight.CHANGED, "is deprecated"


def _positional(method: Method) -> list[str]:
    return [name for name, member in method.arguments.items() if member.place == "path"]


def _arguments(
    old: Mapping[str, Member], new: Mapping[str, Member]
) -> Iterator[tuple[Weight, str]]:
    for name, _ in _only(old, new):
        yield Weight.BREAKING, f"has no argument `{name}` any more"
    for name, fresh in _only(new, old):
        if fresh.required:
            yield Weight.BREAKING, f"has a new argument `{name}`, which is required"
        else:
            yield Weight.ADDED, f"has a new argument `{name}`"
    for name, before, after in _both(old, new):
        if after.required and not before.required:
            yield Weight.BREAKING, f"requires the argument `{name}`"
        elif before.required and not after.required:
            yield Weight.CHANGED, f"no longer requires the argument `{name}`"
        if (after.place == "path") != (before.place == "path"):
            yield Weight.BREAKING, f"takes `{name}` in another way: it is in {after.place}"
        if before.allowed != after.allowed:
            weight = Weight.CHANGED if fits(before.allowed, after.allowed) else Weight.BREAKING
            yield weight, f"takes {_turned(f'`{name}`', before.allowed, after.allowed)}"
        if after.deprecated and not before.deprecated:
            yield Weight.CHANGED, f"deprecates the argument `{name}`"


def _models(old: Mapping[str, ModelSurface], new: Mapping[str, ModelSurface]) -> Iterator[Change]:
    for name, gone in _only(old, new):
        yield Change(Weight.BREAKING, "model", name, "is gone", gone.origin)
    for name, fresh in _only(new, old):
        yield Change(Weight.ADDED, "model", name, "is new", fresh.origin)
    for name, before, after in _both(old, new):
        for weight, detail in _model(before, after):
            yield Change(weight, "model", name, detail, after.origin)


def _model(old: ModelSurface, new: ModelSurface) -> Iterator[tuple[Weight, str]]:
    if new.deprecated and not old.deprecated:
        yield Weight.CHANGED, "is deprecated"
    if old.fields is None or new.fields is None:
        if (old.fields is None) != (new.fields is None):
            kind = "a class" if old.fields is None else "an alias"
            yield Weight.BREAKING, f"is now {kind}"
        else:
            yield from _alternatives(old.alternatives, new.alternatives)
        return
    for name, _ in _only(old.fields, new.fields):
        yield Weight.BREAKING, f"has no field `{name}` any more"
    for name, fresh in _only(new.fields, old.fields):
        if fresh.required and new.sent:
            yield Weight.BREAKING, f"has a new field `{name}`, which is required"
        else:
            yield Weight.ADDED, f"has a new field `{name}`"
    for name, before, after in _both(old.fields, new.fields):
        yield from _field(name, before, after, new)


def _alternatives(old: Allowed, new: Allowed) -> Iterator[tuple[Weight, str]]:
    for each in sorted(old - new):
        yield Weight.BREAKING, f"is never {each} any more"
    for each in sorted(new - old):
        yield Weight.ADDED, f"may be {each}"


def _field(
    name: str, old: Member, new: Member, model: ModelSurface
) -> Iterator[tuple[Weight, str]]:
    if new.required != old.required:
        harms = model.sent if new.required else model.received
        weight = Weight.BREAKING if harms else Weight.CHANGED
        yield weight, f"{'requires' if new.required else 'may lack'} the field `{name}`"
    if old.allowed != new.allowed:
        sendable = not model.sent or fits(old.allowed, new.allowed)
        readable = not model.received or _is_expected(old.allowed, new.allowed)
        safe = sendable and readable and not _lost(old.allowed, new.allowed)
        weight = Weight.CHANGED if safe else Weight.BREAKING
        yield weight, f"has {_turned(f'the field `{name}`', old.allowed, new.allowed)}"
    if new.deprecated and not old.deprecated:
        yield Weight.CHANGED, f"deprecates the field `{name}`"


def _is_expected(old: Allowed, new: Allowed) -> bool:
    """Whether code that reads old values can read new ones. New values of an enum are expected:
    they never break a response."""
    return fits(frozenset(each for each in new if not _is_value(each)), old)


def _lost(old: Allowed, new: Allowed) -> bool:
    """Whether values of an enum are gone, while there are others still."""
    return any(map(_is_value, old - new)) and any(map(_is_value, new))


def _is_value(alternative: str) -> bool:
    return alternative[0] in '"-0123456789' or alternative in ("true", "false", "null")


def _turned(what: str, old: Allowed, new: Allowed) -> str:
    return f"{what} as {spelled(new)}, and had it as {spelled(old)}"


def _only(these: Mapping[str, Part], those: Mapping[str, Part]) -> Iterator[tuple[str, Part]]:
    return ((name, part) for name, part in these.items() if name not in those)


def _both(old: Mapping[str, Part], new: Mapping[str, Part]) -> Iterator[tuple[str, Part, Part]]:
    return ((name, part, new[name]) for name, part in old.items() if name in new)
