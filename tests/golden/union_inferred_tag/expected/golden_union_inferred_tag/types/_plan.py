"""Types of requests: plan. Models say what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

if TYPE_CHECKING:
    from typing import Literal, Required, TypeAlias

    from .. import models


class CompanyParam(TypedDict, total=False):
    company: Required[str]
    phone: str


class PersonParam(TypedDict, total=False):
    first_name: Required[str]
    phone: str


class RideParam(TypedDict):
    step: Literal["ride"]
    line: str


class WalkParam(TypedDict):
    step: Literal["walk"]
    metres: int


if TYPE_CHECKING:
    ContactParam: TypeAlias = (
        str | models.Person | PersonParam | models.Company | CompanyParam
    )

    StepParam: TypeAlias = models.Walk | WalkParam | models.Ride | RideParam
else:
    ContactParam = Any
    StepParam = Any
