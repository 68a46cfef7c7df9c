"""A file that is no sound document: what is said, word for word, and the old output intact.

``tests/cli/expected/files/*.txt`` hold what stderr said; ``--update-golden`` writes them anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cli.conftest import CONFIG, DOCUMENT
from cli.wrong_files import UNUSABLE, WRONG_FILES
from support.programs import oasmith
from support.said import steady

EXPECTED = Path(__file__).parent / "expected" / "files"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with an SDK that was generated before."""
    folder = tmp_path_factory.mktemp("shop")
    (folder / "tea.yaml").write_text(DOCUMENT, encoding="utf-8")
    (folder / "oasmith.toml").write_text(CONFIG, encoding="utf-8")
    done = oasmith("generate", "--config", "oasmith.toml", cwd=folder)
    assert done.returncode == 0, done.stderr
    yield folder


def contents(folder: Path) -> dict[Path, bytes]:
    """Every file below a folder."""
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("name", WRONG_FILES)
def test_a_wrong_file(name: str, made: Path, request: pytest.FixtureRequest) -> None:
    wrong = WRONG_FILES[name]
    (made / wrong.name).write_bytes(wrong.data)
    before = contents(made)
    output = "sdk" if wrong.status == UNUSABLE else f"other/{name}"
    done = oasmith("generate", wrong.name, "-o", output, cwd=made)
    assert "Traceback" not in done.stderr and done.stdout == ""
    said = steady(done.stderr)
    file = EXPECTED / f"{name}.txt"
    if request.config.getoption("--update-golden"):
        file.write_text(said, encoding="utf-8")
    assert said == file.read_text(encoding="utf-8")
    assert done.returncode == wrong.status
    if wrong.status == UNUSABLE:
        assert contents(made) == before


def test_every_expectation_has_a_case() -> None:
    assert {path.stem for path in EXPECTED.iterdir()} == set(WRONG_FILES)
