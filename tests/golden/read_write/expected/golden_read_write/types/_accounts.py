"""Types of requests: accounts. The models say what keys mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

if TYPE_CHECKING:
    from typing import Literal, Required, TypeAlias

    from .. import models


class RecordParam(TypedDict):
    """Record."""


class AccountParam(RecordParam, total=False):
    """Account."""

    name: Required[str]
    password: Required[str]
    owner: Required[models.Owner | OwnerParam]
    hint: str


class OwnerParam(TypedDict):
    """Owner."""

    mail: str


if TYPE_CHECKING:
    StateParam: TypeAlias = Literal["open", "closed"]
    """State."""
else:
    StateParam = Any
