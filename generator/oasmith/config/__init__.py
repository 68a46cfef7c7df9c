"""What the user decided: oasmith.toml, or the arguments of the command line."""

from __future__ import annotations

from .config import Config, Pins, Project, Waiver
from .parse import parse_config

__all__ = ["Config", "Pins", "Project", "Waiver", "parse_config"]
