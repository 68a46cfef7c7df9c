"""Files to disk: plan, check, write, and the record of what was written."""

from __future__ import annotations

from .drift import Drift, DriftKind, check
from .emitted import EmittedFile, below
from .manifest import JsonValue, Manifest, OwnedFile, RunRecord, load_manifest
from .paths import MANIFEST_NAME, unsafe_reason
from .planning import Plan, is_intact
from .regular import read_regular
from .runtime_copy import RuntimeCopy, runtime_copy
from .runtime_update import RuntimeUpdate, plan_runtime_update, write_runtime_update
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
    "RuntimeCopy",
    "RuntimeUpdate",
    "below",
    "check",
    "is_intact",
    "keep",
    "load_manifest",
    "plan",
    "plan_runtime_update",
    "read_regular",
    "recover",
    "runtime_copy",
    "unsafe_reason",
    "write",
    "write_runtime_update",
]
