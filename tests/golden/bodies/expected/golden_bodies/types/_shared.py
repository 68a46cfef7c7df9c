"""Types of requests: shared. The models say what keys mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Required


class ShipParam(TypedDict, total=False):
    """Ship."""

    name: Required[str]
    crew: int
    ports: Sequence[str]
    picture: str
