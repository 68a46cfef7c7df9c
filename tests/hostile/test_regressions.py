"""Documents that once ended in an exception, or in files that do not parse."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hostile.quick import judge, made
from hostile.running import broken_files, generated

FOLDER = Path(__file__).parent / "regressions"
CASES = sorted(file.name for file in FOLDER.iterdir() if file.suffix in {".yaml", ".json"})


@pytest.mark.parametrize("case", CASES)
def test_it_ends_well(case: str, tmp_path: Path) -> None:
    """``<case>.txt`` holds the exit status and the codes, in their order."""
    file = FOLDER / case
    outcome = generated(file.read_bytes(), tmp_path / "run", name=case)
    codes = re.findall(r"^\w+\[(OAS\d+)\]", outcome.said, re.MULTILINE)
    expected = file.with_suffix(".txt").read_text(encoding="utf-8").split()
    assert [str(outcome.status), *codes] == expected
    assert broken_files(outcome.folder) == []
    judge(made(file.read_bytes(), tmp_path), load=True, black=True)


def test_what_nests_too_deep_ends_in_a_message(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For documents that are deep in a way that nothing else bounds."""
    document = (FOLDER / "union_of_nothing.yaml").read_bytes()
    monkeypatch.setattr("oasmith.ir.build", _endless)
    outcome = generated(document, tmp_path / "run")
    assert outcome.status == 2
    assert "error[OAS0007]: what is described here nests too deep" in outcome.said
    assert " --> api.yaml:1:1" in outcome.said


def _endless(*arguments: object) -> object:
    return _endless(*arguments)
