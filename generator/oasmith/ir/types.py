"""The closed sum of types: one small class per kind.

Match with ``assert_never``: a kind added here must fail the type checkers wherever it is not
handled. References stay identities, resolved through ``Api.types``, so recursion needs nothing.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TypeAlias

from oasmith.frozen import frozen
from oasmith.openapi import Constraints, HasOrigin, Identity, Origin, Xml
from oasmith.source import JsonValue

TypeId: TypeAlias = Identity
"""The identity of the schema that a named type was made from."""

TagValue: TypeAlias = str | int | float | bool | None
"""A JSON scalar that tells variants apart."""


class ScalarKind(StrEnum):
    """What a scalar is in Python, and how it stands in JSON."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    NULL = "null"
    DATETIME = "datetime"
    DATE = "date"
    TIME = "time"
    UUID = "uuid"
    BASE64 = "base64"
    BASE64URL = "base64url"
    BASE16 = "base16"
    HTTP_DATE = "http-date"
    DURATION = "duration"
    DECIMAL = "decimal"
    UNIXTIME = "unixtime"
    UNIXTIME_FRACTION = "unixtime-fraction"
    SECONDS = "seconds"
    SECONDS_FRACTION = "seconds-fraction"
    MILLISECONDS = "milliseconds"
    MILLISECONDS_FRACTION = "milliseconds-fraction"


TEXTUAL = frozenset(
    (
        ScalarKind.DATETIME,
        ScalarKind.DATE,
        ScalarKind.TIME,
        ScalarKind.UUID,
        ScalarKind.BASE64,
        ScalarKind.BASE64URL,
        ScalarKind.BASE16,
        ScalarKind.HTTP_DATE,
        ScalarKind.DURATION,
        ScalarKind.DECIMAL,
    )
)
"""Texts in JSON that are other objects in Python."""

WHOLE_TIMES = frozenset((ScalarKind.UNIXTIME, ScalarKind.SECONDS, ScalarKind.MILLISECONDS))
FRACTIONAL_TIMES = frozenset(
    (
        ScalarKind.UNIXTIME_FRACTION,
        ScalarKind.SECONDS_FRACTION,
        ScalarKind.MILLISECONDS_FRACTION,
    )
)
NUMERIC_TIMES = WHOLE_TIMES | FRACTIONAL_TIMES
"""Numbers in JSON that are moments or spans of time in Python."""

SPELLED = NUMERIC_TIMES | {ScalarKind.BASE64URL, ScalarKind.BASE16, ScalarKind.HTTP_DATE}
"""Those whose objects are usually written as another text."""


@frozen
class Scalar:
    """A JSON scalar, or a text that stands for a Python value."""

    kind: ScalarKind
    format: str | None = None


@frozen
class Enum:
    """A choice of scalars. ``open``: other values of the same kind are to be expected.

    ``closed``: the document promises that there will never be others.
    """

    values: tuple[TagValue, ...]
    open: bool
    base: tuple[ScalarKind, ...]
    closed: bool = False


@frozen
class Literal:
    """Exactly one scalar; a tag where it tells variants of a union apart."""

    value: TagValue


@frozen
class Array:
    """A list of values of one type."""

    items: Type


@frozen
class Tuple:
    """A list whose places have types of their own; ``rest`` is None when nothing may follow."""

    items: tuple[Type, ...]
    rest: Type | None


@frozen
class Map:
    """An object whose keys are data."""

    values: Type


@frozen
class Nullable:
    """A value or null. Never nested, and never the type of a named type: references carry it."""

    inner: Type


@frozen
class JsonText:
    """A text that holds JSON, as what it holds."""

    inner: Type


@frozen
class Delimited:
    """A text that holds several values with a delimiter between them, as a list of those."""

    items: Type
    delimiter: str


@frozen
class Binary:
    """Raw bytes: the content of a file, or a whole body."""


@frozen
class Reference:
    """A named type, by identity."""

    target: TypeId


@frozen
class Anything:
    """Any JSON value: the document does not say."""


@frozen
class Field:
    """One member of an object. ``default`` is documentation: the server applies it.

    ``tag``: it tells the variants of a union apart, so that its values are all there are. ``name``
    is what the document wants it to be called.
    """

    wire: str
    type: Type
    required: bool
    description: str | None = None
    deprecated: bool = False
    read_only: bool = False
    write_only: bool = False
    default: tuple[JsonValue] | None = None
    constraints: Constraints | None = None
    examples: tuple[JsonValue, ...] = ()
    tag: bool = False
    name: str | None = None
    xml: Xml | None = None
    xml_item: Xml | None = None
    """How the items of a list stand in XML."""


@frozen
class Object:
    """An object with declared members.

    ``bases`` are inherited from; ``fields`` are the own ones. ``extra`` is the type of members
    that are not declared: None when the document forbids (``closed``) or does not mention them.
    ``family`` is set where an object may be one of several subtypes.
    """

    fields: tuple[Field, ...]
    bases: tuple[TypeId, ...] = ()
    extra: Type | None = None
    family: Family | None = None
    closed: bool = False


@frozen
class Family:
    """The subtypes of an object: the member that tells them apart, its values, their types.

    ``below`` are all objects that one may turn out to be: the subtypes, and theirs. ``apart`` are
    those of them that could not inherit from the object, since they declare one of its members
    with another type. ``inherited`` is a family of a subtype: a base of the object declares the
    member, and has these values too.
    """

    tag: str
    members: tuple[tuple[str, TypeId], ...]
    below: tuple[TypeId, ...] = ()
    apart: tuple[TypeId, ...] = ()
    default: TypeId | None = None
    """The subtype for all other values, and for none."""
    inherited: bool = False

    @property
    def subtypes(self) -> tuple[TypeId, ...]:
        """Each subtype once."""
        return tuple(dict.fromkeys(identity for _, identity in self.members))


@frozen
class Variant:
    """One alternative of a union, with the values of the union's tag that choose it.

    ``implied`` are the names of schemas that choose it beside the values of a mapping.
    """

    type: Type
    tags: tuple[TagValue, ...] = ()
    implied: tuple[str, ...] = ()


@frozen
class Union:
    """One of several types. ``tag`` is the wire key that tells the object variants apart.

    ``inferred``: the document declares no discriminator; the tag comes from one-value members.
    ``untagged`` says why a union of objects has no tag.
    """

    variants: tuple[Variant, ...]
    tag: str | None = None
    inferred: bool = False
    declared: Discriminated | None = None
    untagged: str | None = None


@frozen
class Discriminated:
    """The discriminator as the document declares it."""

    property_name: str
    mapping: tuple[tuple[str, TypeId], ...]
    default: TypeId | None = None
    """The variant for all other values, and for none."""
    names: tuple[tuple[str, TypeId], ...] = ()
    """The names of variants that are no longer the components they were made of."""


Type: TypeAlias = (
    Scalar
    | Enum
    | Literal
    | Array
    | Tuple
    | Map
    | Object
    | Union
    | Nullable
    | JsonText
    | Delimited
    | Binary
    | Reference
    | Anything
)


@frozen
class Place:
    """Where an unnamed schema stands: what its name is made from.

    ``owner`` is the identity of the named type or of the operation around it, ``role`` the words
    that lead from there to it: ``("response_format",)``, ``("body",)``, ``("variant", "Text")``.
    """

    owner: Identity
    role: tuple[str, ...]


@frozen
class NamedType(HasOrigin):
    """A type that gets a public name: a component of the document, or an inline object or union.

    ``component`` is its name in the document; ``place`` is set for inline ones instead.
    """

    id: TypeId
    type: Type
    origin: Origin
    component: str | None = None
    place: Place | None = None
    title: str | None = None
    description: str | None = None
    deprecated: bool = False
    xml: Xml | None = None
    examples: tuple[JsonValue, ...] = ()
    name: str | None = None
