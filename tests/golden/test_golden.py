"""What is generated is, byte for byte, what is committed; and it is clean.

``pytest tests/golden --update-golden`` commits to what is generated now: read the diff.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from support import golden
from support.paths import GOLDEN, ROOT
from support.programs import Checker, basedpyright, black_changes, mypy

RUNTIME = ROOT / "templates" / "python" / "runtime"


@pytest.mark.parametrize("case", golden.cases())
def test_what_is_generated_is_what_is_committed(
    case: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    outcome = golden.generated(case, tmp_path / "out")
    if request.config.getoption("--update-golden"):
        golden.update(case, outcome)
    committed = golden.expected(case)
    assert outcome.status == 0, outcome.diagnostics
    assert list(outcome.files) == list(committed.files)
    for path, text in outcome.files.items():
        assert text == committed.files[path], path
    assert outcome.diagnostics == committed.diagnostics


@pytest.mark.parametrize("case", golden.cases())
def test_a_case_is_whole(case: str) -> None:
    """No golden without a test that uses the package, and a line that says what it is for."""
    assert (GOLDEN / case / f"test_{case}.py").is_file()
    config = (GOLDEN / case / "oasmith.toml").read_text(encoding="utf-8")
    assert f'package = "{golden.package_of(case)}"' in config
    assert (GOLDEN / case / "spec.yaml").read_text(encoding="utf-8").startswith("# ")


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All expected packages side by side, and the programs of their users.

    They share one runtime, which is the same in all of them, so that it is checked once.
    """
    folder = tmp_path_factory.mktemp("golden") / "all"
    shutil.copytree(RUNTIME, folder / "runtime", ignore=shutil.ignore_patterns("__pycache__"))
    for case in golden.cases():
        package = folder / golden.package_of(case)
        shutil.copytree(GOLDEN / case / "expected", folder, dirs_exist_ok=True)
        (package / "_runtime").mkdir()
        for module in RUNTIME.glob("*.py"):
            line = f"from runtime.{module.stem} import *\n" if module.stem != "__init__" else ""
            (package / "_runtime" / module.name).write_text(line, encoding="utf-8")
        usage = GOLDEN / case / "usage.py"
        if usage.exists():
            shutil.copy(usage, folder / f"use_{case}.py")
    return folder


@pytest.mark.parametrize("checker", [mypy, basedpyright])
def test_all_packages_and_their_users_are_clean_under_strict_checks(
    checker: Checker, packages: Path
) -> None:
    assert any(packages.glob("use_*.py"))
    assert checker(packages, ".") == []


def test_black_changes_nothing(packages: Path) -> None:
    assert black_changes(packages, "--extend-exclude", "runtime|use_") == []
