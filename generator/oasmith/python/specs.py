"""Types as conversion specs: the constant tables that the emitted runtime decodes by."""

from __future__ import annotations

from typing import assert_never

from oasmith.ir import (
    SPELLED,
    Anything,
    Array,
    Binary,
    Delimited,
    Enum,
    JsonText,
    Literal,
    Map,
    Nullable,
    Object,
    Reference,
    Scalar,
    ScalarKind,
    TagValue,
    Tuple,
    Type,
    TypeId,
    Union,
    targets,
)

from .annotations import constant, inlined
from .context import Context
from .layout import Expression, Name, Text, TupleOf, text_of
from .writers import Code

NONE = Name(Code("None"))

_CODECS = {
    ScalarKind.DATETIME: "@datetime",
    ScalarKind.DATE: "@date",
    ScalarKind.TIME: "@time",
    ScalarKind.UUID: "@uuid",
    ScalarKind.BASE64: "@bytes",
    ScalarKind.BASE64URL: "@base64url",
    ScalarKind.BASE16: "@base16",
    ScalarKind.HTTP_DATE: "@httpdate",
    ScalarKind.DURATION: "@duration",
    ScalarKind.DECIMAL: "@decimal",
    ScalarKind.UNIXTIME: "@unixtime",
    ScalarKind.UNIXTIME_FRACTION: "@unixtime_float",
    ScalarKind.SECONDS: "@seconds",
    ScalarKind.SECONDS_FRACTION: "@seconds_float",
    ScalarKind.MILLISECONDS: "@milliseconds",
    ScalarKind.MILLISECONDS_FRACTION: "@milliseconds_float",
}
_MARKS = {
    ScalarKind.STRING: "@str",
    ScalarKind.INTEGER: "@int",
    ScalarKind.NUMBER: "@float",
    ScalarKind.BOOLEAN: "@bool",
    ScalarKind.NULL: "@null",
} | _CODECS


_USUAL = {ScalarKind.DATETIME, ScalarKind.DURATION}
"""What may be given a value that was read from a number."""


def conversion(context: Context, type_: Type) -> Expression | None:
    """How a received value is converted; None where it stays as it is."""
    match type_:
        case Scalar(kind):
            return Text(_CODECS[kind]) if kind in _CODECS else None
        case Enum() | Literal() | Binary() | Anything() | Object():
            return None
        case Array(items):
            return _wrapped("list", conversion(context, items))
        case Map(values):
            return _wrapped("map", conversion(context, values))
        case Tuple(items, rest):
            return _tuple(context, items, rest)
        case Nullable(inner):
            return conversion(context, inner)
        case Delimited():
            return member(context, type_)
        case JsonText(inner):
            return TupleOf((Text("json"), conversion(context, inner) or NONE))
        case Union(variants):
            return _either(context, [variant.type for variant in variants])
        case Reference(target):
            structure = context.named(target).type
            if isinstance(structure, Enum) or inlined(structure) or _tells(context, target):
                return conversion(context, structure)
            return Text(context.names.types[target])
        case _:
            assert_never(type_)


def _tells(context: Context, target: TypeId) -> bool:
    """Whether a field has to know what a union is made of, in order to write what it holds.

    Members are values and objects: one that holds unions may lead back to itself.
    """
    union = context.named(target).type
    if not isinstance(union, Union) or union.tag is not None:
        return False
    kinds = [context.resolved(variant.type) for variant in union.variants]
    if not all(isinstance(kind, (Scalar, Enum, Literal, Object)) for kind in kinds):
        return False
    return any(isinstance(kind, Scalar) and kind.kind in SPELLED for kind in kinds)


def _wrapped(kind: str, inner: Expression | None) -> Expression | None:
    return None if inner is None else TupleOf((Text(kind), inner))


def _tuple(context: Context, items: tuple[Type, ...], rest: Type | None) -> Expression | None:
    specs = TupleOf(tuple(conversion(context, item) or NONE for item in items))
    if rest is None:
        return TupleOf((Text("tuple"), specs))
    return TupleOf((Text("tuple"), specs, conversion(context, rest) or NONE))


def _either(context: Context, types: list[Type]) -> Expression | None:
    """One of several kinds of JSON value; nothing to do where no kind is converted.

    A map, or a list of what is not converted, is named beside others that it could be taken for.
    """
    specs = [conversion(context, type_) for type_ in types]
    if any(spec is not None for spec in specs):
        specs = [
            spec or (member(context, type_) if _has_rivals(context, type_, types) else None)
            for spec, type_ in zip(specs, types, strict=True)
        ]
    found = {text_of(spec): spec for spec in specs if spec is not None}
    if len(found) < 2:
        return next(iter(found.values()), None)
    return TupleOf((Text("either"), *found.values()))


def _has_rivals(context: Context, type_: Type, types: list[Type]) -> bool:
    """Whether a value that stays as it is could be mistaken for another variant."""
    kind = context.resolved(type_)
    for rivals in ((Map, Object), (Array, Tuple)):
        if isinstance(kind, rivals):
            return sum(isinstance(context.resolved(other), rivals) for other in types) > 1
    return False


def member(context: Context, type_: Type) -> Expression:
    """A spec that strict checks can read as well: scalars are named, not left out."""
    match type_:
        case Scalar(kind):
            return Text(_MARKS[kind])
        case Binary():
            return Text("@str")
        case Anything() | Object():
            return Text("@any")
        case Enum(values, closed=True):
            return literal(values)
        case Enum(values, opened, base):
            wide = [Text(_MARKS[kind]) for kind in base]
            either = [*wide, literal(values)] if opened else [literal(values), *wide]
            return TupleOf((Text("either"), *either))
        case Literal(value):
            return literal((value,))
        case Array(items):
            return TupleOf((Text("list"), member(context, items)))
        case Map(values):
            return TupleOf((Text("map"), member(context, values)))
        case Tuple(items, rest):
            specs = TupleOf(tuple(member(context, item) for item in items))
            others = () if rest is None else (member(context, rest),)
            return TupleOf((Text("tuple"), specs, *others))
        case Nullable(inner):
            return TupleOf((Text("either"), member(context, inner), Text("@null")))
        case Delimited(items, delimiter):
            return TupleOf((Text("delimited"), Text(delimiter), member(context, items)))
        case JsonText(inner):
            return TupleOf((Text("json"), member(context, inner)))
        case Union(variants):
            return TupleOf(
                (Text("either"), *(member(context, variant.type) for variant in variants))
            )
        case Reference(target):
            structure = context.named(target).type
            if isinstance(structure, Enum) or inlined(structure) or _tells(context, target):
                return member(context, structure)
            return Text(context.names.types[target])
        case _:
            assert_never(type_)


def written_as(context: Context, type_: Type) -> Expression | None:
    """How bytes, moments and spans of time are written as an argument; None where as usual.

    Of an object it is the spec of the whole: its models know.
    """
    leaves = list(context.leaves(type_))
    maps = [found.values for found in leaves if isinstance(found, Map)]
    leaves += [leaf for values in maps for leaf in context.leaves(values)]
    kinds = {leaf.kind for leaf in leaves if isinstance(leaf, Scalar) and leaf.kind in _CODECS}
    told = SPELLED | _USUAL if context.api.numeric_times else SPELLED
    if len(kinds) == 1 and kinds <= told and not any(isinstance(leaf, Object) for leaf in leaves):
        return Text(_CODECS[kinds.pop()])
    if kinds & SPELLED or any(isinstance(leaf, Delimited) for leaf in leaves):
        return member(context, type_)
    if any(target in context.api.spelled for target in targets(type_)):
        return member(context, type_)
    return None


def literal(values: tuple[TagValue, ...]) -> Expression:
    """``("literal", ...)``."""
    return TupleOf((Text("literal"), *(constant(value) for value in values)))
