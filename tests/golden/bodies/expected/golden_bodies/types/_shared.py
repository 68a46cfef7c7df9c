"""Types of requests: shared. Models say what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Required


class ShipParam(TypedDict, total=False):
    name: Required[str]
    crew: int
    ports: Sequence[str]
    picture: bytes | str
