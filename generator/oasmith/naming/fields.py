"""Attribute names of object fields and argument names of operations."""

from __future__ import annotations

from collections.abc import Iterable

from oasmith.ir import Api, NamedType, Object, Operation, TypeId

from .allocation import numbered
from .reserved import MODEL_ATTRIBUTES
from .table import ArgumentKey
from .words import attribute_name


def field_names(api: Api) -> dict[tuple[TypeId, str], str]:
    """The attribute of every field, own and inherited; a subclass keeps what its base says."""
    names: dict[tuple[TypeId, str], str] = {}
    done: set[TypeId] = set()
    for named in api.types.values():
        _name_fields(api, named, names, done)
    return names


def _name_fields(
    api: Api, named: NamedType, names: dict[tuple[TypeId, str], str], done: set[TypeId]
) -> None:
    if named.id in done or not isinstance(named.type, Object):
        return
    done.add(named.id)
    used: set[str] = set(MODEL_ATTRIBUTES)
    for base in named.type.bases:
        _name_fields(api, api.types[base], names, done)
        inherited = {wire: name for (owner, wire), name in names.items() if owner == base}
        for wire, name in inherited.items():
            names[named.id, wire] = name
            used.add(name)
    own = [field.wire for field in named.type.fields if (named.id, field.wire) not in names]
    for wire, name in unique_attributes(own, used).items():
        names[named.id, wire] = name


def unique_attributes(wires: Iterable[str], used: set[str]) -> dict[str, str]:
    """One attribute per wire name; names that are identifiers already keep themselves."""
    names: dict[str, str] = {}
    wires = list(wires)
    for wire in wires:
        if attribute_name(wire) == wire and wire not in used:
            names[wire] = wire
            used.add(wire)
    for wire in wires:
        if wire not in names:
            name = attribute_name(wire)
            names[wire] = numbered(name if name not in MODEL_ATTRIBUTES else f"{name}_", used)
            used.add(names[wire])
    return names


def argument_names(api: Api) -> dict[ArgumentKey, str]:
    """The keyword of every parameter and body field; places tell equal names apart."""
    names: dict[ArgumentKey, str] = {}
    for operation in api.operations:
        used: set[str] = {"self"}
        for key in _argument_keys(operation):
            name = attribute_name(key[2])
            if name in used:
                name = f"{name}_{key[1]}"
            names[key] = numbered(name, used)
            used.add(names[key])
    return names


def _argument_keys(operation: Operation) -> list[ArgumentKey]:
    keys: list[ArgumentKey] = [
        (operation.identity, parameter.place, parameter.wire)
        for parameter in operation.parameters
    ]
    if operation.body is None:
        return keys
    if operation.body.fields is None:
        return [*keys, (operation.identity, "body", "body")]
    return keys + [(operation.identity, "body", field.wire) for field in operation.body.fields]
