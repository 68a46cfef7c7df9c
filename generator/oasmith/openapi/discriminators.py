"""``discriminator``: an object since 3.0, a property name in 2.0."""

from __future__ import annotations

from oasmith.source import JsonValue, Node, ReferenceFailure

from .document import Discriminator, Identity
from .draft import Draft
from .fields import kind_of, mapping, text
from .reading import Reading


def discriminator(reading: Reading, draft: Draft, node: Node, value: JsonValue) -> None:
    """A Discriminator Object (OpenAPI 3.1, 4.8.25), or the text of 2.0."""
    member = node.get("discriminator")
    assert member is not None
    if isinstance(value, str):
        if reading.dialect.family != "2.0":
            message = "discriminator is text, as in 2.0; it is read as the propertyName"
            reading.findings.report("OAS0406", message, member)
        draft.members["discriminator"] = Discriminator(value, (), member)
    elif isinstance(value, dict):
        found = _read(reading, member)
        if found is not None:
            draft.members["discriminator"] = found
    elif value is not None:
        message = f"discriminator is {kind_of(value)}, not an object; it is ignored"
        reading.findings.report("OAS0405", message, member)


def _read(reading: Reading, node: Node) -> Discriminator | None:
    name = text(reading.findings, node, "propertyName")
    if not name:
        message = "the discriminator has no propertyName; it is ignored"
        reading.findings.report("OAS0405", message, node)
        return None
    entries: list[tuple[str, Identity]] = []
    targets = mapping(reading.findings, node, "mapping")
    if targets is not None:
        for tag, target in targets.items():
            identity = _target(reading, target)
            if identity is not None:
                entries.append((tag, identity))
    default = node.get("defaultMapping")
    other = _target(reading, default) if default is not None else None
    return Discriminator(name, tuple(entries), node, other)


def _target(reading: Reading, node: Node) -> Identity | None:
    """The schema that an entry of a mapping names: by its name, or as a reference."""
    value = node.value
    if not isinstance(value, str):
        message = f"the mapping leads to {kind_of(value)}, not to a schema; it is left out"
        reading.findings.report("OAS0405", message, node)
        return None
    named = reading.dialect.named_schemas(node.tree.document(node.file))
    found = named.get(value) if named is not None else None
    if found is not None:
        return reading.want(found)
    try:
        return reading.want(node.tree.references.resolve(node, value))
    except ReferenceFailure as failure:
        message = f"the mapping leads to {value}, which is no schema; it is left out"
        reading.findings.report("OAS0405", message, node, help=failure.diagnostic.help)
        return None


__all__ = ["discriminator"]
