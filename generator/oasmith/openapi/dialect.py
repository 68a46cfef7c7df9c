"""Where the versions differ, as one value for each version."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, TypeAlias

from oasmith.frozen import frozen
from oasmith.source import Node

from .document import MediaType, Parameter, RequestBody, Schema, SecurityScheme, Server
from .draft import Keywords

if TYPE_CHECKING:
    from .reading import Reading

Family: TypeAlias = Literal["2.0", "3.0", "3.1", "3.2"]


@frozen
class Inputs:
    """What an operation takes. ``unreadable`` says why it cannot be called at all."""

    parameters: tuple[Parameter, ...]
    body: RequestBody | None
    unreadable: str | None = None


@frozen(eq=False)
class Dialect:
    """How one version of OpenAPI writes what all versions have.

    ``named_schemas`` and ``named_security_schemes`` find the objects of declarations below a
    root. ``inputs`` gets the parameter nodes of an operation, merged with those of its path, and
    the operation; ``response_content`` a response and its operation; ``header_schema`` a header.
    ``ignored_headers`` are the lower-case names of headers that are no parameters.
    """

    family: Family
    keywords: Keywords
    methods: frozenset[str]
    ignored_headers: frozenset[str]
    named_schemas: Callable[[Node], Node | None]
    named_security_schemes: Callable[[Node], Node | None]
    security_scheme: Callable[[Reading, str, Node], SecurityScheme | None]
    servers: Callable[[Reading, Node], tuple[Server, ...]]
    inputs: Callable[[Reading, tuple[Node, ...], Node], Inputs]
    response_content: Callable[[Reading, Node, Node], tuple[MediaType, ...]]
    header_schema: Callable[[Reading, Node], Schema | None]


METHODS = frozenset(("get", "put", "post", "delete", "options", "head", "patch", "trace"))
"""The methods of a Path Item Object (OpenAPI 3.1, 4.8.9)."""

__all__ = ["METHODS", "Dialect", "Family", "Inputs"]
