"""Tree -> Document: the door of this room."""

from __future__ import annotations

import gc
from collections.abc import Collection, Generator
from contextlib import contextmanager
from dataclasses import replace
from types import MappingProxyType

from oasmith.config import Subset
from oasmith.diagnostics import Diagnostic
from oasmith.source import Node, ReferenceFailure, Tree

from .document import Document, Identity, Info, Schema, Server, Tag
from .fields import as_text, extensions, mapping, sequence, text
from .paths import read_paths, read_webhooks
from .reading import Reading, between_files
from .schemas import complete, read_schema
from .security import read_security, read_security_schemes
from .servers import absolute
from .version import find_dialect


def read(tree: Tree, subset: Subset | None = None) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Read a document of any supported version into the normal form.

    Parameters: ``tree``, a document with its overlays applied; ``subset``, which operations and
    webhooks are wanted: others are not read, and are listed in ``Document.excluded``.
    Returns the Document and what there is to say about it. ``Document.skipped`` lists what has no
    meaning left. ``Document.nodes`` holds every identity that a schema or a discriminator names.
    Raises InputError, located, when it is not an OpenAPI document or its version is not supported
    (2.0, 3.0, 3.1 and 3.2 are).
    """
    version, dialect, doubts = find_dialect(tree.root)
    reading = Reading(tree.root, dialect, subset)
    for doubt in doubts:
        reading.findings.add(doubt)
    with _collector_paused():
        document = _document(reading, version)
    for unused in reading.selection.unused():
        reading.findings.add(unused)
    return document, reading.findings.diagnostics


@contextmanager
def _collector_paused() -> Generator[None]:
    # Only long-lived values are made: the cyclic collector would walk them all, many times.
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _document(reading: Reading, version: str) -> Document:
    root = reading.root
    info = _info(reading)
    schemas = _named_schemas(reading)
    security_schemes = read_security_schemes(reading)
    reading.scheme_names = frozenset(scheme.name for scheme in security_schemes)
    security = read_security(reading, root)
    operations = read_paths(reading)
    webhooks = read_webhooks(reading)
    nodes = complete(reading)
    return Document(
        version=version,
        info=info,
        servers=reading.dialect.servers(reading, root) or _home(reading),
        tags=_tags(reading),
        operations=operations,
        webhooks=webhooks,
        schemas=schemas,
        nodes=MappingProxyType({schema.identity: schema for _, schema in schemas} | nodes),
        security=security,
        security_schemes=security_schemes,
        skipped=reading.findings.skipped,
        extensions=extensions(reading.findings, root),
        excluded=tuple(reading.excluded),
        is_part=not reading.selection.is_whole,
    )


def _home(reading: Reading) -> tuple[Server, ...]:
    """Without servers the API is at ``/`` (OpenAPI 3.1, 4.8.1.1), where the document is from."""
    url = absolute(reading, reading.root, "/")
    return (Server(url),) if "://" in url else ()


def _info(reading: Reading) -> Info:
    findings = reading.findings
    node = mapping(findings, reading.root, "info")
    if node is None:
        findings.report("OAS0104", "the document has no info", reading.root)
        return Info("API", "")
    title, version = text(findings, node, "title"), text(findings, node, "version")
    for key, value in (("title", title), ("version", version)):
        if value is None:
            findings.report("OAS0104", f"info has no {key}", node)
    licence = node.get("license")
    name = licence and (licence.get("identifier") or licence.get("name"))
    return Info(
        title=title or "API",
        version=version or "",
        summary=text(findings, node, "summary"),
        description=text(findings, node, "description"),
        license=as_text(findings, name) if name else None,
    )


def _named_schemas(reading: Reading) -> tuple[tuple[str, Schema], ...]:
    declared = reading.dialect.named_schemas(reading.root)
    if declared is None:
        return ()
    taken = {node.identity for _, node in declared.items()}
    found: list[tuple[str, Schema]] = []
    for name, node in declared.items():
        schema = read_schema(reading, _in_its_own_file(node, taken))
        taken.add(schema.identity)
        found.append((name, schema))
    return tuple(found)


def _in_its_own_file(node: Node, taken: Collection[Identity]) -> Node:
    """What a name stands for: where that is only a reference into another file, and the first one
    that leads there, the schema in that file has the name."""
    value = node.value
    written = node.reference
    if written is None or written.startswith("#") or not isinstance(value, dict) or len(value) > 1:
        return node
    try:
        target = node.follow()
    except ReferenceFailure:
        return node  # told when it is read as a reference
    if target.file == node.file or target.identity in taken:
        return node
    return replace(target, via=between_files(target))


def _tags(reading: Reading) -> tuple[Tag, ...]:
    tags: dict[str, Tag] = {}
    for each in sequence(reading.findings, reading.root, "tags"):
        node = reading.follow(each, "the tag is left out") or each
        member = node if isinstance(node.value, str) else node.get("name")
        name = None if member is None else as_text(reading.findings, member)
        if name:
            findings = reading.findings
            description = text(findings, node, "description") or text(findings, node, "summary")
            tags.setdefault(name, Tag(name, description, extensions(findings, node)))
        else:
            reading.findings.report("OAS0104", "the tag has no name; it is left out", node)
    return tuple(tags.values())


__all__ = ["read"]
