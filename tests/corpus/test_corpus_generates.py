"""Every real document at hand becomes a package: whole, importable, and laid out as black would.

``make test`` takes a sample; ``pytest tests/corpus`` (``make corpus``) takes all of them.
"""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from corpus.table import ROWS, Row, measured, row
from support.paths import CORPUS
from support.programs import basedpyright, black_changes, mypy, oasmith, python

SAMPLE = {
    "discriminators.yaml",
    "full-2.0.yaml",
    "full-3.0.yaml",
    "full-3.1.yaml",
    "item-schema-3.2.yaml",
    "openai-2024.yaml",
    "parameters-style.yaml",
    "petstore-3.0.json",
    "petstore-fake-2.0.yaml",
    "train-travel-3.1.yaml",
}
MULTIFILE = (
    "multifile/hey-api-external/external.yaml",
    "multifile/speakeasy-inline/inline/inline_input.yaml",
)
METHODS = {"get", "put", "post", "delete", "options", "head", "patch", "trace", "query"}
IMPORT_ALL = """
import importlib, pkgutil, sys
package = importlib.import_module(sys.argv[1])
names = [found.name for found in pkgutil.walk_packages(package.__path__, sys.argv[1] + ".")]
for name in names:
    importlib.import_module(name)
for module in (package, package.models, package.types):
    for name in getattr(module, "__all__", ()):
        getattr(module, name)
print(len(names))
"""


def documents() -> list[Any]:
    """Every document of the corpus; those beyond the sample are marked."""
    if not CORPUS.is_dir():
        reason = f"the corpus is absent: {CORPUS}"
        return [pytest.param("", marks=pytest.mark.skip(reason=reason))]
    names = sorted(path.name for path in CORPUS.iterdir() if _is_document(path))
    return [
        pytest.param(name, marks=[] if name in SAMPLE else [pytest.mark.corpus])
        for name in (*names, *MULTIFILE)
    ]


def _is_document(path: Path) -> bool:
    known = path.suffix in {".json", ".yaml", ".yml"}
    return known and path.name != "index.json" and ".overlay." not in path.name


@dataclass(frozen=True, slots=True)
class Made:
    """What the command line made of a document."""

    folder: Path
    package: str
    report: dict[str, Any]
    status: int
    said: str


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Any:
    """``made(document)``: its package, generated once in a session."""
    known: dict[str, Made] = {}

    def make(document: str) -> Made:
        if document not in known:
            found, line = _made(CORPUS / document, tmp_path_factory.mktemp("corpus"))
            known[document] = found
            request.config.stash[ROWS].append(line)
        return known[document]

    return make


def _made(document: Path, folder: Path) -> tuple[Made, Row]:
    if not document.exists():
        pytest.skip(f"the corpus has no {document.name}")
    arguments: list[str | Path] = ["--package", "made", "--package-only", "-o", folder]
    done = measured("generate", document, *arguments, cwd=folder)
    assert "Traceback" not in done.said, done.said
    listed = oasmith("inspect", document, "--package", "made", "--json", cwd=folder)
    assert "Traceback" not in listed.stderr, listed.stderr
    report = json.loads(listed.stdout) if listed.stdout else {}
    line = row(document.relative_to(CORPUS).as_posix(), folder / "made", done)
    return Made(folder, "made", report, done.status, done.said), line


@pytest.mark.parametrize("document", documents())
def test_every_operation_is_emitted_or_named(document: str, made: Any) -> None:
    found = made(document)
    skipped = found.report["skipped"]
    assert found.status == (1 if skipped else 0), found.said
    assert all(item["what"] and item["why"] and ":" in item["source"] for item in skipped)
    calls = [operation["call"] for operation in found.report["operations"]]
    assert len(set(calls)) == len(calls)
    missing = [item for item in skipped if item["kind"] == "operation"]
    assert f"{len(calls)}/{len(calls) + len(missing)} operations, " in found.said
    for item in skipped:
        assert f"error[OAS0113]: {item['what']} cannot be read" in found.said


@pytest.mark.parametrize("document", documents())
def test_every_module_compiles_and_imports(document: str, made: Any) -> None:
    found = made(document)
    for file in sorted((found.folder / found.package).rglob("*.py")):
        compile(file.read_text(encoding="utf-8"), str(file), "exec", dont_inherit=True)
    done = python("-c", IMPORT_ALL, found.package, cwd=found.folder, path=found.folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert int(done.stdout) > 50


@pytest.mark.parametrize("document", documents())
@pytest.mark.corpus
def test_black_leaves_it_alone(document: str, made: Any) -> None:
    found = made(document)
    assert black_changes(found.folder, "--extend-exclude", "_runtime") == []


def test_all_94_operations_are_there(made: Any) -> None:
    found = made("openai-2024.yaml")
    assert "94/94 operations" in found.said
    operations = found.report["operations"]
    assert len(operations) == 94
    assert found.report["skipped"] == []
    create = next(item for item in operations if item["operation_id"] == "createChatCompletion")
    assert create["call"] == "chat.create"


def test_black_leaves_a_sample_alone(made: Any, tmp_path: Path) -> None:
    """Whole small packages, the longest modules of large ones."""
    for document in ("train-travel-3.1.yaml", "petstore-3.0.json", "full-3.1.yaml"):
        found = made(document)
        _copy(found.folder / found.package, tmp_path / document.partition(".")[0])
    for document in ("openai-2024.yaml",):
        found = made(document)
        for kind in ("models", "types", "resources"):
            files = sorted((found.folder / found.package / kind).glob("*.py"), key=_size)
            for file in files[-2:]:
                shutil.copy(file, tmp_path / f"{kind}_{file.name}")
    assert black_changes(tmp_path) == []


def _copy(package: Path, target: Path) -> None:
    shutil.copytree(package, target, ignore=shutil.ignore_patterns("_runtime", "__pycache__"))


def _size(file: Path) -> int:
    return file.stat().st_size


@pytest.mark.corpus
@pytest.mark.parametrize("checker", [mypy, basedpyright], ids=["mypy", "basedpyright"])
@pytest.mark.parametrize(
    "document",
    ["openai-2024.yaml", "openai-2026.yaml", "full-3.1.yaml", "petstore-fake-3.0.yaml"],
)
def test_it_is_clean_under_strict_checks(document: str, checker: Any, made: Any) -> None:
    found = made(document)
    assert "\n".join(checker(found.folder, found.package)) == ""
