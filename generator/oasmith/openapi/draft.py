"""A schema while its keywords are being read."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias, TypedDict

from oasmith.source import JsonValue, Node

from .document import Discriminator, Extensions, Identity, JsonType, Property, Schema, Xml

if TYPE_CHECKING:
    from .reading import Reading


class Members(TypedDict, total=False):
    """The members of a Schema that a keyword decides alone."""

    reference: Identity
    types: tuple[JsonType, ...]
    format: str
    title: str
    description: str
    enum: tuple[JsonValue, ...]
    constant: tuple[JsonValue]
    properties: tuple[Property, ...]
    required: tuple[str, ...]
    additional: Schema | bool
    pattern_properties: tuple[tuple[str, Schema], ...]
    items: Schema
    prefix_items: tuple[Schema, ...]
    all_of: tuple[Schema, ...]
    any_of: tuple[Schema, ...]
    one_of: tuple[Schema, ...]
    discriminator: Discriminator
    default: tuple[JsonValue]
    examples: tuple[JsonValue, ...]
    deprecated: bool
    read_only: bool
    write_only: bool
    content_encoding: str
    content_media_type: str
    content_schema: Schema
    xml: Xml
    extensions: Extensions


class Bounds(TypedDict, total=False):
    """The members of Constraints."""

    minimum: float | int
    maximum: float | int
    exclusive_minimum: float | int
    exclusive_maximum: float | int
    multiple_of: float | int
    min_length: int
    max_length: int
    pattern: str
    min_items: int
    max_items: int
    unique_items: bool
    min_properties: int
    max_properties: int


class Draft:
    """What the keywords read so far say. Everything that depends on several waits for the end.

    ``base`` is the identity of the node: those of its parts are made from it, since computing
    each from the root would cost more than reading the schema.
    """

    __slots__ = (
        "base",
        "bounds",
        "conditional",
        "exclusive_maximum",
        "exclusive_minimum",
        "extensions",
        "members",
        "nullable",
        "properties",
        "required",
    )

    def __init__(self, base: Identity) -> None:
        self.base = base
        self.members: Members = {}
        self.bounds: Bounds = {}
        self.extensions: list[tuple[str, JsonValue]] = []
        self.properties: list[tuple[str, Schema]] = []
        self.required: dict[str, None] = {}
        self.conditional: dict[str, Schema] = {}
        self.nullable: Node | None = None
        self.exclusive_minimum = False
        self.exclusive_maximum = False


Keyword: TypeAlias = "Callable[[Reading, Draft, Node, JsonValue], None]"
"""Reads one keyword of the schema at a node; the value is that of the keyword, never null for
keywords that do not take null."""

Keywords: TypeAlias = "dict[str, Keyword]"

__all__ = ["Bounds", "Draft", "Keyword", "Keywords", "Members"]
