"""Overlays that would make a document grow without end, or select without end."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hostile.running import run
from support.paths import GOLDEN

DOCUMENT = GOLDEN / "awkward_names" / "spec.yaml"
GROWING = ({"target": "$..*", "copy": "$"}, {"target": "$..*", "update": {"a": 1}})
ALL = f"[{','.join('*' * 40)}]"
CASES = {
    "everything in everything": (GROWING * 3, "error[OAS0304]"),
    "everything of everything": (({"target": "$" + ALL * 5, "remove": True},), "error[OAS0302]"),
    "a long path": (({"target": "$" + ".a" * 400_000, "remove": True},), "OAS030"),
    "a path of the longest": (({"target": "$" + ".a" * 999, "remove": True},), "OAS0303"),
    "a deep filter": (({"target": "$[?" + "(" * 1_900 + "@.a", "remove": True},), "OAS0302"),
    "many actions": (({"target": "$.info", "update": {"x-a": 1}},) * 10_000, "operations"),
    "nothing, often": (({"target": "$.nothing", "remove": True},) * 10_000, "OAS0303"),
}


@pytest.mark.parametrize(("actions", "said"), CASES.values(), ids=CASES)
def test_it_ends(actions: tuple[object, ...], said: str, tmp_path: Path) -> None:
    overlay = tmp_path / "overlay.yaml"
    head = {"overlay": "1.1.0", "info": {"title": "A", "version": "1"}}
    overlay.write_text(json.dumps({**head, "actions": actions}), encoding="utf-8")
    out = tmp_path / "out"
    done = run("generate", str(DOCUMENT), "--overlay", str(overlay), "-o", str(out), folder=out)
    assert said in done.said
