"""How models stand in XML, where a document sends or receives any."""

from __future__ import annotations

from oasmith.ir import Api, BodyKind, NamedType, Object, is_xml
from oasmith.openapi import Xml

from .layout import DictOf, Expression, Name, Text
from .writers import Code

TRUE = Name(Code("True"))


def uses_xml(api: Api) -> bool:
    """Whether an operation sends or answers with XML that is converted."""
    for operation in api.operations:
        bodies = operation.body.all if operation.body is not None else ()
        nested = [each for body in bodies for each in body.nested]
        if any(body.kind is BodyKind.JSON and is_xml(body.content_type) for body in nested):
            return True
        told = [answer.content_type for answer in operation.answers]
        told += [parameter.content_type for parameter in operation.parameters]
        if any(is_xml(content_type or "") for content_type in told):
            return True
    return False


def xml_table(named: NamedType, name: str) -> Expression | None:
    """The ``_xml`` table of a model: wire key -> what differs from an element of that name.

    The key ``""`` stands for the model's own element.
    """
    structure = named.type
    assert isinstance(structure, Object)
    entries: list[tuple[Expression, Expression]] = []
    own = _entries(named.xml, None)
    if named.component not in (None, name) and not (named.xml and named.xml.name):
        own = [*own, (Text("name"), Text(named.component or ""))]
    if own:
        entries.append((Text(""), DictOf(tuple(own))))
    for entry in structure.fields:
        said = _entries(entry.xml, entry.xml_item)
        if said:
            entries.append((Text(entry.wire), DictOf(tuple(said))))
    return DictOf(tuple(entries)) if entries else None


def _entries(xml: Xml | None, item: Xml | None) -> list[tuple[Expression, Expression]]:
    found: list[tuple[Expression, Expression]] = []
    if xml is not None:
        found += [
            (Text(key), Text(value))
            for key, value in (
                ("name", xml.name),
                ("namespace", xml.namespace),
                ("prefix", xml.prefix),
                ("node", xml.node if xml.node in ("text", "cdata", "none") else None),
            )
            if value is not None
        ]
        flags = (("attribute", xml.attribute), ("wrapped", xml.wrapped))
        found += [(Text(key), TRUE) for key, is_set in flags if is_set]
    inner = _entries(item, None) if item is not None else []
    if inner:
        found.append((Text("item"), DictOf(tuple(inner))))
    return found
