"""Files to disk: plan, check, write, and the record of what was written."""

from __future__ import annotations

from .drift import Drift, DriftKind, check
from .emitted import EmittedFile, below
from .manifest import JsonValue, Manifest, OwnedFile, RunRecord, load_manifest
from .paths import MANIFEST_NAME, unsafe_reason
from .planning import Plan, is_intact
from .single import keep
from .writing import plan, recover, write

__all__ = [
    "MANIFEST_NAME",
    "Drift",
    "DriftKind",
    "EmittedFile",
    "JsonValue",
    "Manifest",
    "OwnedFile",
    "Plan",
    "RunRecord",
    "below",
    "check",
    "is_intact",
    "keep",
    "load_manifest",
    "plan",
    "recover",
    "unsafe_reason",
    "write",
]
