"""Models: plan."""

from __future__ import annotations

from .._runtime.model import ApiModel
from .._runtime.unions import UnionType

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Literal, TypeAlias


class Company(ApiModel):
    """Company. One variant of ``Contact``."""

    company: str
    phone: str | None = None


class Person(ApiModel):
    """Person. One variant of ``Contact``."""

    first_name: str
    phone: str | None = None


class Plan(ApiModel):
    """Plan."""

    steps: list[Step]
    contact: Contact | None = None

    _wire = {"steps": ("list", "Step"), "contact": "Contact"}


class Ride(ApiModel):
    """Ride. One variant of ``Step``."""

    step: Literal["ride"] = "ride"
    line: str


class Walk(ApiModel):
    """Walk. One variant of ``Step``."""

    step: Literal["walk"] = "walk"
    metres: int


if TYPE_CHECKING:
    Contact: TypeAlias = str | Person | Company
    """Contact."""

    Step: TypeAlias = Walk | Ride
    """Step. Told apart by ``step``: ``walk`` is Walk, ``ride`` is Ride."""
else:
    Contact = UnionType(
        "Contact",
        module=__name__,
        members=("@str", "Person", "Company"),
    )
    Step = UnionType(
        "Step",
        module=__name__,
        tag="step",
        table={"walk": "Walk", "ride": "Ride"},
    )
