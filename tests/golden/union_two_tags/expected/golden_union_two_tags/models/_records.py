"""Models: records."""

from __future__ import annotations

from .._runtime.model import ApiModel
from .._runtime.unions import UnionType

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Literal, TypeAlias


class Created(ApiModel):
    """Created. One variant of ``Audit`` and of ``Event``."""

    kind: Literal["created"] = "created"
    action: Literal["make"] = "make"
    id: str


class Deleted(ApiModel):
    """Deleted. One variant of ``Event``."""

    kind: Literal["deleted"] = "deleted"
    reason: str | None = None


class History(ApiModel):
    """History."""

    events: list[Event]
    audits: list[Audit]

    _wire = {"events": ("list", "Event"), "audits": ("list", "Audit")}


class Login(ApiModel):
    """Login. One variant of ``Audit``."""

    action: Literal["login"] = "login"
    user: str


if TYPE_CHECKING:
    Audit: TypeAlias = Created | Login
    """Audit. Told apart by ``action``: ``make`` is Created, ``login`` is Login."""

    Event: TypeAlias = Created | Deleted
    """Event. Told apart by ``kind``: ``created`` is Created, ``deleted`` is Deleted."""
else:
    Audit = UnionType(
        "Audit",
        module=__name__,
        tag="action",
        table={
            "make": "Created",
            "login": "Login",
            "Created": "Created",
            "Login": "Login",
        },
    )
    Event = UnionType(
        "Event",
        module=__name__,
        tag="kind",
        table={
            "created": "Created",
            "deleted": "Deleted",
            "Created": "Created",
            "Deleted": "Deleted",
        },
    )
