"""Generating again: what is the same is not written, what the user made is not touched."""

from __future__ import annotations

from cli.conftest import Shop


def test_the_first_run_writes_a_project(shop: Shop) -> None:
    done = shop.generate()
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    assert "3/3 operations" in done.stderr
    made = set(shop.files("sdk"))
    assert {
        "tea_sdk/__init__.py",
        "tea_sdk/_client.py",
        "tea_sdk/py.typed",
        "tea_sdk/resources/pots.py",
        "tea_sdk/_runtime/model.py",
        "README.md",
        "pyproject.toml",
        "docs/pots.md",
    } <= made
    assert not [name for name in made if name.endswith((".part", ".tmp", ".lock"))]


def test_an_unchanged_run_writes_nothing(shop: Shop) -> None:
    assert shop.generate().returncode == 0
    before = shop.files()
    again = shop.generate()
    assert again.returncode == 0
    assert shop.files() == before
    assert shop.check().returncode == 0


def test_a_change_touches_only_what_it_changes(shop: Shop) -> None:
    shop.generate()
    before = shop.files("sdk")
    shop.change("litres: {type: number}", "litres: {type: number}\n        lid: {type: boolean}")
    assert shop.generate().returncode == 0
    after = shop.files("sdk")
    changed = {name for name in after if after[name] != before[name]}
    assert "tea_sdk/models/_pots.py" in changed
    untouched = {"tea_sdk/__init__.py", "tea_sdk/_client.py", "tea_sdk/_runtime/model.py"}
    assert not changed & untouched
    assert "lid: bool | None" in after["tea_sdk/models/_pots.py"][1].decode()


def test_check_tells_what_drifted(shop: Shop) -> None:
    nothing_yet = shop.check()
    assert nothing_yet.returncode == 1
    shop.generate()
    clean = shop.check()
    assert (clean.returncode, clean.stdout) == (0, "")
    edited = shop.root / "sdk" / "tea_sdk" / "resources" / "pots.py"
    edited.write_text(edited.read_text(encoding="utf-8") + "# mine\n", encoding="utf-8")
    (shop.root / "sdk" / "tea_sdk" / "errors.py").unlink()
    before = shop.files()
    drifted = shop.check()
    assert drifted.returncode == 1
    named = [line.split(": ", 1)[1] for line in drifted.stdout.splitlines()]
    assert sorted(named) == ["tea_sdk/errors.py", "tea_sdk/resources/pots.py"]
    assert shop.files() == before
    assert "2 files" in drifted.stderr


def test_check_tells_that_the_document_changed(shop: Shop) -> None:
    shop.generate()
    shop.change("operationId: retrievePot", "operationId: openPot")
    drifted = shop.check()
    assert drifted.returncode == 1
    assert "tea_sdk/resources/pots.py" in drifted.stdout
    assert shop.generate().returncode == 0
    assert shop.check().returncode == 0


CUPS = """\
  /cups:
    get:
      operationId: listCups
      tags: [cups]
      responses:
        '204': {description: Nothing.}
components:
"""


def test_what_the_user_added_survives_and_what_is_stale_goes(shop: Shop) -> None:
    shop.change("components:\n", CUPS)
    shop.generate()
    package = shop.root / "sdk" / "tea_sdk"
    assert (package / "resources" / "cups.py").exists()
    mine = [package / "mine.py", package / "resources" / "extra.py", shop.root / "sdk" / "NOTES"]
    for file in mine:
        file.write_text("mine\n", encoding="utf-8")
    shop.change(CUPS, "components:\n")
    drifted = shop.check()
    assert drifted.returncode == 1 and "tea_sdk/resources/cups.py" in drifted.stdout
    done = shop.generate()
    assert done.returncode == 0, done.stderr
    assert not (package / "resources" / "cups.py").exists()
    assert [file.read_text(encoding="utf-8") for file in mine] == ["mine\n"] * 3
    assert shop.check().returncode == 0


def test_an_edited_file_is_not_lost_silently(shop: Shop) -> None:
    """A generated file that somebody changed is replaced, and the run says so."""
    shop.generate()
    edited = shop.root / "sdk" / "tea_sdk" / "resources" / "pots.py"
    original = edited.read_text(encoding="utf-8")
    edited.write_text("# mine\n", encoding="utf-8")
    done = shop.generate()
    if edited.read_text(encoding="utf-8") == original:
        assert done.returncode == 0
        assert "1 changed" in done.stderr or "pots.py" in done.stderr
    else:
        assert done.returncode != 0 and "pots.py" in done.stderr


def test_output_can_go_elsewhere(shop: Shop) -> None:
    done = shop.generate("-o", "other/place", "--package", "brew")
    assert done.returncode == 0, done.stderr
    assert (shop.root / "other" / "place" / "brew" / "_client.py").exists()
    assert not (shop.root / "sdk").exists()


def test_without_a_configuration_the_title_decides(shop: Shop) -> None:
    done = shop.run("generate", "tea.yaml", "-o", "out")
    assert done.returncode == 0, done.stderr
    assert (shop.root / "out" / "tea_client" / "_client.py").exists()


def test_an_unchanged_run_is_known_where_only_the_document_names_the_package(shop: Shop) -> None:
    words = ("generate", "tea.yaml", "-o", "out", "--package-only")
    assert shop.run(*words).returncode == 0
    (name,) = {name.partition("/")[0] for name in shop.files("out")}
    neighbour = shop.root / "out" / "neighbour"
    neighbour.mkdir()
    (neighbour / ".oasmith.json").write_text("not JSON", encoding="utf-8")
    before = shop.files("out")
    again = shop.run(*words)
    assert again.stderr.splitlines()[-1].endswith(f"{name}: nothing to do")
    assert shop.files("out") == before
    shop.change("litres: {type: number}", "litres: {type: integer}")
    changed = shop.run(*words)
    assert "0 changed" not in changed.stderr and "changed" in changed.stderr
    assert shop.run(*words, "--package", "other").returncode == 0
    assert (shop.root / "out" / "other" / "_client.py").is_file()
