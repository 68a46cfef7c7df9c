"""Documents of other formats that are given in the place of an OpenAPI one."""

from __future__ import annotations

from typing import TypeAlias

from oasmith.frozen import frozen
from oasmith.source import Node

_CONVERT = "convert it to OpenAPI 3.1 and name the result"


@frozen
class OtherFormat:
    """What a document is, with an article; ``help`` is what to do; ``node`` shows it."""

    what: str
    help: str
    node: Node


_Row: TypeAlias = tuple[tuple[str, ...], str, str]

_BY_KEY: tuple[_Row, ...] = (
    (
        ("overlay",),
        "an overlay",
        "name the document that it changes, and this file with --overlay",
    ),
    (
        ("asyncapi",),
        "an AsyncAPI document",
        "it describes messages; name the OpenAPI document of the HTTP calls",
    ),
    (("arazzo",), "an Arazzo document", "name the OpenAPI document that it refers to"),
    (("swaggerVersion",), "a Swagger 1.x document", _CONVERT),
    (("info", "_postman_id"), "a Postman collection", "export the API from Postman as OpenAPI"),
    (("collection", "item"), "a Postman collection", "export the API from Postman as OpenAPI"),
    (("__export_format",), "an Insomnia export", "export the API from Insomnia as OpenAPI"),
    (("discoveryVersion",), "a Google API discovery document", _CONVERT),
    (("log", "entries"), "a HAR recording", "name the OpenAPI document of the API"),
    (("data", "__schema"), "a GraphQL schema", "name the OpenAPI document of the API"),
    (("__schema",), "a GraphQL schema", "name the OpenAPI document of the API"),
    (
        ("$schema",),
        "a JSON Schema",
        "put it under `components: schemas:` of an OpenAPI document",
    ),
)
_POSTMAN = "schema.getpostman.com"
_PARTS = ("paths", "components", "definitions", "info")
_FAILURES = ("message", "error", "errors", "detail", "404")


def other_format(root: Node) -> OtherFormat | None:
    """What a document is that says no version of OpenAPI; None where that is not known."""
    schema = _below(root, ("info", "schema")) or _below(root, ("collection", "info", "schema"))
    if schema is not None and _POSTMAN in str(schema.value):
        return OtherFormat("a Postman collection", "export the API from Postman as OpenAPI", schema)
    for keys, what, help in _BY_KEY:
        found = _below(root, keys)
        if found is not None:
            return OtherFormat(what, help, found)
    return None if _has_parts(root) else _failure(root)


def _below(root: Node, keys: tuple[str, ...]) -> Node | None:
    node: Node | None = root
    for key in keys:
        node = node.get(key) if node is not None else None
    return node


def _has_parts(root: Node) -> bool:
    return any(root.get(part) is not None for part in _PARTS)


def _failure(root: Node) -> OtherFormat | None:
    """What a server answers where there is no document, saved under its name."""
    for key in _FAILURES:
        found = root.get(key)
        if found is not None:
            help = "check the address that it came from, and whether it wants a login"
            return OtherFormat("the error message of a server", help, found)
    return None
