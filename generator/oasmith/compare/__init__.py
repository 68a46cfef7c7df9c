"""Two Apis -> what changed for the users of the SDK, and the semver step."""

from __future__ import annotations

from .changes import Change, Comparison, Step, Weight, compare
from .surface import Surface, surface

__all__ = ["Change", "Comparison", "Step", "Surface", "Weight", "compare", "surface"]
