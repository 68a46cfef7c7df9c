"""A version of the runtime that was packaged names one runtime."""

from __future__ import annotations

import json
import runpy
from pathlib import Path

import pytest

from oasmith.render import runtime_digest, runtime_version

VERSIONS = runpy.run_path(str(Path(__file__).parents[2] / "docs" / "runtime_versions.py"))


def test_the_present_version_is_free_or_names_the_present_runtime() -> None:
    digests = VERSIONS["recorded"]()
    assert VERSIONS["reason_against"](digests, runtime_version(), runtime_digest()) == ""


def test_a_change_needs_a_new_version(tmp_path: Path) -> None:
    file = tmp_path / "versions.json"
    file.write_text('{"0.0.1": "old"}', encoding="utf-8")
    assert VERSIONS["record"]("present", file) == VERSIONS["record"]("present", file) == ""
    expected = {"0.0.1": "old", runtime_version(): "present"}
    assert json.loads(file.read_text(encoding="utf-8")) == expected
    said = VERSIONS["record"]("changed", file)
    assert said.startswith(f"the runtime has changed since {runtime_version()} was packaged: raise")
    assert json.loads(file.read_text(encoding="utf-8")) == expected


def test_every_file_counts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from oasmith.render import runtime

    (tmp_path / "runtime").mkdir()
    digests: set[str] = set()
    for name, text in (("a.py", "A = 1\n"), ("mock.py", "B = 1\n"), ("a.py", "A = 2\n")):
        (tmp_path / "runtime" / "__init__.py").write_text('VERSION = "1.0"\n', encoding="utf-8")
        (tmp_path / "runtime" / name).write_text(text, encoding="utf-8")
        monkeypatch.setattr(runtime, "builtin_pack", lambda: tmp_path)
        digests.add(runtime_digest())
    assert len(digests) == 3
