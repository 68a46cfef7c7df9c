"""Every code of ``oasmith.diagnostics.codes``: a small input that leads to it, and what is said.

``cases/<code>/`` holds the files, ``expected.txt`` what stderr said, and ``command.txt`` the
command where it is not the usual one. Cases that files alone cannot make are in ``worlds``.
``--update-golden`` writes the expected texts anew.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from diagnostics.running import run
from diagnostics.worlds import WORLDS
from oasmith.diagnostics import CODES
from support.paths import GENERATOR

CASES = Path(__file__).parent / "cases"
USUAL = "lint --shallow spec.yaml"
KEPT = ("expected.txt", "command.txt")


def prepared(code: str, folder: Path) -> str:
    """Put the files of a case into a folder; returns its command."""
    case = CASES / code
    shutil.copytree(case, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns(*KEPT))
    command = case / "command.txt"
    return command.read_text(encoding="utf-8").strip() if command.exists() else USUAL


@pytest.mark.parametrize("code", CODES)
def test_a_code(
    code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.chdir(tmp_path)
    command = prepared(code, tmp_path).split()
    if code in WORLDS:
        with WORLDS[code](tmp_path, monkeypatch):
            text = run(*command)
    else:
        text = run(*command)
    expected = CASES / code / "expected.txt"
    if request.config.getoption("--update-golden"):
        expected.write_text(text, encoding="utf-8")
    assert text == expected.read_text(encoding="utf-8")
    assert f"[{code}]" in text
    assert "= help:" in text


def test_every_case_is_about_a_code() -> None:
    assert {case.name for case in CASES.iterdir()} <= set(CODES)


def test_every_code_is_raised_somewhere() -> None:
    """A code that no module uses explains something that never happens."""
    package = GENERATOR / "oasmith"
    codes = package / "diagnostics" / "codes"
    used = {
        code
        for path in package.rglob("*.py")
        if codes not in path.parents
        for code in re.findall(r"OAS\d{4}", path.read_text(encoding="utf-8"))
    }
    assert set(CODES) - used == set()
