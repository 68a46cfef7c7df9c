"""Models: every case that is hard for a runtime."""

from __future__ import annotations

from .._runtime.model import ApiModel, UnionType

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    import datetime
    import decimal
    import uuid
    from typing import Any, Literal, TypeAlias

    from ._chat import ChatMessage, TextPart


class Moments(ApiModel):
    """Texts that become objects."""

    at: datetime.datetime | None = None

    day: datetime.date | None = None

    hour: datetime.time | None = None

    id: uuid.UUID | None = None

    data: bytes | None = None

    token: bytes | None = None

    price: decimal.Decimal | None = None

    history: list[datetime.datetime] | None = None

    named: dict[str, datetime.date] | None = None

    _wire = {
        "at": "@datetime",
        "day": "@date",
        "hour": "@time",
        "id": "@uuid",
        "data": "@bytes",
        "token": "@base64url",
        "price": "@decimal",
        "history": ("list", "@datetime"),
        "named": ("map", "@date"),
    }


class Renamed(ApiModel):
    """Keys that are no Python names, or taken."""

    image_url: str

    class_: str | None = None

    model_dump_: str | None = None

    part: TextPart | None = None

    _wire = {
        "image-url": ("=image_url", None),
        "class": ("=class_", None),
        "model_dump": ("=model_dump_", None),
        "@part": ("=part", "TextPart"),
    }


class Parent(ApiModel):
    """A base made by allOf."""

    id: str

    made: datetime.datetime | None = None

    text: TextPart | None = None

    _wire = {"made": "@datetime", "text": "TextPart"}


class Child(Parent):
    """Has all of ``Parent`` and more."""

    message: ChatMessage | None = None

    nick_name: str | None = None

    _wire = {"message": "ChatMessage", "nick-name": ("=nick_name", None)}


class Node(ApiModel):
    """A tree."""

    value: int

    children: list[Node] | None = None

    by_name: dict[str, Node] | None = None

    _wire = {"by_name": ("map", "Node"), "children": ("list", "Node")}


class Tool(ApiModel):
    """In two unions that are keyed by different fields."""

    kind: Literal["tool"] = "tool"

    type: Literal["function"] = "function"

    name: str | None = None


class Hosted(ApiModel):
    """One class for several tag values."""

    type: Literal["search", "browse"]

    url: str | None = None


class Stored(ApiModel):
    """The other variant of ``Either``."""

    kind: Literal["stored"] = "stored"


class PlainAction(ApiModel):
    """Shares its tag value with ``RichAction``."""

    type: Literal["action"] = "action"

    label: str


class RichAction(ApiModel):
    """Shares its tag value with ``PlainAction``."""

    type: Literal["action"] = "action"

    label: TextPart

    url: str | None = None

    _wire = {"label": "TextPart"}


class Cat(ApiModel):
    """Without a tag."""

    name: str

    lives: int


class Dog(ApiModel):
    """Without a tag."""

    name: str

    tricks: list[str] | None = None

    size: Literal["big", "small"] | None = None


class NumberedOne(ApiModel):
    """Its tag is a number."""

    version: Literal[1] = 1


class NumberedTwo(ApiModel):
    """Its tag is a number too."""

    version: Literal[2] = 2


class Circle(ApiModel):
    """A shape."""

    shape: Literal["circle"] = "circle"

    radius: float


class Square(ApiModel):
    """A shape."""

    shape: Literal["square"] = "square"

    side: float


class Created(ApiModel):
    """An event with a union inside."""

    event: Literal["created"] = "created"

    what: Shape | Animal

    _wire = {"what": ("either", "Shape", "Animal")}


class Moved(ApiModel):
    """An event."""

    event: Literal["moved"] = "moved"

    to: tuple[float, float]

    path: list[tuple[int, TextPart]] | None = None

    _wire = {
        "path": ("list", ("tuple", (None, "TextPart"))),
        "to": ("tuple", (None, None)),
    }


class Setting(ApiModel):
    """Unions of several kinds of JSON values."""

    value: bool | int | str | list[TextPart] | Cat | None = None

    when: datetime.datetime | int | None = None

    mode: Literal["on", "off"] | None = None

    name: str | Literal["default"] | None = None

    anything: Any = None

    choice: ToolChoice | None = None

    _wire = {
        "value": ("either", "@bool", "@int", "@str", ("list", "TextPart"), "Cat"),
        "when": ("either", "@datetime", "@int"),
        "choice": "ToolChoice",
    }
    _nullable = ["mode"]


class Upload(ApiModel):
    """Everything required."""

    id: uuid.UUID

    made: datetime.datetime

    parts: dict[str, list[TextPart]]

    _wire = {
        "id": "@uuid",
        "made": "@datetime",
        "parts": ("map", ("list", "TextPart")),
    }


if TYPE_CHECKING:
    Animal: TypeAlias = Cat | Dog
    Numbered: TypeAlias = NumberedOne | NumberedTwo
    Shape: TypeAlias = Circle | Square
    Event: TypeAlias = Created | Moved | Shape
    Either: TypeAlias = Tool | Stored
    ToolChoice: TypeAlias = Literal["auto", "none"] | Tool | Hosted | list[Tool]
    Action: TypeAlias = PlainAction | RichAction
    Nest: TypeAlias = "Cat | list[Nest] | str"
    Tree: TypeAlias = "dict[str, Tree] | Cat"
else:
    Animal = UnionType("Animal", module=__name__, members=("Cat", "Dog"))
    Numbered = UnionType(
        "Numbered",
        module=__name__,
        tag="version",
        table={1: "NumberedOne", 2: "NumberedTwo"},
    )
    Shape = UnionType(
        "Shape",
        module=__name__,
        tag="shape",
        table={"circle": "Circle", "square": "Square"},
    )
    Event = UnionType(
        "Event",
        module=__name__,
        tag="event",
        table={"created": "Created", "moved": "Moved"},
        members=("Shape",),
    )
    Either = UnionType(
        "Either",
        module=__name__,
        tag="kind",
        table={"tool": "Tool", "stored": "Stored"},
    )
    ToolChoice = UnionType(
        "ToolChoice",
        module=__name__,
        tag="type",
        table={"function": "Tool", "search": "Hosted", "browse": "Hosted"},
        members=(("literal", "auto", "none"), ("list", "Tool")),
    )
    Action = UnionType(
        "Action",
        module=__name__,
        tag="type",
        table={"action": ("PlainAction", "RichAction")},
    )
    Nest = UnionType(
        "Nest",
        module=__name__,
        members=("Cat", ("list", "Nest"), "@str"),
    )
    Tree = UnionType(
        "Tree",
        module=__name__,
        members=(("map", "Tree"), "Cat"),
    )
