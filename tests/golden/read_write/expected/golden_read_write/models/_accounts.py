"""Models: accounts."""

from __future__ import annotations

from .._runtime.absent import READ_ONLY
from .._runtime.model import ApiModel
from .._runtime.unions import UnionType

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    import datetime as dt
    from typing import Literal, TypeAlias


class Record(ApiModel):
    """Record."""

    id: str = READ_ONLY


class Account(Record):
    """Account."""

    name: str
    password: str
    made: dt.datetime = READ_ONLY
    owner: Owner
    state: State = READ_ONLY
    hint: str | None = None
    seen: dt.datetime | None = None

    _wire = {"made": "@datetime", "seen": "@datetime", "owner": "Owner"}
    _write_only = ["password"]


class Owner(ApiModel):
    """Owner."""

    id: int = READ_ONLY
    mail: str


if TYPE_CHECKING:
    State: TypeAlias = Literal["open", "closed"] | str
    """State."""
else:
    State = UnionType(
        "State",
        module=__name__,
        members=(("literal", "open", "closed"), "@str"),
    )
