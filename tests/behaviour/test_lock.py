"""oasmith.lock on the command line: where it stands, when it is written, what it is worth."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from oasmith.cli import main

CONFIG = 'spec = "api.json"\noutput = "out"\n'


def operation(operation_id: str) -> dict[str, Any]:
    """An operation of the tag pets."""
    return {"operationId": operation_id, "tags": ["pets"], "responses": {}}


def write_spec(folder: Path, **paths: dict[str, Any]) -> None:
    """Write a document with operations ``listPets`` at ``/pets`` and so on."""
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Pets", "version": "1"},
        "paths": {f"/{path}": {"get": known} for path, known in paths.items()},
        "components": {"schemas": {"pet": {"type": "object", "properties": {"id": {}}}}},
    }
    (folder / "api.json").write_text(json.dumps(document), encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with a document and its configuration."""
    monkeypatch.chdir(tmp_path)
    write_spec(tmp_path, pets=operation("listPets"))
    (tmp_path / "oasmith.toml").write_text(CONFIG, encoding="utf-8")
    return tmp_path


def run(*arguments: str, status: int = 0) -> tuple[str, str]:
    """Run a command; returns what it said to programs and to people."""
    done = CliRunner().invoke(main, arguments)
    assert done.exit_code == status, done.stderr
    return done.stdout, done.stderr


def locked(file: Path) -> dict[str, Any]:
    """What a lock holds."""
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found


def test_it_stands_beside_the_configuration_and_is_not_touched_again(folder: Path) -> None:
    run("generate", "--config", "oasmith.toml")
    lock = folder / "oasmith.lock"
    assert locked(lock)["operations"] == {"GET /pets": {"call": "pets.list", "id": "listPets"}}
    assert locked(lock)["names"] == {"package": "pets_client", "client": "Pets"}
    assert not (folder / "out" / "oasmith.lock").exists()
    os.utime(lock, (1, 1))
    for _ in range(2):
        run("generate", "--config", "oasmith.toml")
    assert lock.stat().st_mtime == 1
    assert sorted(path.name for path in folder.iterdir()) == [
        "api.json",
        "oasmith.lock",
        "oasmith.toml",
        "out",
    ]


def test_configurations_that_share_a_folder_have_a_lock_each(folder: Path) -> None:
    (folder / "other.toml").write_text(CONFIG.replace('"out"', '"elsewhere"'), encoding="utf-8")
    run("generate", "--config", "other.toml")
    assert (folder / "other.lock").exists()
    assert not (folder / "oasmith.lock").exists()


def test_without_a_configuration_it_stands_in_the_output_folder(folder: Path) -> None:
    run("generate", "api.json")
    assert (folder / "pets-client" / "oasmith.lock").exists()
    run("generate", "api.json", "-o", "mine", "--package", "pets")
    assert locked(folder / "mine" / "oasmith.lock")["names"] == {"client": "Pets"}
    assert not (folder / "oasmith.lock").exists()


def test_another_output_folder_has_its_own_that_starts_with_the_names_of_the_first(
    folder: Path,
) -> None:
    run("generate", "--config", "oasmith.toml")
    lock = folder / "oasmith.lock"
    text = lock.read_text(encoding="utf-8").replace("pets.list", "pets.every")
    lock.write_text(text, encoding="utf-8")
    run("generate", "--config", "oasmith.toml", "-o", "trial")
    assert (
        locked(folder / "trial" / "oasmith.lock")["operations"]["GET /pets"]["call"] == "pets.every"
    )
    assert lock.read_text(encoding="utf-8") == text


def test_names_stay_when_others_come(folder: Path) -> None:
    write_spec(folder, pets=operation("pets_list"), other=operation("listOther"))
    run("generate", "--config", "oasmith.toml")
    before = locked(folder / "oasmith.lock")["operations"]
    write_spec(
        folder,
        news=operation("list"),
        more=operation("listPets"),
        other=operation("listOther"),
        pets=operation("pets_list"),
    )
    out, said = run("generate", "--config", "oasmith.toml")
    after = locked(folder / "oasmith.lock")["operations"]
    assert {key: after[key] for key in before} == before
    assert "OAS0501" not in out + said
    run("check", "--config", "oasmith.toml")


def test_inspect_shows_the_locked_names(folder: Path) -> None:
    run("generate", "--config", "oasmith.toml")
    lock = folder / "oasmith.lock"
    text = lock.read_text(encoding="utf-8").replace("pets.list", "pets.every")
    lock.write_text(text, encoding="utf-8")
    out, _ = run("inspect", "--config", "oasmith.toml", "--json")
    assert json.loads(out)["operations"][0]["call"] == "pets.every"


def test_an_edited_lock_is_a_wish(folder: Path) -> None:
    run("generate", "--config", "oasmith.toml")
    lock = folder / "oasmith.lock"
    text = lock.read_text(encoding="utf-8").replace("pets.list", "pets.every")
    lock.write_text(text, encoding="utf-8")
    run("generate", "--config", "oasmith.toml")
    assert lock.read_text(encoding="utf-8") == text
    resource = folder / "out" / "pets_client" / "resources" / "pets.py"
    assert "def every(" in resource.read_text(encoding="utf-8")


def test_a_name_that_the_configuration_changes_is_told_once(folder: Path) -> None:
    run("generate", "--config", "oasmith.toml")
    pin = '[names.schemas]\npet = "Animal"\n'
    (folder / "oasmith.toml").write_text(CONFIG + pin, encoding="utf-8")
    _, said = run("generate", "--config", "oasmith.toml")
    assert (
        "note[OAS0501]: pet was called `Pet` and is now called `Animal`\n"
        "  = help: change it back in the configuration or the overlay if that was not meant\n"
    ) in said
    _, said = run("generate", "--config", "oasmith.toml")
    assert "OAS0501" not in said


def test_check_compares_it(folder: Path) -> None:
    run("generate", "--config", "oasmith.toml")
    assert run("check", "--config", "oasmith.toml")[0] == ""
    lock = folder / "oasmith.lock"
    lock.write_text(lock.read_text(encoding="utf-8").replace(", ", ",  "), encoding="utf-8")
    out, _ = run("check", "--config", "oasmith.toml", status=1)
    assert out == "different: oasmith.lock\n"
    lock.unlink()
    out, _ = run("check", "--config", "oasmith.toml", status=1)
    assert out == "missing: oasmith.lock\n"
    assert not lock.exists()


def test_a_lock_that_cannot_be_read_stops_everything(folder: Path) -> None:
    run("generate", "--config", "oasmith.toml")
    lock = folder / "oasmith.lock"
    lock.write_text("<<<<<<< ours\n" + lock.read_text(encoding="utf-8"), encoding="utf-8")
    write_spec(folder, cats=operation("listCats"))
    before = sorted(path.name for path in (folder / "out").rglob("*"))
    for command in ("generate", "check", "inspect"):
        _, said = run(command, "--config", "oasmith.toml", status=2)
        assert "error[OAS0805]: a merge conflict was not resolved here\n" in said
        assert " --> oasmith.lock:1:1\n" in said
        assert "1 | <<<<<<< ours\n" in said
    assert sorted(path.name for path in (folder / "out").rglob("*")) == before


def test_it_is_not_written_when_nothing_was_generated(folder: Path) -> None:
    (folder / "out").write_text("a file, no folder", encoding="utf-8")
    run("generate", "--config", "oasmith.toml", status=2)
    assert not (folder / "oasmith.lock").exists()


@pytest.mark.skipif(os.name == "nt", reason="a folder cannot stand for a file that is refused")
def test_a_lock_that_cannot_be_written_is_told(folder: Path) -> None:
    (folder / ".oasmith.lock.new").mkdir()
    _, said = run("generate", "--config", "oasmith.toml", status=2)
    assert (
        "error[OAS0713]: this file cannot be written: is a directory\n --> oasmith.lock\n" in said
    )
    assert (folder / "out" / "pets_client").is_dir()


def test_what_a_killed_run_left_is_no_hindrance(folder: Path) -> None:
    (folder / ".oasmith.lock.new").write_text("half of", encoding="utf-8")
    run("generate", "--config", "oasmith.toml")
    assert locked(folder / "oasmith.lock")["format"] == 1
    assert not (folder / ".oasmith.lock.new").exists()
