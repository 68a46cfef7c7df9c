"""No text of a document runs, breaks out of its place, or leaves the output folder.

Each document holds a different payload at each of its places. ``make fuzz`` lets every payload
meet every place.
"""

from __future__ import annotations

import ast
import importlib
import itertools
import json
import os
import pkgutil
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from hostile.judging import acts, complaints
from hostile.payloads import PAYLOADS
from hostile.places import DOCUMENTS, PLACES, At, document, places
from hostile.running import Outcome, generated, run
from support.documented import documented
from support.markdown import pages_of
from support.programs import TIMEOUT
from support.reading import model_at

ROUNDS = 12
"""Documents of each kind. In each, every place has another payload."""

CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def texts(number: int, make: Callable[[At], Any]) -> At:
    """The payload for each place of one document."""
    index = {place: position for position, place in enumerate(places(make))}
    return lambda place: PAYLOADS[(number * 23 + index[place] * 11) % len(PAYLOADS)].text


def written(number: int, make: Callable[[At], Any]) -> str:
    """The text of one hostile document."""
    return json.dumps(make(texts(number, make)))


@pytest.fixture(scope="module")
def baseline(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """What the modules of harmless documents do."""
    found: set[str] = {"import builtins", "import datetime", "from uuid"}
    for make in DOCUMENTS:
        outcome = generated(json.dumps(make(str)), tmp_path_factory.mktemp("plain") / "run")
        for file in outcome.folder.rglob("*.py"):
            if "_runtime" not in file.parts:
                found |= set(acts(ast.parse(file.read_text(encoding="utf-8"))))
    return frozenset(found)


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A current folder in which nothing may appear, whatever a test does."""
    folder = tmp_path / "current" / "folder"
    folder.mkdir(parents=True)
    monkeypatch.chdir(folder)
    yield folder
    assert list(folder.parent.rglob("*")) == [folder]


def test_there_are_many() -> None:
    pairs = {
        (place, texts(number, make)(place))
        for make in DOCUMENTS
        for number in range(ROUNDS)
        for place in places(make)
    }
    assert len(PAYLOADS) == len({payload.text for payload in PAYLOADS}) >= 200
    assert len(PLACES) == len(set(PLACES)) >= 150
    assert len(pairs) >= 2_000
    assert {text for _, text in pairs} == {payload.text for payload in PAYLOADS}


@pytest.mark.parametrize("number", range(ROUNDS))
@pytest.mark.parametrize("make", DOCUMENTS, ids=lambda make: make.__name__)
def test_payloads_stay_data(
    make: Callable[[At], Any],
    number: int,
    baseline: frozenset[str],
    tmp_path: Path,
    nowhere: Path,
) -> None:
    outcome = generated(written(number, make), tmp_path / "run", name="api.json")
    assert outcome.status in {0, 1}, outcome.said
    assert CONTROLS.search(outcome.said) is None
    assert sorted(os.listdir(tmp_path / "run")) == ["api.json", "out"]
    # black knows only whether the layout is stable: a sample of the documents is enough
    found = list(complaints(outcome.folder, baseline, black=number % 4 == 0))
    assert found == []
    imported(outcome)


def imported(outcome: Outcome) -> None:
    """Import every module of a generated package and load every model."""
    package = next(path.parent for path in outcome.folder.glob("*/_version.py")).name
    sys.path.insert(0, str(outcome.folder))
    importlib.invalidate_caches()
    try:
        root = importlib.import_module(package)
        for found in list(pkgutil.walk_packages(root.__path__, f"{package}.")):
            importlib.import_module(found.name)
        for module in (root, root.models, root.types):
            for name in getattr(module, "__all__", ()):
                getattr(module, name)
    finally:
        sys.path.remove(str(outcome.folder))
        for name in [name for name in sys.modules if name.split(".")[0] == package]:
            del sys.modules[name]


def test_the_programs_of_the_pages_harm_nobody(
    tmp_path: Path, nowhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each program is run against a server that answers as the document says. It may fail, for
    what a hostile document describes cannot always be called; it must not run the document."""
    done = 0
    for number in range(3):
        folder = tmp_path / f"run{number}"
        outcome = generated(
            written(number, document), folder, "--package", f"hostile_{number}", name="api.json"
        )
        for name, value in run_programs(outcome, folder / "api.json", monkeypatch):
            done += value is None
            known = isinstance(value, Exception) and not isinstance(
                value, SyntaxError | NameError | ImportError
            )
            assert value is None or known, (name, value)
    assert done >= 10


def run_programs(
    outcome: Outcome, spec: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[str, Exception | None]]:
    """Run the Python of all pages; gives the name of each program and what it raised."""
    from oasmith.config import Config

    model = model_at(Config(spec=spec))
    monkeypatch.syspath_prepend(str(outcome.folder))
    with documented(model.api) as server:
        for page in pages_of(outcome.folder).values():
            for fence in page.fences:
                if fence.language == "python":
                    for variable in re.findall(r'os\.environ\["(\w+)"\]', fence.code):
                        monkeypatch.setenv(variable, "secret")
                    code = re.sub(r'base_url="[^"]*"', f'base_url="{server.url}"', fence.code)
                    code = re.sub(r"Path\([^)]*\)", "Path(__import__('sys').executable)", code)
                    yield fence.name, raised(code, fence.name)


def raised(code: str, name: str) -> Exception | None:
    """What a program raises."""
    names: dict[str, Any] = {"__name__": "__main__"}
    try:
        with redirect_stdout(StringIO()):
            exec(compile(code, name, "exec"), names)
    except Exception as error:
        return error
    return None


def test_inspect_shows_no_control_characters(tmp_path: Path, nowhere: Path) -> None:
    for number, make in itertools.product(range(2), DOCUMENTS):
        spec = tmp_path / "api.json"
        spec.write_text(written(number, make), encoding="utf-8")
        outcome = run("inspect", str(spec), folder=tmp_path)
        assert CONTROLS.search(outcome.said) is None


def test_a_wheel_is_built(tmp_path: Path, baseline: frozenset[str]) -> None:
    outcome = generated(written(1, document), tmp_path / "run", name="api.json")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "."]
    done = subprocess.run(
        command, cwd=outcome.folder, capture_output=True, timeout=TIMEOUT, check=False
    )
    assert done.returncode == 0, done.stderr
    (wheel,) = (outcome.folder / "dist").glob("*.whl")
    project = tomllib.loads((outcome.folder / "pyproject.toml").read_text(encoding="utf-8"))
    assert wheel.name.startswith(project["project"]["name"].replace("-", "_"))
    shutil.rmtree(outcome.folder / "dist")


@pytest.mark.parametrize("payload", PAYLOADS[::9], ids=lambda payload: payload.family)
def test_texts_of_the_configuration_and_of_an_overlay(
    payload: Any, tmp_path: Path, baseline: frozenset[str], nowhere: Path
) -> None:
    folder = tmp_path / "run"
    folder.mkdir()
    text = json.dumps(payload.text)
    (folder / "api.json").write_text(json.dumps(document(str)), encoding="utf-8")
    (folder / "overlay.json").write_text(overlay(payload.text), encoding="utf-8")
    if "\\ud" not in text:  # TOML has no lone surrogates
        text = text.replace("\\u007f", "\\u007F")
        (folder / "oasmith.toml").write_text(CONFIG.format(text=text), encoding="utf-8")
        arguments = ["--config", str(folder / "oasmith.toml")]
        outcome = run("generate", *arguments, "-o", str(folder / "out"), folder=folder / "out")
        assert sorted(os.listdir(folder))[:1] == ["api.json"]
        if outcome.status != 2:
            assert list(complaints(outcome.folder, baseline, black=False)) == []
    arguments = [str(folder / "api.json"), "--overlay", str(folder / "overlay.json")]
    outcome = run("generate", *arguments, "-o", str(folder / "other"), folder=folder / "other")
    if outcome.status != 2:
        assert list(complaints(outcome.folder, baseline, black=False)) == []
    assert CONTROLS.search(outcome.said) is None
    assert set(os.listdir(folder)) <= {"api.json", "overlay.json", "oasmith.toml", "out", "other"}


CONFIG = """\
spec = "api.json"
title = {text}
api_key_env = "HOSTILE_KEY"
[project]
name = "hostile"
version = {text}
description = {text}
license = {text}
authors = [{text}]
"""


def overlay(text: str) -> str:
    """An overlay that brings a text, and names it."""
    change = {"title": text, "description": text}
    actions = [
        {"target": "$.info", "update": change, "description": text},
        {"target": "$.paths['/ordinary'].get", "update": {"summary": text, "operationId": text}},
        {"target": f"$.paths['{text}']", "remove": True},
        {"target": text, "update": {}},
    ]
    info = {"title": text, "version": text}
    return json.dumps({"overlay": "1.0.0", "info": info, "actions": actions})
