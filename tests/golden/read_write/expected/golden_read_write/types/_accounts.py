"""Types of requests: accounts. Models say what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

if TYPE_CHECKING:
    from typing import Literal, Required, TypeAlias

    from .. import models


class RecordParam(TypedDict):
    """``models.Record``, as a dict."""


class AccountParam(RecordParam, total=False):
    name: Required[str]
    password: Required[str]
    owner: Required[models.Owner | OwnerParam]
    hint: str


class OwnerParam(TypedDict):
    mail: str


if TYPE_CHECKING:
    StateParam: TypeAlias = Literal["open", "closed"]
else:
    StateParam = Any
