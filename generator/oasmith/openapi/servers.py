"""Server Objects (OpenAPI 3.1, 4.8.5 and 4.8.6)."""

from __future__ import annotations

from oasmith.source import Node

from .document import Server
from .fields import is_object, mapping, sequence, text, texts
from .reading import Reading


def read_servers(reading: Reading, node: Node) -> tuple[Server, ...]:
    """The ``servers`` of the document, a path or an operation; none where there are none."""
    found = (_server(reading, each) for each in sequence(reading.findings, node, "servers"))
    return tuple(each for each in found if each is not None)


def _server(reading: Reading, node: Node) -> Server | None:
    findings = reading.findings
    if not is_object(findings, node, "the server is left out"):
        return None
    url = text(findings, node, "url")
    if url is None:
        findings.report("OAS0104", "the server has no url; it is left out", node)
        return None
    variables = mapping(findings, node, "variables")
    return Server(
        url,
        text(findings, node, "description"),
        (
            ()
            if variables is None
            else tuple(_variable(reading, name, child) for name, child in variables.items())
        ),
        text(findings, node, "name"),
    )


def _variable(reading: Reading, name: str, node: Node) -> tuple[str, str, tuple[str, ...]]:
    allowed = texts(reading.findings, node, "enum")
    default = text(reading.findings, node, "default")
    if default is None:
        default = allowed[0] if allowed else ""
        message = f"the server variable {name} has no default; {default!r} is used"
        reading.findings.report("OAS0104", message, node)
    return name, default, allowed


__all__ = ["read_servers"]
