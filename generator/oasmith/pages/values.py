"""JSON values as Python expressions: as plain data, or built with model classes."""

from __future__ import annotations

from oasmith.frozen import frozen
from oasmith.ir import (
    NUMERIC_TIMES,
    TEXTUAL,
    Array,
    Binary,
    Delimited,
    Enum,
    JsonText,
    Literal,
    Map,
    NamedType,
    Nullable,
    Object,
    Reference,
    Scalar,
    ScalarKind,
    Tuple,
    Type,
    Union,
)
from oasmith.python import Context, pinned
from oasmith.python.layout import (
    Call,
    DictOf,
    Expression,
    Keyword,
    ListOf,
    Name,
    Text,
    literal,
)
from oasmith.python.writers import Code, identifier
from oasmith.samples import Hint, file_name, fits, members
from oasmith.source import JsonValue


@frozen
class Values:
    """Expressions for the values of one API. ``models``: with model classes where possible."""

    context: Context
    models: bool

    def of(self, type_: Type, value: JsonValue) -> Expression:
        """The expression of a value that a method accepts."""
        if not self.models:
            return literal(value)
        if isinstance(value, list):
            items = self._item_type(type_, value)
            if items is not None:
                return ListOf(tuple(self.of(items, item) for item in value))
        return self.model(type_, value) or literal(value)

    def _item_type(self, type_: Type, value: JsonValue) -> Type | None:
        resolved = self.context.resolved(type_)
        if isinstance(resolved, Array):
            return resolved.items
        if isinstance(resolved, Union):
            for variant in resolved.variants:
                if fits(self.context.api, variant.type, value, sending=True):
                    return self._item_type(variant.type, value)
        return None

    def _is_ambiguous(self, types: list[Type], value: JsonValue) -> bool:
        """Whether a type checker could not tell which of a field's lists is meant.

        It would look for a class that all items have in common, and find one that is too wide.
        Arguments of methods have no such choice.
        """
        if not isinstance(value, list) or len(value) < 2:
            return False
        return sum(isinstance(self.context.resolved(type_), Array) for type_ in types) > 1

    def model(self, type_: Type, value: JsonValue) -> Expression | None:
        """The value as a model's field holds it; None where it has no such form."""
        match type_:
            case Reference(target):
                return self._named(self.context.named(target), value)
            case Nullable(inner):
                return literal(None) if value is None else self.model(inner, value)
            case Array(items) if isinstance(value, list):
                found = [self.model(items, item) for item in value]
                whole = [item for item in found if item is not None]
                return ListOf(tuple(whole)) if len(whole) == len(found) else None
            case Map(values) if isinstance(value, dict):
                return self._map(values, value)
            case Union(variants):
                return self._variant([variant.type for variant in variants], value)
            case Scalar(kind) if kind in TEXTUAL or kind in NUMERIC_TIMES:
                return None
            case Delimited(items, delimiter) if isinstance(value, str):
                return self._pieces(items, value.split(delimiter))
            case Tuple() | JsonText() | Delimited():
                return None
            case _:
                return literal(value)

    def _pieces(self, items: Type, pieces: list[str]) -> Expression | None:
        """A list that is one text on the wire."""
        kind = self.context.resolved(items)
        if isinstance(kind, (Enum, Literal)) or kind == Scalar(ScalarKind.STRING):
            return ListOf(tuple(map(Text, pieces)))
        return None

    def _map(self, values: Type, value: dict[str, JsonValue]) -> Expression | None:
        entries: list[tuple[Expression, Expression]] = []
        for key, item in value.items():
            found = self.model(values, item)
            if found is None:
                return None
            entries.append((Text(key), found))
        return DictOf(tuple(entries))

    def _variant(self, types: list[Type], value: JsonValue) -> Expression | None:
        if self._is_ambiguous(types, value):
            return None
        for type_ in types:
            if fits(self.context.api, type_, value, sending=True):
                found = self.model(type_, value)
                if found is not None:
                    return found
        return None

    def _named(self, named: NamedType, value: JsonValue) -> Expression | None:
        structure = named.type
        if not isinstance(structure, Object):
            return self.model(structure, value)
        if not isinstance(value, dict):
            return None
        fields = members(self.context.api, structure)
        keywords: list[Keyword] = []
        for wire, item in value.items():
            field = fields.get(wire)
            if field is None:
                return None
            if pinned(self.context, field) == item:
                continue
            found = self.model(field.type, item)
            if found is None:
                return None
            attribute = identifier(self.context.names.fields[named.id, wire])
            keywords.append(Keyword(attribute, found))
        name = Code(f"models.{identifier(self.context.names.types[named.id])}")
        return Call(Name(name), (), tuple(keywords))

    def file(self, type_: Type, value: JsonValue, hint: Hint) -> Expression:
        """The expression of an argument that may hold files: their paths."""
        resolved = self.context.resolved(type_)
        if isinstance(resolved, Array) and isinstance(value, list):
            return ListOf(tuple(self.file(resolved.items, item, hint) for item in value))
        if isinstance(resolved, Union):
            for variant in resolved.variants:
                if fits(self.context.api, variant.type, value, sending=True):
                    return self.file(variant.type, value, hint)
        if isinstance(resolved, Binary):
            return Call(Name(Code("Path")), (Text(file_name(value, hint)),))
        return self.of(type_, value)
