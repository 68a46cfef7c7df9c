"""Every code of ``oasmith.diagnostics.codes``: a small input that leads to it, and what is said.

``cases/<code>/`` (or ``<code>-<what is special>``) holds the files, ``expected.txt`` what stderr
said, and ``command.txt`` the command where it is not the usual one. What files alone cannot show
is in ``worlds``.
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
from support.said import steady

CASES = Path(__file__).parent / "cases"
USUAL = "lint --shallow spec.yaml"
KEPT = ("expected.txt", "command.txt")


def prepared(case: str, folder: Path) -> str:
    """Put the files of a case into a folder; returns its command."""
    files = CASES / case
    shutil.copytree(files, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns(*KEPT))
    command = files / "command.txt"
    return command.read_text(encoding="utf-8").strip() if command.exists() else USUAL


@pytest.mark.parametrize("case", sorted(path.name for path in CASES.iterdir()))
def test_a_case(
    case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.chdir(tmp_path)
    command = prepared(case, tmp_path).split()
    if case in WORLDS:
        with WORLDS[case](tmp_path, monkeypatch):
            text = run(*command)
    else:
        text = run(*command)
    text = steady(text)
    expected = CASES / case / "expected.txt"
    if request.config.getoption("--update-golden"):
        expected.write_text(text, encoding="utf-8")
    assert text == expected.read_text(encoding="utf-8")
    assert f"[{case[:7]}]" in text
    assert "= help:" in text


def test_every_code_has_a_case() -> None:
    assert {case.name[:7] for case in CASES.iterdir()} == set(CODES)


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
