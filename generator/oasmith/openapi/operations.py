"""Operation Objects (OpenAPI 3.1, 4.8.10)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from oasmith.diagnostics import Related
from oasmith.frozen import frozen
from oasmith.source import Node

from .bodies import read_responses
from .document import (
    Identity,
    Operation,
    OperationKind,
    Parameter,
    Schema,
    Server,
    Skipped,
)
from .fields import TOKEN, as_text, extensions, flag, kind_of, sequence, text
from .parameters import with_slashes
from .path_queries import said_once
from .reading import Reading
from .security import read_security

_PLACEHOLDER = re.compile(r"\{([^{}]+)\}")
_SKIP = "x-ms-skip-url-encoding"
_TEMPLATE = re.compile(r"\{([+#./;?&]?)([^{}*:?&;]+)(\*|:[0-9]+)?\}")


@frozen
class Site:
    """Where an operation stands: its path, its identity, and what the path says for all.

    ``parameters`` are the nodes of the lists.
    """

    path: str
    identity: Identity
    parameters: tuple[Node, ...]
    servers: tuple[Server, ...]
    kind: OperationKind


def read_operation(reading: Reading, site: Site, method: str, node: Node) -> Operation | None:
    """One operation; None, noted as skipped, when no meaning is left."""
    from .paths import read_callbacks  # callbacks hold path items in their turn

    if not isinstance(node.value, dict):
        _skip(reading, site, method, node, f"it is {kind_of(node.value)}, not an object")
        return None
    if TOKEN.fullmatch(method) is None:
        _skip(reading, site, method, node, "its method is no token (RFC 9110, section 9.1)")
        return None
    inputs = reading.dialect.inputs(reading, _parameter_nodes(reading, site, node), node)
    if inputs.unreadable is not None:
        _skip(reading, site, method, node, inputs.unreadable)
        return None
    findings = reading.findings
    parameters = inputs.parameters
    path = site.path
    if site.kind == "operation":  # the paths of others have no placeholders
        parameters = _with_slashes(path, parameters)
        path, parameters = said_once(_plain_path(path, parameters), parameters)
        parameters = _placed(reading, replace(site, path=path), node, parameters)
    return Operation(
        identity=site.identity,
        origin=node,
        method=method,
        path=path,
        operation_id=_operation_id(reading, node),
        tags=_tags(reading, node),
        summary=text(findings, node, "summary"),
        description=text(findings, node, "description"),
        parameters=parameters,
        body=inputs.body,
        responses=read_responses(reading, node),
        security=read_security(reading, node),
        servers=reading.dialect.servers(reading, node) or site.servers,
        deprecated=flag(findings, node, "deprecated") or False,
        callbacks=read_callbacks(reading, node, site.kind),
        extensions=extensions(findings, node),
    )


def _skip(reading: Reading, site: Site, method: str, node: Node, why: str) -> None:
    what = f"{method} {site.path}"
    reading.findings.skip(Skipped(what, why, node, site.kind, site.path, method), node)


def _parameter_nodes(reading: Reading, site: Site, operation: Node) -> tuple[Node, ...]:
    """The parameters of the path and the operation; the operation's replace the path's of the
    same name and place (OpenAPI 3.1, 4.8.10)."""
    merged: dict[object, Node] = {}
    for shared in site.parameters:
        merged |= _by_key(reading, shared.elements())
    return tuple((merged | _by_key(reading, _listed(reading, operation))).values())


def _listed(reading: Reading, operation: Node) -> Iterable[Node]:
    return sequence(reading.findings, operation, "parameters")


def _by_key(reading: Reading, nodes: Iterable[Node]) -> dict[object, Node]:
    found: dict[object, Node] = {}
    for node in nodes:
        target = reading.follow(node, "the parameter is left out")
        if target is None:
            continue
        key = _key(target)
        if key is None:
            message = f"the parameter is {kind_of(target.value)}, not an object; it is left out"
            reading.findings.report("OAS0119", message, target)
        elif key in found:
            first = Related(found[key].location, "it stands here first")
            message = f"the parameter {key[1]} in {key[0]} stands twice; the first one is used"
            reading.findings.report("OAS0110", message, node, related=(first,))
        else:
            found[key] = target
    return found


def _key(node: Node) -> tuple[str, str] | None:
    if not isinstance(node.value, dict):
        return None
    place, name = str(node.value.get("in")), str(node.value.get("name"))
    return place, name.lower() if place == "header" else name


def _plain_path(path: str, parameters: tuple[Parameter, ...]) -> str:
    """The path with ``{id}`` for ``{;id*}``. Documents borrow RFC 6570 for what ``style`` and
    ``explode`` say already; query expressions such as ``{?id}`` add nothing to the path."""
    names = {parameter.name for parameter in parameters if parameter.place == "path"}

    def plain(match: re.Match[str]) -> str:
        operator, name = match[1], match[2]
        if f"{operator}{name}{match[3] or ''}" in names:
            return match[0]
        if operator and operator in "?&":
            return ""
        return f"{{{name}}}" if name in names else match[0]

    return _TEMPLATE.sub(plain, path)


def _with_slashes(path: str, parameters: tuple[Parameter, ...]) -> tuple[Parameter, ...]:
    """The parameters; those that the document wants to fill several segments do."""
    several = {match[2] for match in _TEMPLATE.finditer(path) if match[1] == "+"}
    return tuple(
        (
            with_slashes(parameter)
            if parameter.name in several or parameter.extensions.get(_SKIP) is True
            else parameter
        )
        for parameter in parameters
    )


def _placed(
    reading: Reading, site: Site, operation: Node, parameters: tuple[Parameter, ...]
) -> tuple[Parameter, ...]:
    """The parameters such that those in the path are those of its placeholders."""
    names = tuple(dict.fromkeys(_PLACEHOLDER.findall(site.path)))
    kept: list[Parameter] = []
    for parameter in parameters:
        if parameter.place == "path" and parameter.name not in names:
            message = f"the path {site.path} has no {{{parameter.name}}}; the parameter is left out"
            _report(reading, "OAS0107", message, parameter, operation)
        else:
            kept.append(parameter)
    declared = {parameter.name for parameter in kept if parameter.place == "path"}
    for name in names:
        if name not in declared:
            kept.append(_added(reading, site, operation, name))
    return tuple(kept)


def _report(
    reading: Reading, code: str, message: str, parameter: Parameter, operation: Node
) -> None:
    origin = parameter.origin
    reading.findings.report(code, message, origin if isinstance(origin, Node) else operation)


def _added(reading: Reading, site: Site, operation: Node, name: str) -> Parameter:
    message = f"{{{name}}} of {site.path} is not declared; a required text parameter was added"
    reading.findings.report("OAS0106", message, operation)
    identity = f"{site.identity}/parameters/{{{name}}}"
    schema = Schema(f"{identity}/schema", operation, types=("string",))
    return Parameter(identity, operation, name, "path", True, "simple", False, schema)


def _operation_id(reading: Reading, node: Node) -> str | None:
    operation_id = text(reading.findings, node, "operationId")
    if not operation_id:
        return None
    member = node.get("operationId") or node
    first = reading.operation_ids.setdefault(operation_id, member)
    if first.identity != member.identity:
        related = (Related(first.location, "it stands here first"),)
        message = f"the operationId {operation_id} stands twice"
        reading.findings.report("OAS0105", message, member, related=related)
    return operation_id


def _tags(reading: Reading, node: Node) -> tuple[str, ...]:
    listed = node.get("tags")
    if listed is not None and isinstance(listed.value, str):
        reading.findings.report("OAS0103", "tags is text; it is read as a list of one", listed)
        return (listed.value,)
    tags: list[str | None] = []
    for tag in sequence(reading.findings, node, "tags"):
        name = tag.get("name")
        tags.append(as_text(reading.findings, tag if name is None else name))
    return tuple(dict.fromkeys(tag for tag in tags if tag))


__all__ = ["Site", "read_operation"]
