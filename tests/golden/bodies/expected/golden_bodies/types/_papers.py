"""Types of requests: papers. The models say what keys mean."""

from __future__ import annotations

from typing import TypedDict


class PapersFileBodyPlaceParam(TypedDict, total=False):
    """Body place of ``papers.file``."""

    lat: float
    lon: float
