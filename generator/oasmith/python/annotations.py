"""Types as annotations: what a response holds, and what a request accepts."""

from __future__ import annotations

from typing import assert_never

from oasmith.frozen import frozen
from oasmith.ir import (
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
)

from .context import Context
from .imports import Imports
from .layout import Expression, Name, Subscript, Text, UnionOf, text_of
from .writers import Code, identifier

NONE = Name(Code("None"))
ANY = Name(Code("Any"))

_BUILTINS = {
    ScalarKind.STRING: "str",
    ScalarKind.INTEGER: "int",
    ScalarKind.NUMBER: "float",
    ScalarKind.BOOLEAN: "bool",
    ScalarKind.BASE64: "bytes",
    ScalarKind.BASE64URL: "bytes",
    ScalarKind.BASE16: "bytes",
}
_DATES = {
    ScalarKind.DATETIME: "dt.datetime",
    ScalarKind.DATE: "dt.date",
    ScalarKind.TIME: "dt.time",
    ScalarKind.HTTP_DATE: "dt.datetime",
    ScalarKind.DURATION: "dt.timedelta",
    ScalarKind.UNIXTIME: "dt.datetime",
    ScalarKind.UNIXTIME_FRACTION: "dt.datetime",
    ScalarKind.SECONDS: "dt.timedelta",
    ScalarKind.SECONDS_FRACTION: "dt.timedelta",
    ScalarKind.MILLISECONDS: "dt.timedelta",
    ScalarKind.MILLISECONDS_FRACTION: "dt.timedelta",
}


def union_of(operands: list[Expression]) -> Expression:
    """The operands joined by ``|``, each once, ``None`` last."""
    if len(operands) == 1:
        return operands[0]
    flat: dict[str, Expression] = {}
    for operand in operands:
        parts = operand.operands if isinstance(operand, UnionOf) else (operand,)
        for part in parts:
            flat.setdefault(text_of(part), part)
    none = flat.pop("None", None)
    if "Any" in flat:
        return ANY
    parts_left = [*flat.values(), *([none] if none is not None else [])]
    return parts_left[0] if len(parts_left) == 1 else UnionOf(tuple(parts_left))


def generic(base: str, *arguments: Expression) -> Expression:
    """``base[arguments]`` for a base that oasmith itself names."""
    return Subscript(Name(Code(base)), tuple(arguments))


@frozen
class Annotator:
    """Annotations for one module.

    ``prefix`` stands before model classes (``models.``), or is empty inside models/, where
    ``module`` is the submodule. ``bound`` are the names that the class body around binds: type
    checkers would take them for the builtins of the same name. ``in_parts``: what is binary is
    a part of a multipart answer, and bytes.
    """

    context: Context
    imports: Imports
    module: str | None = None
    prefix: str = ""
    bound: frozenset[str] = frozenset()
    package: str = ".."
    """Where the module imports ``models`` from."""
    in_parts: bool = False

    def builtin(self, name: str) -> Expression:
        """A builtin class, spelled so that no member of the class around hides it."""
        if name not in self.bound:
            return Name(Code(name))
        self.imports.need("builtins", checking=True)
        return Name(Code(f"builtins.{name}"))

    def of(self, type_: Type) -> Expression:
        """The annotation of a value that was received."""
        match type_:
            case Scalar(kind):
                return self.scalar(kind)
            case Enum():
                return self._enum(type_)
            case Literal(value):
                return self.literal((value,))
            case Array(items) | Delimited(items):
                return Subscript(self.builtin("list"), (self.of(items),))
            case Map(values):
                arguments = (self.builtin("str"), self.of(values))
                return Subscript(self.builtin("dict"), arguments)
            case Tuple():
                return self._tuple(type_)
            case Nullable(inner):
                return union_of([self.of(inner), NONE])
            case JsonText(inner):
                return self.of(inner)
            case Union(variants):
                return union_of([self.of(variant.type) for variant in variants])
            case Reference(target):
                return self.named(target)
            case Binary():
                return self.builtin("bytes" if self.in_parts else "str")
            case Anything():
                return self.anything()
            case Object():
                return Subscript(self.builtin("dict"), (self.builtin("str"), self.anything()))
            case _:
                assert_never(type_)

    def tag(self, type_: Type) -> Expression:
        """The annotation of what tells variants apart: closed, or checkers could not narrow."""
        return self.literal(type_.values) if isinstance(type_, Enum) else self.of(type_)

    def _enum(self, type_: Enum) -> Expression:
        """``Literal[...] | str``: the runtime reports a value that is not listed.

        ``str | Literal[...]`` where the document says that others are to be expected, and
        ``Literal[...]`` where it says that they are not.
        """
        wide = [] if type_.closed else [self.scalar(kind) for kind in type_.base]
        listed = self.literal(type_.values)
        return union_of([*wide, listed] if type_.open else [listed, *wide])

    def anything(self) -> Expression:
        """``Any``."""
        self.imports.need("typing", "Any", checking=True)
        return ANY

    def scalar(self, kind: ScalarKind) -> Expression:
        """The Python class of a scalar."""
        if kind is ScalarKind.NULL:
            return NONE
        if kind is ScalarKind.UUID:
            self.imports.need("uuid", "UUID", checking=True)
            return Name(Code("UUID"))
        if kind is ScalarKind.DECIMAL:
            self.imports.need("decimal", "Decimal", checking=True)
            return Name(Code("Decimal"))
        if kind in _DATES:
            self.imports.need("datetime as dt", checking=True)
            return Name(Code(_DATES[kind]))
        return self.builtin(_BUILTINS[kind])

    def literal(self, values: tuple[TagValue, ...]) -> Expression:
        """``Literal[...]``; floats have none (PEP 586), so they widen to their class."""
        plain = [value for value in values if not isinstance(value, float)]
        wide = [self.builtin("float")] if len(plain) < len(values) else []
        if not plain:
            return wide[0]
        self.imports.need("typing", "Literal", checking=True)
        return union_of([generic("Literal", *(constant(value) for value in plain)), *wide])

    def named(self, identity: TypeId) -> Expression:
        """A class or an alias, imported where it lives in another module."""
        named = self.context.named(identity)
        if inlined(named.type):
            return self.of(named.type)
        family = named.type.family if isinstance(named.type, Object) else None
        if family is not None and family.apart:
            return union_of([self._class(one) for one in (identity, *family.apart)])
        return self._class(identity)

    def _class(self, identity: TypeId) -> Expression:
        name = identifier(self.context.names.types[identity])
        if self.prefix:
            self.imports.need(self.package, "models", checking=True)
            return Name(Code(f"{self.prefix}{name}"))
        home = self.context.names.modules[identity]
        if home != self.module:
            self.imports.need(f"._{home}", name, checking=True)
        return Name(name)

    def _tuple(self, type_: Tuple) -> Expression:
        if not type_.items and type_.rest is None:
            return Name(Code(f"{text_of(self.builtin('tuple'))}[()]"))
        items = [self.of(item) for item in type_.items]
        if type_.rest is not None:
            others = Subscript(self.builtin("tuple"), (self.of(type_.rest), Name(Code("..."))))
            items.append(Name(Code(f"*{text_of(others)}")))
        return Subscript(self.builtin("tuple"), tuple(items))


def inlined(type_: Type) -> bool:
    """Whether a named type is shown as what it is: a name for ``str`` helps nobody."""
    return isinstance(type_, _INLINED)


_INLINED = (Scalar, Literal, Binary, Anything, Reference, Nullable, JsonText, Delimited)


def constant(value: TagValue) -> Expression:
    """A scalar as source."""
    if isinstance(value, str):
        return Text(value)
    return Name(Code(repr(value)))


def only_value(context: Context, type_: Type) -> str | int | bool | None:
    """The value of a type that has just one. It can be filled in for users."""
    if isinstance(type_, Nullable):
        return None
    resolved = context.resolved(type_)
    if isinstance(resolved, Literal) and not isinstance(resolved.value, float):
        return resolved.value
    return None
