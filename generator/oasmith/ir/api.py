"""The Api: what an SDK offers, before anything has a Python name."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeAlias

from oasmith.diagnostics import Diagnostic
from oasmith.frozen import frozen
from oasmith.openapi import (
    Constraints,
    Example,
    Excluded,
    HasOrigin,
    Identity,
    Info,
    Origin,
    ParameterPlace,
    SecurityScheme,
    Server,
    Skipped,
)
from oasmith.source import JsonValue

from .pagination import Pagination
from .retrying import Retries
from .types import Field, NamedType, Type, TypeId


@frozen
class Part:
    """How one field of a form or multipart body is written (OpenAPI 3.1, Encoding Object).

    ``style`` is None where the media type decides. ``headers`` are those whose value the document
    fixes. ``field`` is empty for what holds for every item of a body that is a list, and an index
    for what holds for one of its first. ``body`` is set where a part is more than text or JSON: a
    multipart body itself, a form, or XML.
    """

    field: str
    content_type: str | None = None
    style: str | None = None
    explode: bool = True
    allow_reserved: bool = False
    headers: tuple[tuple[str, str], ...] = ()
    body: Body | None = None


@frozen
class Parameter:
    """One parameter of an operation, outside the body.

    ``allow_empty``: an empty text may stand for any value.
    """

    identity: Identity
    wire: str
    place: ParameterPlace
    required: bool
    type: Type
    style: str
    explode: bool
    content_type: str | None = None
    parts: tuple[Part, ...] = ()
    allow_reserved: bool = False
    allow_empty: bool = False
    description: str | None = None
    deprecated: bool = False
    default: tuple[JsonValue] | None = None
    constraints: Constraints | None = None
    examples: tuple[JsonValue, ...] = ()
    name: str | None = None
    """What the document wants the argument to be called."""


class BodyKind(StrEnum):
    """How a request body is written."""

    JSON = "json"
    FORM = "form"
    MULTIPART = "multipart"
    BINARY = "binary"
    TEXT = "text"
    LINES = "lines"


@frozen
class Body:
    """What an operation sends, in the media type chosen for it.

    ``fields`` is set when the body is an object whose members become arguments of their own;
    otherwise the body is one argument of ``type``. ``others`` are what a call may send instead,
    each in a media type of its own.
    """

    identity: Identity
    kind: BodyKind
    content_type: str
    required: bool
    type: Type
    fields: tuple[Field, ...] | None
    parts: tuple[Part, ...] = ()
    """The fields of which the document says how they are written."""
    description: str | None = None
    examples: tuple[Example, ...] = ()
    others: tuple[Body, ...] = ()

    @property
    def alternatives(self) -> tuple[str, ...]:
        """The media types of ``others``."""
        return tuple(entry.content_type for entry in self.others)

    @property
    def all(self) -> tuple[Body, ...]:
        """This body and the others."""
        return (self, *self.others)

    @property
    def nested(self) -> tuple[Body, ...]:
        """This body and those that its parts are."""
        inner = [part.body for part in self.parts if part.body is not None]
        return (self, *(body for each in inner for body in each.nested))


class AnswerKind(StrEnum):
    """How a response body is read."""

    JSON = "json"
    TEXT = "text"
    BINARY = "binary"
    EVENTS = "sse"
    LINES = "jsonl"
    EMPTY = "empty"


@frozen
class AnswerHeader:
    """A header that a response is declared to have."""

    name: str
    type: Type
    description: str | None = None


@frozen
class Answer:
    """One status and media type that an operation may answer with."""

    status: str
    kind: AnswerKind
    content_type: str | None
    type: Type | None
    success: bool
    """Whether a call returns this rather than raises it."""
    description: str | None = None
    examples: tuple[Example, ...] = ()
    whole: bool = False
    """Of EVENTS: ``type`` is the event with its name and data, not only the data."""
    headers: tuple[AnswerHeader, ...] = ()
    asked_for: bool = True
    """False for text or bytes that hold the structure of a JSON answer of the same status."""


@frozen
class Stream:
    """How an operation streams.

    ``flag`` is the body member, or the parameter of the query, that switches streaming on by being
    true or, where there is one, by being ``value`` (None: it always streams). ``sentinel`` is the
    data that ends it.
    """

    kind: AnswerKind
    item: Type
    flag: str | None
    sentinel: str | None
    whole: bool = False
    value: str | None = None


@frozen
class Operation(HasOrigin):
    """One call of the API.

    ``group`` and ``name`` are what the document or an overlay asks for (extensions), as words
    joined by dots; None leaves the choice to the naming room. ``security`` lists alternatives,
    each the scheme names that go together; ``()`` means that none is needed, None that the document
    does not say. ``servers`` are the operation's own. ``deprecation``: why it is deprecated, where
    a hint tells.
    """

    identity: Identity
    origin: Origin
    operation_id: str | None
    method: str
    path: str
    tags: tuple[str, ...]
    summary: str | None
    description: str | None
    parameters: tuple[Parameter, ...]
    body: Body | None
    answers: tuple[Answer, ...]
    stream: Stream | None
    security: tuple[tuple[str, ...], ...] | None
    servers: tuple[Server, ...]
    deprecated: bool
    deprecation: str | None = None
    group: str | None = None
    name: str | None = None
    pagination: Pagination | None = None
    is_beta: bool = False
    retries: Retries | None = None


@frozen
class Group:
    """Operations that become the methods of one resource.

    ``requested`` is the dotted name that the document or an overlay asks for; otherwise the
    group stands for a tag, or (``tag`` None) for the operations without one.
    """

    tag: str | None
    requested: str | None
    description: str | None
    operations: tuple[Identity, ...]


@frozen
class Webhook(HasOrigin):
    """A call that the server makes: its name and the type of its payload.

    A callback is one too, of the operation ``owner``. ``key`` tells it from all others in one text;
    ``headers`` are those with one value; ``form``: the payload is form-urlencoded.
    """

    name: str
    operation_id: str | None
    type: Type
    origin: Origin
    description: str | None = None
    identity: Identity = ""
    key: str = ""
    owner: Identity | None = None
    headers: tuple[tuple[str, str], ...] = ()
    form: bool = False


@frozen
class Events:
    """What any of several webhooks delivers, and what names the event: a header, or a member of the
    payload that holds the name of the webhook."""

    type: Type
    header: str | None
    member: str | None = None


@frozen
class Credential:
    """A security scheme that the client can satisfy.

    ``environment`` is the variable that the document names for it. A client that acts for itself
    (``for_clients``) gets tokens for ``scopes`` at ``token_url``; ``refresh_url`` is where refresh
    tokens are used.
    """

    scheme: SecurityScheme
    environment: str | None = None
    token_url: str | None = None
    scopes: tuple[str, ...] = ()
    for_clients: bool = False
    refresh_url: str | None = None

    @property
    def roles(self) -> tuple[str, ...]:
        """What a user has to give."""
        if self.scheme.kind == "mutualTLS":
            return ("certificate",)
        if self.scheme.kind == "http" and self.scheme.scheme in ("basic", "digest"):
            return ("username", "password")
        return ("value",)


@frozen
class ServerVariable:
    """A ``{name}`` in the URLs of servers.

    ``default`` is None where servers have different ones; ``allowed`` is empty where any value is.
    """

    name: str
    default: str | None
    allowed: tuple[str, ...] = ()


TypeTable: TypeAlias = Mapping[TypeId, NamedType]


@frozen
class Api:
    """Everything the views are made from."""

    info: Info
    servers: tuple[Server, ...]
    server_variables: tuple[ServerVariable, ...]
    operations: tuple[Operation, ...]
    groups: tuple[Group, ...]
    webhooks: tuple[Webhook, ...]
    callbacks: tuple[Webhook, ...]
    webhook_events: Events | None
    callback_events: Events | None
    types: TypeTable
    credentials: tuple[Credential, ...]
    skipped: tuple[Skipped, ...]
    kept: frozenset[TypeId]
    """The named types that an SDK needs: components, and whatever can be sent or received."""
    sent: frozenset[TypeId]
    """The named types that a request can hold."""
    received: frozenset[TypeId]
    """The named types that a response or a webhook can hold."""
    spelled: frozenset[TypeId] = frozenset()
    """The named types that hold scalars which Python usually writes in another way."""
    numeric_times: bool = False
    """Whether moments or spans of time stand in the document as numbers."""
    security: tuple[tuple[str, ...], ...] | None = None
    """What operations need that do not say; None where the document has no such default."""
    excluded: tuple[Excluded, ...] = ()
    """What the configuration leaves out."""
    pruned: tuple[TypeId, ...] = ()
    """The components that only what is left out would use; they are not among ``types``."""
    diagnostics: tuple[Diagnostic, ...] = ()
    """What became clear only when the parts of the document were put together."""
