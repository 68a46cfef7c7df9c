"""Paths, webhooks and callbacks: everything that holds Path Item Objects (OpenAPI 3.1, 4.8.9)."""

from __future__ import annotations

from collections.abc import Iterator

from oasmith.diagnostics import InputError, diagnose
from oasmith.source import MAXIMUM_OPERATIONS, MAXIMUM_URL, Node

from .document import Excluded, Identity, Operation, OperationKind, Server, Skipped, Webhook
from .fields import escaped, kind_of, mapping
from .hints import is_ignored
from .operations import Site, read_operation
from .reading import Reading
from .selection import Candidate


def read_paths(reading: Reading) -> tuple[Operation, ...]:
    """The operations of all paths, in their order."""
    found: list[Operation] = []
    for path, node in _every_path(reading):
        if not path.startswith("x-"):
            found += _operations(reading, path, node, node.identity, "operation")
            if len(found) > MAXIMUM_OPERATIONS:
                message = f"more than {MAXIMUM_OPERATIONS:,} operations stand up to here"
                raise InputError(diagnose("OAS0151", message, node.location))
    return tuple(found)


def _every_path(reading: Reading) -> Iterator[tuple[str, Node]]:
    """The paths, and those of ``x-ms-paths``, which differ only by their queries."""
    for key in ("paths", "x-ms-paths"):
        paths = mapping(reading.findings, reading.root, key)
        if paths is not None:
            yield from paths.items()


def read_webhooks(reading: Reading) -> tuple[Webhook, ...]:
    """``webhooks`` (3.1), and ``x-webhooks`` that stood in for it before."""
    found: list[Webhook] = []
    for key in ("webhooks", "x-webhooks"):
        webhooks = mapping(reading.findings, reading.root, key)
        for name, node in () if webhooks is None else webhooks.items():
            if name.startswith("x-"):
                continue
            operations = _operations(reading, name, node, node.identity, "webhook")
            found += [Webhook(name, operation) for operation in operations]
    return tuple(found)


def read_callbacks(
    reading: Reading, operation: Node, kind: OperationKind
) -> tuple[tuple[str, tuple[Operation, ...]], ...]:
    """The callbacks of an operation; the path of their operations is a runtime expression.

    Those of a callback itself are left out: they may lead back to it, or multiply.
    """
    callbacks = mapping(reading.findings, operation, "callbacks")
    if not callbacks or not callbacks.value:
        return ()
    if kind == "callback":
        reading.findings.report("OAS0119", "the callbacks of a callback are left out", callbacks)
        return ()
    found: list[tuple[str, tuple[Operation, ...]]] = []
    for name, node in callbacks.items():
        target = reading.follow(node, f"the callback {name} is left out")
        if name.startswith("x-") or target is None:
            continue
        operations: list[Operation] = []
        for expression, item in target.items():
            if not expression.startswith("x-"):
                base = f"{node.identity}/{escaped(expression)}"
                operations += _operations(reading, expression, item, base, "callback")
        found.append((name, tuple(operations)))
    return tuple(found)


def _operations(
    reading: Reading, path: str, node: Node, identity: Identity, kind: OperationKind
) -> Iterator[Operation]:
    """The operations of a path item. ``identity`` is that of the place where the path stands:
    two paths may share one path item by a reference, and are different operations still."""
    items = _path_items(reading, path, node, kind)
    parameters = tuple(
        each for item in items for each in (item.get("parameters"),) if each is not None
    )
    servers = _servers(reading, items)
    seen: set[str] = set()
    for item in items:
        for method, base, operation in _methods(reading, item):
            if method not in seen:
                seen.add(method)
                if not _is_wanted(reading, path, kind, method.upper(), operation):
                    continue
                site = Site(path, f"{identity}/{base}", parameters, servers, kind)
                found = read_operation(reading, site, method.upper(), operation)
                if found is not None:
                    yield found


def _is_wanted(
    reading: Reading, path: str, kind: OperationKind, method: str, operation: Node
) -> bool:
    """Whether an operation is to be read; nothing is said about one that is not."""
    if is_ignored(operation.value):
        reading.excluded.append(Excluded(kind, path, method, operation))
        return False
    if reading.selection.is_whole:
        return True
    identifier, tags = operation.get("operationId"), operation.get("tags")
    candidate = Candidate(
        kind,
        path,
        method,
        str(identifier.value) if identifier is not None else None,
        tuple(str(tag.value) for tag in tags.elements()) if tags is not None else (),
    )
    wanted = reading.selection.takes(candidate)
    if not wanted:
        reading.excluded.append(Excluded(kind, path, method, operation))
    return wanted


def _path_items(reading: Reading, path: str, node: Node, kind: OperationKind) -> tuple[Node, ...]:
    """The path item, and the one it refers to; what stands beside the ``$ref`` comes first.

    A key that is no path, such as a misplaced ``description``, holds no operation: the
    validation says that it is not expected.
    """
    if node.value is None or not (isinstance(node.value, dict) or _may_be_path(path, kind)):
        return ()
    if len(path) > MAXIMUM_URL:
        why = f"it has more than {MAXIMUM_URL:,} characters"
        skipped = Skipped(f"the path {path[:40]}...", why, node, kind, path[:40])
        reading.findings.skip(skipped, node)
        return ()
    if not isinstance(node.value, dict):
        why = f"it is {kind_of(node.value)}"
        reading.findings.skip(Skipped(f"the path {path}", why, node, kind, path), node)
        return ()
    if node.reference is None:
        return (node,)
    target = reading.follow(node, f"what the path {path} offers is unknown")
    if target is None:
        why = "its reference leads nowhere"
        reading.findings.skip(Skipped(f"the path {path}", why, node, kind, path), node)
        return (node,)
    return (node, target)


def _may_be_path(path: str, kind: OperationKind) -> bool:
    return kind != "operation" or path.startswith("/")


def _methods(reading: Reading, item: Node) -> Iterator[tuple[str, str, Node]]:
    """Each method of a path item: its name, its place below the item, its operation.

    Serializers that write what they lack write null for the methods that a path does not have.
    """
    for key, node in item.items():
        if node.value is None:
            continue
        if key in reading.dialect.methods:
            yield key, key, node
        elif key == "query" and isinstance(node.value, dict):
            _report_newer(reading, key, node)
            yield key, key, node
        elif key == "additionalOperations":
            _report_newer(reading, key, node)
            for method, operation in node.items():
                yield method, f"{key}/{escaped(method)}", operation


def _report_newer(reading: Reading, key: str, node: Node) -> None:
    if reading.dialect.family != "3.2":
        message = f"{key} belongs to OpenAPI 3.2; it is read all the same"
        reading.findings.report("OAS0117", message, node)


def _servers(reading: Reading, items: tuple[Node, ...]) -> tuple[Server, ...]:
    for item in items:
        servers = reading.dialect.servers(reading, item)
        if servers:
            return servers
    return ()


__all__ = ["read_callbacks", "read_paths", "read_webhooks"]
