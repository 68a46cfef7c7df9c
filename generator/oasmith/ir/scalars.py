"""Scalars, enums and literals."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import replace

from oasmith.openapi import Schema
from oasmith.source import JsonValue

from .types import (
    Anything,
    Array,
    Binary,
    Enum,
    Literal,
    Map,
    Scalar,
    ScalarKind,
    TagValue,
    Type,
    Union,
    Variant,
)

_STRING_FORMATS = {
    "date-time": ScalarKind.DATETIME,
    "date": ScalarKind.DATE,
    "time": ScalarKind.TIME,
    "uuid": ScalarKind.UUID,
    "byte": ScalarKind.BASE64,
    "base64": ScalarKind.BASE64,
    "base64url": ScalarKind.BASE64URL,
    "http-date": ScalarKind.HTTP_DATE,
    "date-time-rfc1123": ScalarKind.HTTP_DATE,
    "duration": ScalarKind.DURATION,
    "decimal": ScalarKind.DECIMAL,
}
"""Formats of texts (spec.openapis.org/registry/format); others say nothing about the type."""

_TIMES = {
    ("integer", "unixtime"): ScalarKind.UNIXTIME,
    ("integer", "seconds"): ScalarKind.SECONDS,
    ("integer", "milliseconds"): ScalarKind.MILLISECONDS,
    ("number", "unixtime"): ScalarKind.UNIXTIME_FRACTION,
    ("number", "seconds"): ScalarKind.SECONDS_FRACTION,
    ("number", "milliseconds"): ScalarKind.MILLISECONDS_FRACTION,
}
"""Formats of numbers that name the unit of a time. No registry has them, but generators of
documents write them."""

_SPELLINGS = {
    "unix-time": "unixtime",
    "unix_time": "unixtime",
    "unixtimestamp": "unixtime",
    "unix-timestamp": "unixtime",
    "unix_timestamp": "unixtime",
}
"""How else such a format is written."""

_DELIMITERS = {
    "ArrayEncoding.commaDelimited": ",",
    "ArrayEncoding.spaceDelimited": " ",
    "ArrayEncoding.pipeDelimited": "|",
    "ArrayEncoding.newlineDelimited": "\n",
}
"""Formats of texts with ``items``, as TypeSpec writes lists that stand in one text."""

_ENCODINGS = {
    "base64": ScalarKind.BASE64,
    "base64url": ScalarKind.BASE64URL,
    "base16": ScalarKind.BASE16,
}
"""``contentEncoding`` (JSON Schema 2020-12, validation, 8.3; RFC 4648)."""

_KINDS = {
    "null": ScalarKind.NULL,
    "boolean": ScalarKind.BOOLEAN,
    "integer": ScalarKind.INTEGER,
    "number": ScalarKind.NUMBER,
    "string": ScalarKind.STRING,
}


def is_scalar_type(name: str) -> bool:
    """Whether a JSON Schema type names a scalar."""
    return name in _KINDS


def scalar(name: str, schema: Schema, numbers: Container[str] = ()) -> Type:
    """The type for one scalar JSON Schema type with the schema's format.

    ``numbers``: formats of times whose numbers stay numbers.
    """
    if name == "string":
        return _string(schema)
    form = (schema.format or "").lower()
    form = _SPELLINGS.get(form, form)
    kind = None if form in numbers else _TIMES.get((name, form))
    return Scalar(kind or _KINDS[name], schema.format)


def delimiter_of(schema: Schema) -> str | None:
    """What stands between the items of a list that is one text; None for any other text."""
    return _DELIMITERS.get(schema.format or "")


def _string(schema: Schema) -> Type:
    if schema.format == "binary" or _holds_raw_bytes(schema):
        return Binary()
    encoding = (schema.content_encoding or "").lower()
    if encoding in _ENCODINGS:
        return Scalar(_ENCODINGS[encoding], schema.format)
    return Scalar(_STRING_FORMATS.get(schema.format or "", ScalarKind.STRING), schema.format)


def _holds_raw_bytes(schema: Schema) -> bool:
    """OpenAPI 3.1, 4.8.14.3: a media type without an encoding marks binary content."""
    if schema.content_media_type is None or schema.content_encoding is not None:
        return False
    return not schema.content_media_type.startswith(("text/", "application/json"))


def kind_of(value: TagValue) -> ScalarKind:
    """The JSON kind of a scalar value."""
    if value is None:
        return ScalarKind.NULL
    if isinstance(value, bool):
        return ScalarKind.BOOLEAN
    if isinstance(value, int):
        return ScalarKind.INTEGER
    if isinstance(value, float):
        return ScalarKind.NUMBER
    return ScalarKind.STRING


def choice(values: tuple[JsonValue, ...]) -> Type:
    """The type for ``enum`` or ``const`` values; null has been taken out by the caller.

    Objects and lists have no Python literal: any object or list takes their place.
    """
    others: list[Type] = []
    scalars: list[TagValue] = []
    for value in values:
        if isinstance(value, (list, dict)):
            kind = Array(Anything()) if isinstance(value, list) else Map(Anything())
            others += [] if kind in others else [kind]
        elif value is not None:
            scalars.append(value)
    scalars = _distinct(scalars)
    if others:
        types = [_scalar_choice(scalars), *others] if scalars else others
        return types[0] if len(types) == 1 else Union(tuple(map(Variant, types)))
    return _scalar_choice(scalars) if scalars else Scalar(ScalarKind.NULL)


def _scalar_choice(scalars: list[TagValue]) -> Enum | Literal:
    alone = len(scalars) == 1
    if alone and not isinstance(scalars[0], float):
        return Literal(scalars[0])
    # No annotation can hold a float (PEP 586): an enum of one has a name, which tells its value.
    kinds = dict.fromkeys(kind_of(value) for value in scalars)
    return Enum(tuple(scalars), open=False, base=tuple(kinds), closed=alone)


def listed(schema: Schema) -> Type | None:
    """The type of a schema with ``enum``, or with ``x-extensible-enum`` beside a scalar type."""
    if schema.enum is not None:
        return choice(schema.enum)
    values = schema.extensions.get("x-extensible-enum")
    if not isinstance(values, list) or not values or not {*schema.types} & {"string", "integer"}:
        return None
    found = choice(tuple(values))
    return replace(found, open=True) if isinstance(found, Enum) else None


def _distinct(values: Iterable[TagValue]) -> list[TagValue]:
    """Each value once, where it comes first; ``1`` is neither ``True`` nor ``1.0``."""
    found: dict[tuple[type, TagValue], TagValue] = {}
    for value in values:
        found.setdefault((type(value), value), value)
    return list(found.values())


def merge_choices(types: list[Type]) -> list[Type]:
    """Join enums, literals and plain scalars of the same kind among union variants.

    ``anyOf: [string, enum]`` is how documents write an open enum; ``anyOf`` of several ``const``
    is an enum. The joined choice takes the place of its first member.
    """
    choices = [kind for kind in types if isinstance(kind, (Enum, Literal))]
    plain = {kind.kind for kind in types if isinstance(kind, Scalar)}
    if not choices or (len(choices) == 1 and not _opens(choices[0], plain)):
        return types
    joined = _join(choices, plain)
    result: list[Type] = []
    for kind in types:
        if isinstance(kind, (Enum, Literal)):
            if joined not in result:
                result.append(joined)
        elif not (isinstance(kind, Scalar) and kind.kind in joined.base):
            result.append(kind)
    return result


def _values(choice_type: Enum | Literal) -> tuple[TagValue, ...]:
    return choice_type.values if isinstance(choice_type, Enum) else (choice_type.value,)


def _opens(choice_type: Enum | Literal, plain: set[ScalarKind]) -> bool:
    return any(kind_of(value) in plain for value in _values(choice_type))


def _join(choices: list[Enum | Literal], plain: set[ScalarKind]) -> Enum:
    values = _distinct(value for choice_type in choices for value in _values(choice_type))
    kinds = dict.fromkeys(kind_of(value) for value in values)
    opened = any(kind in plain for kind in kinds) or any(
        isinstance(choice_type, Enum) and choice_type.open for choice_type in choices
    )
    enums = [choice_type for choice_type in choices if isinstance(choice_type, Enum)]
    closed = not opened and bool(enums) and all(enum.closed for enum in enums)
    return Enum(tuple(values), open=opened, base=tuple(kinds), closed=closed)
