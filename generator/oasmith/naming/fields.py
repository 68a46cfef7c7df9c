"""Attribute names of object fields and argument names of operations."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from oasmith.ir import Api, Object, Operation, TypeId

from .allocation import natural, numbered
from .held import Held, argument_keys
from .reserved import MODEL_ATTRIBUTES, MODEL_MODULE
from .table import ArgumentKey
from .words import attribute_name, safe

Wires: TypeAlias = dict[str, str]
"""Wire name -> attribute."""


def field_names(api: Api, held: Held) -> dict[tuple[TypeId, str], str]:
    """The attribute of every field, own and inherited; a subclass keeps what its base says."""
    families = _Families(api, held)
    return {
        (named.id, wire): attribute
        for named in api.types.values()
        for wire, attribute in families.attributes(named.id).items()
    }


@dataclass(slots=True)
class _Families:
    """Attributes of classes, bases before the classes that inherit from them."""

    api: Api
    held: Held
    known: dict[TypeId, Wires] = field(default_factory=dict[TypeId, Wires])
    below: dict[TypeId, Wires] = field(default_factory=dict[TypeId, Wires])
    """What the classes below a base are sure of, attribute -> wire name: a field that the base
    gains must not take it from them."""

    def __post_init__(self) -> None:
        for named in self.api.types.values():
            for base in _above(self.api, named.id):
                self.below.setdefault(base, {}).update(self._sure(named.id))

    def attributes(self, identity: TypeId) -> Wires:
        """The attributes of a class by wire name, inherited ones first."""
        if identity not in self.known:
            structure = self.api.types[identity].type
            self.known[identity] = {}
            if isinstance(structure, Object):
                inherited: Wires = {}
                for base in structure.bases:
                    inherited |= self.attributes(base)
                self.known[identity] = self._with_own(identity, structure, inherited)
        return self.known[identity]

    def _with_own(self, identity: TypeId, structure: Object, names: Wires) -> Wires:
        """Held names, then wire names that are attributes already, then all others."""
        used = {*MODEL_ATTRIBUTES, *names.values()}
        below = self.below.get(identity, {})
        wanted = {
            entry.wire: attribute_name(entry.name or entry.wire) for entry in structure.fields
        }
        own = [wire for wire in wanted if wire not in names]
        for wire in own:
            attribute = self.held.fields.get((identity, wire))
            if attribute is not None and attribute not in used:
                names[wire] = attribute
                used.add(attribute)
        for wire in own:
            free = wire not in used and below.get(wire, wire) == wire
            if wire not in names and free and wanted[wire] == wire:
                names[wire] = wire
                used.add(wire)
        used |= below.keys()
        rest = [wire for wire in own if wire not in names]
        numbers: dict[str, int] = {}
        for wire in sorted(rest, key=lambda wire: (wanted[wire] != wire, natural(wire))):
            name = wanted[wire]
            name = name if name not in MODEL_ATTRIBUTES else f"{name}_"
            names[wire] = wire if _serves(wire, name, used) else numbered(name, used, numbers)
            used.add(names[wire])
        return names

    def _sure(self, identity: TypeId) -> Iterator[tuple[str, str]]:
        structure = self.api.types[identity].type
        if isinstance(structure, Object):
            for entry in structure.fields:
                attribute = self.held.fields.get((identity, entry.wire))
                if attribute is None:
                    attribute = attribute_name(entry.name or entry.wire)
                if attribute in (entry.wire, self.held.fields.get((identity, entry.wire))):
                    yield attribute, entry.wire


def _serves(wire: str, name: str, used: Container[str]) -> bool:
    """Whether a wire name can stand as it is because the name made of it is taken."""
    is_plain = wire.isascii() and wire.isidentifier() and wire[0] != "_" and safe(wire) == wire
    return is_plain and wire not in MODEL_MODULE and name in used and wire not in used


def _above(api: Api, identity: TypeId) -> Iterator[TypeId]:
    """Every class that a class inherits from, directly or not."""
    structure = api.types[identity].type
    if isinstance(structure, Object):
        for base in structure.bases:
            yield base
            yield from _above(api, base)


def argument_names(api: Api, held: Held) -> dict[ArgumentKey, str]:
    """The keyword of every parameter and body field; places tell equal names apart."""
    names: dict[ArgumentKey, str] = {}
    for operation in api.operations:
        names |= _arguments(operation, held)
    return names


def _asked(operation: Operation) -> dict[ArgumentKey, str]:
    """The names that the document wants for arguments."""
    found: dict[ArgumentKey, str] = {
        (operation.identity, entry.place, entry.wire): entry.name
        for entry in operation.parameters
        if entry.name is not None
    }
    for body in operation.body.all if operation.body is not None else ():
        for entry in body.fields or ():
            if entry.name is not None:
                found[operation.identity, "body", entry.wire] = entry.name
    return found


def _arguments(operation: Operation, held: Held) -> dict[ArgumentKey, str]:
    """Held names first; then the path's, which are the plainest, the body's last."""
    names: dict[ArgumentKey, str] = {}
    used: set[str] = {"self"}
    numbers: dict[str, int] = {}
    keys = argument_keys(operation)
    asked = _asked(operation)
    for key in keys:
        name = held.arguments.get(key)
        if name is not None and name not in used:
            names[key] = name
            used.add(name)
    for key in keys:
        if key not in names:
            name = attribute_name(asked.get(key, key[2]))
            if name in used:
                told = f"{name}_{key[1]}"
                name = key[2] if told in used and _serves(key[2], name, used) else told
            names[key] = numbered(name, used, numbers)
            used.add(names[key])
    return names
