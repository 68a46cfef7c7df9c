"""What a mapping leads to and the alternatives of its union leave out.

A discriminator is no schema (OpenAPI 3.1, 4.8.25): every schema it may choose has to stand in the
``oneOf`` too. A server that sends the value means the schema of the mapping all the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from oasmith.diagnostics import Diagnostic, diagnose

from .types import NamedType, Nullable, Object, Reference, Type, TypeId, Union, Variant

Types = dict[TypeId, NamedType]


def with_unlisted(types: Types) -> tuple[Types, tuple[Diagnostic, ...]]:
    """The same types; unions have what only their mappings list as variants, which is told."""
    found = dict(types)
    diagnostics: list[Diagnostic] = []
    for identity, named in types.items():
        union = named.type
        if isinstance(union, Union) and union.declared is not None:
            added = _unlisted(types, identity, union)
            if added:
                variants = tuple(Variant(Reference(target)) for target in added)
                changed = replace(union, variants=(*union.variants, *variants))
                found[identity] = replace(named, type=changed)
                diagnostics += [_told(named, value) for value in added.values()]
    return found, tuple(diagnostics)


def _unlisted(types: Types, identity: TypeId, union: Union) -> dict[TypeId, str]:
    """The objects that only the discriminator names, with the value that chooses each."""
    assert union.declared is not None
    said = {target: value for value, target in union.declared.mapping}
    if union.declared.default is not None:
        said.setdefault(union.declared.default, "defaultMapping")
    known = {identity}
    for variant in union.variants:
        _add(types, variant.type, known)
    return {
        target: value
        for target, value in said.items()
        if target not in known and target in types and isinstance(types[target].type, Object)
    }


def _add(types: Mapping[TypeId, NamedType], type_: Type, known: set[TypeId]) -> None:
    """Add what a variant can be: itself, and the variants of a union that it is."""
    if isinstance(type_, Nullable):
        type_ = type_.inner
    if not isinstance(type_, Reference) or type_.target in known:
        return
    known.add(type_.target)
    structure = types[type_.target].type
    inner = [each.type for each in structure.variants] if isinstance(structure, Union) else ()
    for each in inner or [structure]:
        _add(types, each, known)


def _told(named: NamedType, value: str) -> Diagnostic:
    message = f"the mapping of {value!r} leads to a schema that is none of the alternatives"
    return diagnose("OAS0405", f"{message}; it is taken for one", named.location)
