"""Random JSON values that a schema allows, and an independent judge of whether it does."""

from __future__ import annotations

import random
import string
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

import jsonschema_rs

from oasmith.openapi import Constraints, Document, Identity, Schema

_DEEPEST = 6
"""Below this depth optional members are left out and lists are as short as they may be."""

_TOO_DEEP = 24

_FORMATS: Mapping[str, tuple[str, ...]] = {
    "date-time": ("2024-02-29T23:59:59Z", "1999-12-31T00:00:00.125+02:00"),
    "date": ("2024-02-29", "1970-01-01"),
    "time": ("12:30:00Z",),
    "uuid": ("6f9619ff-8b86-d011-b42d-00c04fc964ff",),
    "uri": ("https://things.example/a?b=c",),
    "email": ("ada@things.example",),
    "byte": ("aGVsbG8=", ""),
    "base64": ("aGVsbG8=", ""),
}
_PATTERNS = ("a", "abc_1", "A-1", "org_1", "file-1", "0", "call_1", "1h", "2024-01", "#a", "v1")
_ALPHABET = string.ascii_letters + string.digits + " _-./\\\"'\n{}[]\x7f\u00e9\u2603\U0001f600"


class Dead(Exception):
    """No value of the schema can be made: it needs itself, or a text of an unknown pattern."""


def every_schema(value: object, seen: set[int] | None = None) -> Iterator[Schema]:
    """Every Schema inside a part of a Document."""
    seen = set() if seen is None else seen
    if isinstance(value, tuple):
        for part in value:
            yield from every_schema(part, seen)
    elif isinstance(value, Mapping):
        yield from every_schema(tuple(value.values()), seen)
    elif is_dataclass(value) and not isinstance(value, type) and id(value) not in seen:
        seen.add(id(value))
        if isinstance(value, Schema):
            yield value
        for part in fields(value):
            if part.name != "origin":
                yield from every_schema(getattr(value, part.name), seen)


class Payloads:
    """Makes values of a document's schemas; the same seed makes the same values."""

    def __init__(self, document: Document, seed: int) -> None:
        self._nodes = document.nodes
        self._random = random.Random(seed)

    def reseed(self, seed: int) -> None:
        """Start over: what follows depends on this seed alone."""
        self._random.seed(seed)

    def value(self, schema: Schema, depth: int = 0) -> Any:
        """A value that fits; raises Dead where none can be made."""
        if depth > _TOO_DEEP:
            raise Dead(schema.identity)
        if schema.reference is not None:
            return self._combined(schema, [self._nodes[schema.reference]], depth)
        if schema.constant is not None:
            return schema.constant[0]
        if schema.enum is not None:
            return self._random.choice(schema.enum)
        if schema.all_of:
            return self._combined(schema, list(schema.all_of), depth)
        alternatives = schema.one_of or schema.any_of
        if any(map(_is_said, alternatives)):
            return self._one_of(schema, alternatives, depth)
        return self._by_type(schema, depth)

    def _combined(self, schema: Schema, parts: list[Schema], depth: int) -> Any:
        if schema.properties:
            parts = [*parts, _only_object(schema)]
        values = [self.value(_own_members(part), depth + 1) for part in parts if _is_said(part)]
        if values and all(isinstance(value, dict) for value in values):
            merged = {key: item for value in values for key, item in value.items()}
            required = {name for part in (schema, *parts) for name in part.required}
            missing = sorted(required - merged.keys())
            if missing:
                merged |= self._members(parts, missing, depth)
            return merged
        return values[-1] if values else {}

    def _members(self, parts: list[Schema], names: list[str], depth: int) -> dict[str, Any]:
        declared = {found.name: found.schema for part in parts for found in self._declared(part)}
        return {
            name: self.value(declared[name], depth + 1) if name in declared else "any"
            for name in names
        }

    def _declared(self, schema: Schema) -> Iterator[Any]:
        if schema.reference is not None:
            yield from self._declared(self._nodes[schema.reference])
        for part in schema.all_of:
            yield from self._declared(part)
        yield from schema.properties

    def _one_of(self, schema: Schema, alternatives: tuple[Schema, ...], depth: int) -> Any:
        order = self._random.sample(alternatives, len(alternatives))
        for chosen in order:
            try:
                value = self.value(chosen, depth + 1)
            except Dead:
                continue
            if schema.properties and isinstance(value, dict):
                value = self._object(_only_object(schema), depth) | value
            return value
        raise Dead(schema.identity)

    def _by_type(self, schema: Schema, depth: int) -> Any:
        kind = self._random.choice(schema.types) if schema.types else _implied(schema)
        match kind:
            case "object":
                return self._object(schema, depth)
            case "array":
                return self._array(schema, depth)
            case "string":
                return self._text(schema)
            case "integer" | "number":
                return self._number(schema.constraints or Constraints(), kind)
            case "boolean":
                return self._random.random() < 0.5
            case "null":
                return None
            case _:
                return self._random.choice([0, "text", True, None, [1, "a"], {"a": {"b": 1}}])

    def _object(self, schema: Schema, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for declared in schema.properties:
            if not declared.required and not self._wanted(depth):
                continue
            try:
                found[declared.name] = self.value(declared.schema, depth + 1)
            except Dead:
                if declared.required:
                    raise
        for name in schema.required:
            found.setdefault(name, self._text(schema))  # required, but not declared
        if isinstance(schema.additional, Schema) and self._wanted(depth):
            found[f"key{self._random.randrange(9)}"] = self.value(schema.additional, depth + 1)
        return found

    def _wanted(self, depth: int) -> bool:
        return depth < _DEEPEST and self._random.random() < 0.5

    def _array(self, schema: Schema, depth: int) -> list[Any]:
        limits = schema.constraints or Constraints()
        least = limits.min_items or 0
        most = limits.max_items if limits.max_items is not None else least + 3
        wanted = least if depth >= _DEEPEST else self._random.randint(least, min(most, least + 3))
        items = [self.value(item, depth + 1) for item in schema.prefix_items]
        if schema.items is None:
            return items
        try:
            return items + [self.value(schema.items, depth + 1) for _ in range(wanted)]
        except Dead:
            if least:
                raise
            return items

    def _text(self, schema: Schema) -> str:
        limits = schema.constraints or Constraints()
        known = _FORMATS.get(schema.format or "")
        if known is not None:
            return self._random.choice(known)
        if limits.pattern is not None:
            return self._matching(limits)
        least = limits.min_length or 0
        most = min(limits.max_length if limits.max_length is not None else 12, least + 12)
        length = self._random.randint(least, most)
        return "".join(self._random.choices(_ALPHABET, k=length))

    def _matching(self, limits: Constraints) -> str:
        assert limits.pattern is not None
        judge = jsonschema_rs.validator_for(_limits(limits))
        fitting = [text for text in _PATTERNS if judge.is_valid(text)]
        if not fitting:
            raise Dead(limits.pattern)
        return self._random.choice(fitting)

    def _number(self, limits: Constraints, kind: str) -> int | float:
        low, high = limits.minimum, limits.maximum
        if limits.exclusive_minimum is not None:
            low = limits.exclusive_minimum + 1
        if limits.exclusive_maximum is not None:
            high = limits.exclusive_maximum - 1
        low = low if low is not None else (high or 0) - 100
        high = high if high is not None else low + 1000
        if kind == "integer":
            return self._random.randint(int(low), int(high))
        return self._random.choice([float(low), float(high), self._random.uniform(low, high)])


class Judge:
    """Says whether a value fits a schema of a document: jsonschema-rs, no code of ours.

    ``bounds``: lengths, limits of numbers and patterns count too.
    """

    def __init__(
        self, document: Document, known: Mapping[Identity, Schema], *, bounds: bool = True
    ) -> None:
        self._known = known
        self._bounds = bounds
        self._definitions = {f"n{index}": identity for index, identity in enumerate(document.nodes)}
        self._names = {identity: name for name, identity in self._definitions.items()}
        self._nodes = document.nodes
        self._validators: dict[Identity, Any] = {}

    def fits(self, identity: Identity, value: object) -> bool:
        """Whether a value is one of the schema's, by the letter of JSON Schema."""
        validator = self._validators.get(identity)
        if validator is None:
            reached: dict[str, Any] = {}
            schema = self._written(self._known[identity], reached)
            validator = jsonschema_rs.Draft202012Validator({**schema, "$defs": reached})
            self._validators[identity] = validator
        return bool(validator.is_valid(value))

    def _written(self, schema: Schema, reached: dict[str, Any]) -> dict[str, Any]:
        limits = schema.constraints if self._bounds else None
        found: dict[str, Any] = _limits(limits) if limits else {}
        if schema.reference is not None:
            name = self._names[schema.reference]
            if name not in reached:
                reached[name] = {}
                reached[name] |= self._written(self._nodes[schema.reference], reached)
            found["$ref"] = f"#/$defs/{name}"
        if schema.types:
            found["type"] = list(schema.types)
        elif schema.properties or schema.items is not None:
            # By the letter anything else would do as well, which nobody means.
            found["type"] = "object" if schema.properties else "array"
        if schema.enum is not None:
            found["enum"] = [*schema.enum, *([None] if "null" in schema.types else [])]
        if schema.constant is not None:
            found["const"] = schema.constant[0]
        if schema.required:
            found["required"] = list(schema.required)
        return found | self._parts(schema, reached)

    def _parts(self, schema: Schema, reached: dict[str, Any]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        if schema.properties:
            found["properties"] = {
                each.name: self._written(each.schema, reached) for each in schema.properties
            }
        for name, part in (("items", schema.items), ("additionalProperties", schema.additional)):
            if part is not None:
                found[name] = part if isinstance(part, bool) else self._written(part, reached)
        if schema.prefix_items:
            found["prefixItems"] = [self._written(part, reached) for part in schema.prefix_items]
        # `oneOf` is judged as `anyOf`: real documents say oneOf where variants overlap.
        for name, parts in (("allOf", schema.all_of), ("anyOf", schema.one_of or schema.any_of)):
            if parts:
                found[name] = [self._written(part, reached) for part in parts]
        return found


def _limits(limits: Constraints) -> dict[str, Any]:
    spelled = {
        "minLength": limits.min_length,
        "maxLength": limits.max_length,
        "pattern": limits.pattern,
        "minimum": limits.minimum,
        "maximum": limits.maximum,
        "minItems": limits.min_items,
        "maxItems": limits.max_items,
    }
    return {name: value for name, value in spelled.items() if value is not None}


def _own_members(part: Schema) -> Schema:
    """A part of a whole: what it requires may be declared by another part."""
    declared = {each.name for each in part.properties}
    return replace(part, required=tuple(name for name in part.required if name in declared))


def _only_object(schema: Schema) -> Schema:
    return Schema(
        schema.identity,
        schema.origin,
        types=("object",),
        properties=schema.properties,
        additional=schema.additional,
    )


def _is_said(schema: Schema) -> bool:
    """Whether a schema says what a value is, and not only what must be there."""
    return bool(
        schema.reference
        or schema.types
        or schema.properties
        or schema.enum is not None
        or schema.constant is not None
        or schema.all_of
        or schema.any_of
        or schema.one_of
        or schema.items is not None
        or schema.additional is not None
    )


def _implied(schema: Schema) -> str:
    if schema.properties or isinstance(schema.additional, Schema):
        return "object"
    return "array" if schema.items is not None else "anything"
