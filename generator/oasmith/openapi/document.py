"""The normal form of an OpenAPI document: one shape for every version.

Everything version-specific has been decided when a value of these classes exists: `nullable`
and type arrays have become ``"null"`` in ``types``, ``in: body`` has become a request body, and
references are kept as identities (``file#pointer``, or ``#/pointer`` in the main document).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Literal, TypeAlias

from oasmith.diagnostics import Location
from oasmith.frozen import frozen
from oasmith.source import JsonValue, Node

Identity: TypeAlias = str
"""Where a value stands: ``#/components/schemas/Pet``, ``other.yaml#/Pet`` outside the main file."""

Origin: TypeAlias = Node | Location
"""Where a value stands; turned into a Location when somebody asks, since that costs time."""

JsonType: TypeAlias = Literal["null", "boolean", "integer", "number", "string", "array", "object"]


class HasOrigin:
    """What stands somewhere in a document. The origin is no part of a comparison."""

    __slots__ = ()

    origin: Origin

    @property
    def location(self) -> Location:
        """The file, line and column of ``origin``."""
        origin = self.origin
        return origin if isinstance(origin, Location) else origin.location


@frozen
class Extensions:
    """The ``x-`` members of an object, in document order."""

    members: tuple[tuple[str, JsonValue], ...] = ()

    def get(self, name: str) -> JsonValue:
        """The value of one extension, or None."""
        return next((value for key, value in self.members if key == name), None)


@frozen
class Constraints:
    """The validation keywords of a schema, for documentation and samples."""

    minimum: float | int | None = None
    maximum: float | int | None = None
    exclusive_minimum: float | int | None = None
    exclusive_maximum: float | int | None = None
    multiple_of: float | int | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None
    min_items: int | None = None
    max_items: int | None = None
    unique_items: bool = False
    min_properties: int | None = None
    max_properties: int | None = None


@frozen
class Discriminator(HasOrigin):
    """OpenAPI 3.1, 4.8.25. ``mapping`` goes from tag value to the identity of a schema."""

    property_name: str
    mapping: tuple[tuple[str, Identity], ...]
    origin: Origin = field(compare=False, repr=False)
    default: Identity | None = None
    """The schema for values that are not known (``defaultMapping``, OpenAPI 3.2)."""


@frozen
class Xml:
    """OpenAPI 3.1, 4.8.26: how a value stands in XML. ``node`` is 3.2's ``nodeType``."""

    name: str | None = None
    namespace: str | None = None
    prefix: str | None = None
    attribute: bool = False
    wrapped: bool = False
    node: str | None = None


@frozen
class Property:
    """One member of an object schema."""

    name: str
    schema: Schema
    required: bool


@frozen
class Schema(HasOrigin):
    """A schema, or a reference to one.

    When ``reference`` is set, the other members are what stood beside the ``$ref``
    (3.1 allows that); usually only ``description`` or ``deprecated``.
    ``types`` is empty when the document does not say. ``additional`` is None when nothing
    is said, False when other members are forbidden.
    ``enum`` never holds null: that is ``"null"`` in ``types``. An empty ``enum`` is a schema that
    nothing matches (``false`` in the document).
    A nullable reference or composition has become an ``any_of`` with a null schema.
    """

    identity: Identity
    origin: Origin = field(compare=False, repr=False)
    reference: Identity | None = None
    types: tuple[JsonType, ...] = ()
    format: str | None = None
    title: str | None = None
    description: str | None = None
    enum: tuple[JsonValue, ...] | None = None
    constant: tuple[JsonValue] | None = None
    properties: tuple[Property, ...] = ()
    required: tuple[str, ...] = ()
    additional: Schema | bool | None = None
    pattern_properties: tuple[tuple[str, Schema], ...] = ()
    items: Schema | None = None
    prefix_items: tuple[Schema, ...] = ()
    all_of: tuple[Schema, ...] = ()
    any_of: tuple[Schema, ...] = ()
    one_of: tuple[Schema, ...] = ()
    discriminator: Discriminator | None = None
    default: tuple[JsonValue] | None = None
    examples: tuple[JsonValue, ...] = ()
    deprecated: bool = False
    read_only: bool = False
    write_only: bool = False
    constraints: Constraints | None = None
    content_encoding: str | None = None
    content_media_type: str | None = None
    content_schema: Schema | None = None
    xml: Xml | None = None
    extensions: Extensions = Extensions()


@frozen
class Example:
    """A named example; ``value`` is a one-tuple so that null can be told from absent."""

    name: str
    value: tuple[JsonValue] | None
    summary: str | None = None
    description: str | None = None


@frozen
class Encoding:
    """OpenAPI 3.1, 4.8.15: how one field of a form or multipart body is written.
    ``headers`` are those with a fixed value. ``field`` is empty for 3.2's ``itemEncoding``, and an
    index for ``prefixEncoding``; ``nested`` are those of the field's own members.
    """

    field: str
    content_type: str | None = None
    style: str | None = None
    explode: bool | None = None
    allow_reserved: bool = False
    headers: tuple[tuple[str, str], ...] = ()
    nested: tuple[Encoding, ...] = ()


@frozen
class MediaType(HasOrigin):
    """One entry of ``content``. ``item_schema`` is OpenAPI 3.2's."""

    content_type: str
    schema: Schema | None
    origin: Origin = field(compare=False, repr=False)
    item_schema: Schema | None = None
    encoding: tuple[Encoding, ...] = ()
    examples: tuple[Example, ...] = ()
    extensions: Extensions = Extensions()


ParameterPlace: TypeAlias = Literal["path", "query", "header", "cookie", "querystring"]


@frozen
class Parameter(HasOrigin):
    """A parameter with its style and explode resolved to what the specification defaults them to.

    ``content`` is set instead of ``schema`` for parameters that are serialised by a media type.
    """

    identity: Identity
    origin: Origin = field(compare=False, repr=False)
    name: str
    place: ParameterPlace
    required: bool
    style: str
    explode: bool
    schema: Schema | None
    content: MediaType | None = None
    allow_reserved: bool = False
    allow_empty_value: bool = False
    description: str | None = None
    deprecated: bool = False
    examples: tuple[Example, ...] = ()
    extensions: Extensions = Extensions()


@frozen
class RequestBody(HasOrigin):
    """What an operation sends."""

    identity: Identity
    origin: Origin = field(compare=False, repr=False)
    required: bool
    content: tuple[MediaType, ...]
    description: str | None = None


@frozen
class Header:
    """A response header."""

    name: str
    schema: Schema | None
    description: str | None = None
    required: bool = False


@frozen
class Response(HasOrigin):
    """What an operation answers. ``status`` is ``"200"``, ``"4XX"`` or ``"default"``."""

    identity: Identity
    origin: Origin = field(compare=False, repr=False)
    status: str
    content: tuple[MediaType, ...]
    headers: tuple[Header, ...] = ()
    description: str | None = None
    extensions: Extensions = Extensions()


@frozen
class Server:
    """Where the API is reachable. ``variables`` goes from name to default and allowed values."""

    url: str
    description: str | None = None
    variables: tuple[tuple[str, str, tuple[str, ...]], ...] = ()
    name: str | None = None


SecurityRequirement: TypeAlias = tuple[tuple[str, tuple[str, ...]], ...]
"""Scheme names with their scopes, all of which are needed together."""


@frozen
class Flow:
    """One OAuth 2 flow (RFC 6749)."""

    kind: str
    authorization_url: str | None
    token_url: str | None
    refresh_url: str | None
    scopes: tuple[tuple[str, str], ...]


@frozen
class SecurityScheme(HasOrigin):
    """OpenAPI 3.1, 4.8.27. ``scheme`` is the HTTP scheme in lower case for ``kind == "http"``,
    ``spelling`` the same as the document has it.
    """

    name: str
    origin: Origin = field(compare=False, repr=False)
    kind: str
    place: str | None = None
    parameter: str | None = None
    scheme: str | None = None
    spelling: str | None = None
    bearer_format: str | None = None
    flows: tuple[Flow, ...] = ()
    open_id_connect_url: str | None = None
    description: str | None = None
    extensions: Extensions = Extensions()


@frozen
class Operation(HasOrigin):
    """One call. ``security`` is None when the document's default applies."""

    identity: Identity
    origin: Origin = field(compare=False, repr=False)
    method: str
    path: str
    operation_id: str | None
    tags: tuple[str, ...]
    summary: str | None
    description: str | None
    parameters: tuple[Parameter, ...]
    body: RequestBody | None
    responses: tuple[Response, ...]
    security: tuple[SecurityRequirement, ...] | None
    servers: tuple[Server, ...]
    deprecated: bool
    callbacks: tuple[tuple[str, tuple[Operation, ...]], ...] = ()
    extensions: Extensions = Extensions()


@frozen
class Webhook:
    """A call that the server makes to the user's own server."""

    name: str
    operation: Operation


@frozen
class Tag:
    """A group of operations, with its description."""

    name: str
    description: str | None = None
    extensions: Extensions = Extensions()


@frozen
class Info:
    """Title, version and description of the API. ``terms`` and ``contact`` are left out."""

    title: str
    version: str
    summary: str | None = None
    description: str | None = None
    license: str | None = None


OperationKind: TypeAlias = Literal["operation", "webhook", "callback"]
"""Who calls whom, and where that is declared."""


@frozen
class Skipped(HasOrigin):
    """Something that the document holds and that could not be read, so cannot be emitted."""

    what: str
    why: str
    origin: Origin = field(compare=False, repr=False)
    kind: OperationKind = "operation"
    path: str = ""
    method: str = ""


@frozen
class Excluded(HasOrigin):
    """An operation or a webhook that the configuration or a hint leaves out: it was not read."""

    kind: OperationKind
    path: str
    method: str
    origin: Origin = field(compare=False, repr=False)

    @property
    def what(self) -> str:
        """How messages call it."""
        return f"{self.method} {self.path}"


@frozen
class Document:
    """The whole document.

    ``security`` is None when the document has no default of its own. ``schemas`` are the named
    ones, in document order. ``nodes`` holds every schema that a reference names, by identity:
    those of ``schemas`` and those that stand elsewhere (``#/paths/...``, other files).
    """

    version: str
    info: Info
    servers: tuple[Server, ...]
    tags: tuple[Tag, ...]
    operations: tuple[Operation, ...]
    webhooks: tuple[Webhook, ...]
    schemas: tuple[tuple[str, Schema], ...]
    nodes: Mapping[Identity, Schema]
    security: tuple[SecurityRequirement, ...] | None
    security_schemes: tuple[SecurityScheme, ...]
    skipped: tuple[Skipped, ...]
    extensions: Extensions = Extensions()
    excluded: tuple[Excluded, ...] = ()
    is_part: bool = False
    """Whether the configuration chose what to generate, so that what is unused goes."""
