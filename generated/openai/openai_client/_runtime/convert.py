"""JSON values to Python values, by constant tables.

A *spec* says how one value is converted; ``None`` leaves it as it is:

- ``"Name"``: a model class or a union.
- ``"@datetime"``, ``"@date"``, ``"@time"``, ``"@uuid"``, ``"@bytes"`` (base64),
  ``"@base64url"``, ``"@base16"``, ``"@duration"``, ``"@httpdate"``, ``"@decimal"``:
  a text that becomes an object. Only a text that the object writes back unchanged is
  converted; any other stays text.
- ``"@unixtime"``, ``"@seconds"``, ``"@milliseconds"``: a number that becomes a moment
  or a span of time; with ``_float`` after it, one that may have a fraction.
- ``"@str"``, ``"@int"``, ``"@float"``, ``"@bool"``, ``"@null"``, ``"@any"`` and
  ``("literal", value, ...)``: left as they are; strict checks read them.
- ``("list", spec)``, ``("map", spec)``, ``("tuple", (spec, ...))``, and with the spec
  of further items ``("tuple", (spec, ...), spec)``.
- ``("json", spec)``: a text that holds JSON, converted by the spec (see ``embedded``).
- ``("delimited", ",", spec)``: a text that holds a list, whose items are converted by
  the spec (see ``embedded``).
- ``("either", spec, ...)``: chosen by the kind of the JSON value; objects by structure.

Conversion never fails on what a server sends: a value of another shape stays as it is.
``validate`` tells.
"""

from __future__ import annotations

from .names import models_package, resolve
from .unions import UnionType, untagged

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeAlias

    from .plan import Spec as Spec

    Convert: TypeAlias = Callable[[Any], Any]

PLAIN = frozenset(("@str", "@int", "@float", "@bool", "@null", "@any"))

_DECODERS: dict[Spec, Convert] = {}


def decode(spec: Spec, value: Any) -> Any:
    """Convert what was parsed from JSON; takes the value over and may change it.

    Args:
        spec: how (see the module's text); names are looked up in ``<package>.models``.
        value: fresh output of a JSON parser, used by nobody else.

    Returns:
        The converted value.
    """
    return decoder(spec)(value)


def decoder(spec: Spec) -> Convert:
    """Return the function that does what ``decode`` does, for many values of a kind."""
    change = _DECODERS.get(spec)
    if change is None:
        change = _DECODERS[spec] = converter(spec, models_package()) or unchanged
    return change


def unchanged(value: Any) -> Any:
    """Return the value."""
    return value


def converter(spec: Spec, module: str) -> Convert | None:
    """Return the function that converts by ``spec``, or None when nothing is to do.

    Args:
        spec: how to convert.
        module: where its names are looked up.
    """
    if spec is None or spec in PLAIN:
        return None
    if isinstance(spec, str):
        return _scalar(spec) if spec.startswith("@") else named_converter(spec, module)
    kind: Any = spec[0]
    rest: Any = spec[1:]
    if kind == "list":
        return _list(converter(rest[0], module))
    if kind == "map":
        return _map(converter(rest[0], module))
    if kind == "tuple":
        others = converter(rest[1], module) if len(rest) > 1 else None
        return _tuple([converter(item, module) for item in rest[0]], others)
    if kind == "json":
        from .embedded import reader

        return reader(converter(rest[0], module))
    if kind == "delimited":
        from .embedded import splitter

        return splitter(rest[0], rest[1], converter(rest[1], module))
    if kind == "either":
        return untagged(rest, module)
    if kind == "literal":
        return None
    raise ValueError(f"unknown kind of spec: {spec!r}")


def named_converter(name: str, module: str) -> Convert:
    """Return the converter of the class or union called ``name``."""
    from .model import class_converter

    found = resolve(name, module)
    if isinstance(found, UnionType):
        return found.converter()
    return class_converter(found)


def _scalar(code: str) -> Convert:
    from .scalars import READERS

    return READERS[code]


def _list(change: Convert | None) -> Convert | None:
    if change is None:
        return None

    def convert(value: Any) -> Any:
        if value.__class__ is not list:
            return value
        for index, item in enumerate(value):
            value[index] = change(item)
        return value

    return convert


def _map(change: Convert | None) -> Convert | None:
    if change is None:
        return None

    def convert(value: Any) -> Any:
        if value.__class__ is not dict:
            return value
        for key, item in value.items():
            value[key] = change(item)
        return value

    return convert


def _tuple(changes: list[Convert | None], others: Convert | None) -> Convert:
    def convert(value: Any) -> Any:
        if value.__class__ is not list:
            return value
        every = changes + [others] * (len(value) - len(changes))
        for index, change in enumerate(every[: len(value)]):
            if change is not None:
                value[index] = change(value[index])
        return tuple(value)

    return convert
