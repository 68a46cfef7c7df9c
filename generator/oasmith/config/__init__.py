"""What the user decided (oasmith.toml, or the command line), and the names that were locked."""

from __future__ import annotations

from .config import Config, Enums, Formats, Paging, Pins, Project, Waiver
from .lock import Lock, LockedCall, LockedResource, LockedType, lock_text, parse_lock
from .package_names import package_refusal
from .parse import is_url, local_name, parse_config
from .subset import Pattern, Patterns, Subset
from .waiving import Waived, waive

__all__ = [
    "Config",
    "Enums",
    "Formats",
    "Lock",
    "LockedCall",
    "LockedResource",
    "LockedType",
    "Paging",
    "Pattern",
    "Patterns",
    "Pins",
    "Project",
    "Subset",
    "Waived",
    "Waiver",
    "is_url",
    "local_name",
    "lock_text",
    "package_refusal",
    "parse_config",
    "parse_lock",
    "waive",
]
