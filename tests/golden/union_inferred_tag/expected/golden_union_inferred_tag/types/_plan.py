"""Types of requests: plan. The models say what keys mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

if TYPE_CHECKING:
    from typing import Literal, Required, TypeAlias

    from .. import models


class CompanyParam(TypedDict, total=False):
    """Company."""

    company: Required[str]
    phone: str


class PersonParam(TypedDict, total=False):
    """Person."""

    first_name: Required[str]
    phone: str


class RideParam(TypedDict):
    """Ride."""

    step: Literal["ride"]
    line: str


class WalkParam(TypedDict):
    """Walk."""

    step: Literal["walk"]
    metres: int


if TYPE_CHECKING:
    ContactParam: TypeAlias = (
        str | models.Person | PersonParam | models.Company | CompanyParam
    )
    """Contact."""

    StepParam: TypeAlias = models.Walk | WalkParam | models.Ride | RideParam
    """Step."""
else:
    ContactParam = Any
    StepParam = Any
