"""Which member tells the variants of a union apart, and by which values.

Const and one-value enum members come first, then the declared mapping, then enums of several
values, then schema names (OpenAPI 3.1, 4.8.25): real documents declare discriminators whose
default, the schema name, is never what is sent. A mapping does not replace the names of schemas:
they choose a variant too, where its member may be such a text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from oasmith.frozen import frozen

from .narrowing import fields_of, narrowed, scalar_of
from .types import (
    Discriminated,
    Enum,
    Field,
    Literal,
    NamedType,
    Nullable,
    Object,
    Reference,
    TagValue,
    Type,
    TypeId,
    Union,
    Variant,
)

_USUAL_TAGS = ("type", "role", "object", "kind", "event")


@frozen
class _Leaf:
    """An object that a variant can be, with its members by wire name."""

    id: TypeId
    name: str | None
    fields: Mapping[str, Field]


def tagged(types: Mapping[TypeId, NamedType]) -> dict[TypeId, NamedType]:
    """The same types, every union of objects with its tag, or the reason why it has none.

    The tag's member of each variant is narrowed to the values that choose the variant.
    """
    finder = _TagFinder(types)
    found = {
        identity: (
            replace(named, type=finder.tag(named.type)) if isinstance(named.type, Union) else named
        )
        for identity, named in types.items()
    }
    return narrowed(found, finder.pins)


class _TagFinder:
    """``pins`` collects, for each variant, its tags and the values that choose it."""

    def __init__(self, types: Mapping[TypeId, NamedType]) -> None:
        self._types = types
        self.pins: dict[TypeId, dict[str, tuple[TagValue, ...]]] = {}
        self._known: dict[TypeId, list[_Leaf]] = {}

    def tag(self, union: Union) -> Union:
        leaves = [self._leaves_of(variant.type) for variant in union.variants]
        groups = [group for group in leaves if group]
        if sum(len(group) for group in groups) < 2:
            return union
        if union.declared is not None:
            return self._by_declaration(union, union.declared, leaves)
        return self._by_inference(union, leaves)

    def _by_declaration(
        self, union: Union, declared: Discriminated, leaves: list[list[_Leaf]]
    ) -> Union:
        name = declared.property_name
        names = {identity: name for name, identity in declared.names}
        variants: list[Variant] = []
        for variant, group in zip(union.variants, leaves, strict=True):
            whole = _mapped(declared, variant.type) if len(group) > 1 else ()
            tags: dict[TagValue, None] = {}
            implied: dict[str, None] = {}
            around = self._union_name(variant.type)
            if around is not None and all(self._may_be(leaf, name, around) for leaf in group):
                implied[around] = None
            for leaf in group:
                called = names.get(leaf.id, leaf.name)
                values = self._declared_values(declared, leaf, called, whole)
                tags |= dict.fromkeys(values)
                if leaf.id != declared.default:
                    self._pin(leaf, name, values)
                if called is not None and self._may_be(leaf, name, called):
                    implied[called] = None
            variants.append(replace(variant, tags=tuple(tags), implied=tuple(implied)))
        return replace(union, tag=name, variants=tuple(variants))

    def _union_name(self, type_: Type) -> str | None:
        """The name of a variant that is a union itself."""
        if isinstance(type_, Reference) and isinstance(self._types[type_.target].type, Union):
            return self._types[type_.target].component
        return None

    def _may_be(self, leaf: _Leaf, name: str, value: str) -> bool:
        """Whether an object declares its tag such that it can have a value."""
        fixed = self._values(leaf, name)
        return not fixed or value in fixed

    def _pin(self, leaf: _Leaf, name: str, values: tuple[TagValue, ...]) -> None:
        if not values:
            return
        pins = self.pins.setdefault(leaf.id, {})
        pins[name] = tuple(dict.fromkeys((*pins.get(name, ()), *values)))

    def _by_inference(self, union: Union, leaves: list[list[_Leaf]]) -> Union:
        flat = [leaf for group in leaves for leaf in group]
        candidates = self._candidates(flat)
        # An enum of several values that variants share is data, and no tag.
        for distinct in (True, False):
            for name in candidates:
                values = [self._group_values(group, name) for group in leaves]
                single = all(len(self._values(leaf, name)) == 1 for leaf in flat)
                if _separates(values, distinct) and (distinct or single):
                    variants = tuple(
                        replace(variant, tags=found)
                        for variant, found in zip(union.variants, values, strict=True)
                    )
                    for leaf in flat:
                        self._pin(leaf, name, self._values(leaf, name))
                    return replace(union, tag=name, inferred=True, variants=variants)
        return replace(union, untagged=_reason(candidates))

    def _values(self, leaf: _Leaf, name: str) -> tuple[TagValue, ...]:
        """The values that a member of an object can only have; empty when it is free."""
        field = leaf.fields.get(name)
        if field is None:
            return ()
        kind = scalar_of(self._types, field.type)
        if isinstance(kind, Literal):
            return (kind.value,)
        if isinstance(kind, Enum) and not kind.open:
            return kind.values
        return ()

    def _group_values(self, group: list[_Leaf], name: str) -> tuple[TagValue, ...]:
        return tuple(dict.fromkeys(value for leaf in group for value in self._values(leaf, name)))

    def _declared_values(
        self, declared: Discriminated, leaf: _Leaf, called: str | None, whole: tuple[TagValue, ...]
    ) -> tuple[TagValue, ...]:
        """The values that choose an object; ``whole`` are those of the union around it."""
        fixed = self._values(leaf, declared.property_name)
        if len(fixed) == 1:
            return fixed
        mapped = _mapped(declared, Reference(leaf.id)) or whole
        if mapped or leaf.id == declared.default:
            return mapped
        default = (called,) if called is not None else ()
        return fixed if fixed and called not in fixed else default

    def _candidates(self, leaves: list[_Leaf]) -> list[str]:
        """Members that every object pins to known values, the usual names first."""
        first, *rest = leaves
        names = [name for name in first.fields if self._values(first, name)]
        names = [name for name in names if all(self._values(leaf, name) for leaf in rest)]
        required = [name for name in names if all(leaf.fields[name].required for leaf in leaves)]
        chosen = required or names
        usual = [name for name in _USUAL_TAGS if name in chosen]
        return usual + [name for name in chosen if name not in usual]

    def _leaves_of(self, type_: Type) -> list[_Leaf]:
        if not isinstance(type_, Reference):
            return self._leaves(type_, set())
        if type_.target not in self._known:
            self._known[type_.target] = self._leaves(type_, set())
        return self._known[type_.target]

    def _leaves(self, type_: Type, seen: set[TypeId]) -> list[_Leaf]:
        """Each object once, however many ways lead to it."""
        if isinstance(type_, Nullable):
            return self._leaves(type_.inner, seen)
        if not isinstance(type_, Reference) or type_.target in seen:
            return []
        named = self._types[type_.target]
        seen.add(type_.target)
        if isinstance(named.type, Object):
            return [_Leaf(named.id, named.component, fields_of(self._types, named.type))]
        if isinstance(named.type, Union):
            return [
                leaf for variant in named.type.variants for leaf in self._leaves(variant.type, seen)
            ]
        return self._leaves(named.type, seen)


def _mapped(declared: Discriminated, type_: Type) -> tuple[TagValue, ...]:
    """The values from which a mapping leads to a type."""
    return tuple(value for value, target in declared.mapping if Reference(target) == type_)


def _separates(values: list[tuple[TagValue, ...]], distinct: bool) -> bool:
    """Whether values choose one variant each, or (not ``distinct``) at least narrow the choice."""
    every = [value for group in values for value in group]
    if distinct:
        return len(every) == len(set(every))
    return len(set(every)) > 1


def _reason(candidates: list[str]) -> str:
    if not candidates:
        return "no member is pinned to known values in every variant"
    names = ", ".join(candidates[:3])
    return f"all variants share the values of {names}"
