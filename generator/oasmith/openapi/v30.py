"""OpenAPI 3.0. What stands beside a ``$ref`` is read, though 3.0 says that it does not count."""

from __future__ import annotations

from oasmith.source import Node, ReferenceFailure

from .bodies import inputs, response_content
from .conditions import NEGATION
from .dialect import METHODS, Dialect
from .discriminators import discriminator
from .draft import Keywords
from .keywords import COMMON
from .newer_keywords import tolerated
from .older_keywords import EXCLUSIVE, nullable_keyword
from .parameters import header_schema
from .security import security_scheme
from .servers import read_servers
from .types import type_keyword

SHARED: Keywords = {
    **COMMON,
    **EXCLUSIVE,
    **NEGATION,
    "type": type_keyword,
    "nullable": nullable_keyword("nullable"),
    "x-nullable": nullable_keyword("x-nullable"),
    "discriminator": discriminator,
}
"""The keywords of all versions of 3."""

IGNORED_HEADERS = frozenset(("accept", "content-type", "authorization"))
"""OpenAPI 3.1, 4.8.12: such parameters are ignored."""


def component(root: Node, kind: str) -> Node | None:
    """The object of declared schemas, security schemes and so on, below a root."""
    components = followed(root.get("components"))
    found = None if components is None else followed(components.get(kind))
    return found if found is not None and isinstance(found.value, dict) else None


def followed(node: Node | None) -> Node | None:
    """Documents keep the declared schemas in a file of their own."""
    if node is None or node.reference is None:
        return node
    try:
        return node.follow()
    except ReferenceFailure:
        return None  # told by whoever refers to one of them


def schemas(root: Node) -> Node | None:
    """The declared schemas."""
    return component(root, "schemas")


def security_schemes(root: Node) -> Node | None:
    """The declared security schemes."""
    return component(root, "securitySchemes")


V30 = Dialect(
    family="3.0",
    keywords=SHARED | tolerated(),
    methods=METHODS,
    ignored_headers=IGNORED_HEADERS,
    named_schemas=schemas,
    named_security_schemes=security_schemes,
    security_scheme=security_scheme,
    servers=read_servers,
    inputs=inputs,
    response_content=response_content,
    header_schema=header_schema,
)

__all__ = ["SHARED", "V30", "followed"]
