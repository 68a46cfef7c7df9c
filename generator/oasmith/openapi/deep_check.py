"""The deep check of ``oasmith lint``: openapi-spec-validator, which takes seconds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, cast
from urllib.parse import quote, unquote, urlsplit

from oasmith.diagnostics import Diagnostic, diagnose
from oasmith.source import JsonValue, Node, Tree

from .complaints import short
from .dialect import Family
from .version import find_dialect

_MOST = 200
_OPERATION = re.compile(r"'(\w+)' operation in '([^']+)'")


class _Error(Protocol):
    """What is used of jsonschema's ValidationError."""

    @property
    def message(self) -> str: ...

    @property
    def instance(self) -> object: ...

    @property
    def schema(self) -> object: ...

    @property
    def absolute_path(self) -> Sequence[str | int]: ...


def check_deeply(tree: Tree) -> tuple[Diagnostic, ...]:
    """Check a document with openapi-spec-validator.

    Parameters: ``tree``, whose files are the only ones that the check can see: it gets nothing
    from the disk or the network, and no pattern. Returns warnings, at most 200, and a note when
    the library ended with an error of its own (it does on some correct documents). Raises
    InputError where ``read`` does.
    """
    _, dialect, _ = find_dialect(tree.root)
    found: dict[Diagnostic, None] = {}
    try:
        for error in _errors(tree, dialect.family):
            found.setdefault(_diagnostic(tree.root, error))
            if len(found) == _MOST:
                message = f"the deep check was stopped after {_MOST} findings"
                found.setdefault(diagnose("OAS0120", message, tree.root.location))
                break
    except Exception as error:  # its own failures: TypeError, RecursionError, Unresolvable ...
        message = f"the deep check ended with {type(error).__name__}: {short(str(error))}"
        found.setdefault(diagnose("OAS0120", message, tree.root.location))
    return tuple(found)


def _errors(tree: Tree, family: Family) -> Iterator[_Error]:
    import openapi_spec_validator as library
    from jsonschema_path import SchemaPath

    validators = {
        "2.0": library.OpenAPIV2SpecValidator,
        "3.0": library.OpenAPIV30SpecValidator,
        "3.1": library.OpenAPIV31SpecValidator,
        "3.2": library.OpenAPIV32SpecValidator,
    }
    document = cast("dict[str, JsonValue]", _without_patterns(tree.root.value))
    retrieve = _retriever(tree)
    handlers: dict[str, Callable[[str], JsonValue]] = {
        scheme: retrieve for scheme in ("<all_urls>", "file", "http", "https")
    }
    path = SchemaPath.from_dict(document, base_uri=_PREFIX + quote(tree.main), handlers=handlers)
    return cast("Iterator[_Error]", validators[family](path).iter_errors())


_PREFIX = "file:///"


def _without_patterns(value: JsonValue) -> JsonValue:
    """The same value, with patterns that match everything: the library runs them over defaults,
    by an engine that a hostile pattern keeps busy for ever. What has none stays the same object."""
    if isinstance(value, list):
        items = [_without_patterns(item) for item in value]
        changed = any(item is not old for item, old in zip(items, value, strict=True))
        return items if changed else value
    if not isinstance(value, dict):
        return value
    members = {key: _without_patterns(member) for key, member in value.items()}
    if isinstance(members.get("pattern"), str):
        members["pattern"] = ""
    if isinstance(members.get("patternProperties"), dict):
        members["patternProperties"] = {}
    changed = any(member is not value[key] for key, member in members.items())
    return members if changed else value


def _retriever(tree: Tree) -> Callable[[str], JsonValue]:
    def retrieve(address: str) -> JsonValue:
        name = unquote(urlsplit(address).path).removeprefix("/")
        if address.startswith(_PREFIX) and tree.has_document(name):
            return _without_patterns(tree.document(name).value)
        raise LookupError(f"{address} is not among the files that were read")

    return retrieve


def _diagnostic(root: Node, error: _Error) -> Diagnostic:
    message = error.message.strip().partition("\n")[0]
    node = (
        _at_path(root, error)
        or _at_operation(root, message)
        or _at_value(root, error)
        or _at_default(root, error)
        or root
    )
    return diagnose("OAS0121", short(message), node.location)


def _at_path(root: Node, error: _Error) -> Node | None:
    """Where the path of an error leads; it may start at a part that is not named."""
    node = root
    for key in error.absolute_path:
        child = node.at(int(key)) if isinstance(node.value, list) else node.get(str(key))
        if child is None:
            return None
        node = child
    return None if node is root else node


def _at_operation(root: Node, message: str) -> Node | None:
    match = _OPERATION.search(message)
    paths = root.get("paths")
    item = paths.get(match[2]) if match is not None and paths is not None else None
    return item.get(match[1]) if match is not None and item is not None else None


def _at_value(root: Node, error: _Error) -> Node | None:
    """Where the very value that an error speaks of stands in the tree."""
    value = error.instance
    if not isinstance(value, dict | list):
        return None
    return next((node for node in _below(root) if node.value is value), None)


def _at_default(root: Node, error: _Error) -> Node | None:
    """The first default that an error speaks of, in the schema that it speaks of.

    The library was given the schema without its patterns, which is another value then.
    """
    for node in _below(root):
        default = node.get("default")
        if (
            default is not None
            and default.value == error.instance
            and _without_patterns(node.value) == error.schema
        ):
            return default
    return None


def _below(root: Node) -> Iterator[Node]:
    """Every place of the document, in its order."""
    pending = [root]
    while pending:
        node = pending.pop()
        yield node
        children = [*(child for _, child in node.items()), *node.elements()]
        pending += reversed(children)


__all__ = ["check_deeply"]
