"""Documents as plain values, read the way the generator reads them, and their names."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from oasmith import ir, openapi
from oasmith.config import Lock, lock_text, parse_lock
from oasmith.ir import Api
from oasmith.naming import Names, Pins, decide, lock_of
from oasmith.source import read_document


def api_of(folder: Path, document: dict[str, Any]) -> Api:
    """The Api of a document."""
    file = folder / "api.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    tree, _ = read_document(file)
    found, _ = openapi.read(tree)
    return ir.build(found)


def named(api: Api, lock: Lock | None = None, **pins: dict[str, str]) -> tuple[Names, Lock]:
    """The names of an Api, and the lock that keeps them, after a trip through its file."""
    names = decide(api, Pins(**pins, lock=lock))
    return names, parse_lock(lock_text(lock_of(api, names)), "oasmith.lock")


def document(
    schemas: dict[str, Any] | None = None, paths: dict[str, Any] | None = None
) -> dict[str, Any]:
    """A small document."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "Small API", "version": "1"},
        "paths": paths or {},
        "components": {"schemas": schemas or {}},
    }
