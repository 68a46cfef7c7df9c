"""What users get wrong: one clear message with its place and help, exit 2, nothing written."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.conftest import DOCUMENT, Done, Shop


def refused(shop: Shop, done: Done, before: object) -> str:
    """What was said; the run has ended with 2, without a traceback, and has written nothing."""
    assert done.returncode == 2, done.stderr
    assert done.stdout == ""
    assert "Traceback" not in done.stderr and '.py", line' not in done.stderr
    assert shop.files() == before
    assert sorted(path.name for path in shop.root.iterdir()) == sorted(
        {name.split("/")[0] for name in shop.files()}
    )
    return done.stderr


def write(shop: Shop, name: str, content: str | bytes) -> None:
    data = content.encode() if isinstance(content, str) else content
    (shop.root / name).write_bytes(data)


@pytest.mark.parametrize("command", ["generate", "check", "inspect"])
def test_a_missing_document(command: str, shop: Shop) -> None:
    before = shop.files()
    said = refused(shop, shop.run(command, "nowhere.yaml"), before)
    assert "nowhere.yaml" in said and said.count("error") == 1
    assert "help" in said


def test_a_missing_configuration(shop: Shop) -> None:
    before = shop.files()
    assert "gone.toml" in refused(shop, shop.run("generate", "--config", "gone.toml"), before)


def test_a_missing_document_in_the_configuration(shop: Shop) -> None:
    (shop.root / "tea.yaml").unlink()
    before = shop.files()
    assert "tea.yaml" in refused(shop, shop.generate(), before)


def test_a_folder_in_the_place_of_a_document(shop: Shop) -> None:
    before = shop.files()
    done = shop.run("generate", ".")
    assert "error" in refused(shop, done, before)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("openapi: 3.1.0\ninfo: {title: [}\n", "tea.yaml:2:"),
        ("openapi: 3.1.0\ninfo:\n\ttitle: Tea\n", "tea.yaml:3:1"),
        ('{"openapi": "3.1.0",\n "info": ]', "tea.yaml:2:"),
        ("openapi: 3.1.0\na: *nowhere\n", "tea.yaml:2:"),
        (b"openapi: 3.1.0\ninfo: {title: \xff}\n", "tea.yaml"),
    ],
    ids=["flow", "tab", "json", "alias", "bytes"],
)
def test_an_unreadable_document(text: str | bytes, place: str, shop: Shop) -> None:
    write(shop, "tea.yaml", text)
    before = shop.files()
    said = refused(shop, shop.generate(), before)
    assert place in said
    assert said.count("error") == 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        "- a\n- b\n",
        "just words\n",
        "name: Tea\nversion: 1\n",
        "openapi: 4.0.0\ninfo: {title: Tea, version: '1'}\npaths: {}\n",
        "swagger: '1.2'\ninfo: {title: Tea, version: '1'}\npaths: {}\n",
        "asyncapi: 3.0.0\ninfo: {title: Tea, version: '1'}\n",
    ],
    ids=["empty", "list", "text", "other", "version 4", "swagger 1.2", "asyncapi"],
)
def test_what_is_not_openapi(text: str, shop: Shop) -> None:
    write(shop, "tea.yaml", text)
    before = shop.files()
    said = refused(shop, shop.generate(), before)
    assert "tea.yaml" in said
    assert "openapi" in said.lower()
    assert "help" in said


@pytest.mark.parametrize(
    ("line", "place", "words"),
    [
        ('packge = "tea"', "oasmith.toml:4:1", "package"),
        ("line_length = 10", "oasmith.toml:4:", "60"),
        ('client = "two words"', "oasmith.toml:4:", "client"),
        ('client = "class"', "oasmith.toml:4:", "class"),
        ("[names.operations]\nlistPots = 'pots.'", "oasmith.toml:5:", "listPots"),
        ("[[waivers]]\ncode = 'X1'", "oasmith.toml:5:", "code"),
        ("output = ", "oasmith.toml:4:", ""),
    ],
)
def test_a_wrong_configuration(line: str, place: str, words: str, shop: Shop) -> None:
    text = (shop.root / "oasmith.toml").read_text(encoding="utf-8").replace('output = "sdk"\n', "")
    write(shop, "oasmith.toml", f'{text}title = "Tea"\n{line}\n')
    before = shop.files()
    said = refused(shop, shop.generate(), before)
    assert place in said
    assert words in said
    assert line.splitlines()[-1].strip() in said, "the line itself is shown"


def test_every_mistake_of_a_configuration_is_told_at_once(shop: Shop) -> None:
    text = (shop.root / "oasmith.toml").read_text(encoding="utf-8")
    write(shop, "oasmith.toml", text + 'packge = "tea"\nline_length = 1\n')
    before = shop.files()
    said = refused(shop, shop.generate(), before)
    assert "oasmith.toml:4:1" in said and "oasmith.toml:5:" in said
    assert "`package`" in said or "'package'" in said


@pytest.mark.parametrize(
    "arguments",
    [
        ["generate"],
        ["generate", "tea.yaml", "--config", "oasmith.toml"],
        ["generate", "tea.yaml", "--package", "two words"],
        ["generate", "tea.yaml", "--package", "class"],
        ["generate", "tea.yaml", "--no-such-option"],
        ["generate", "tea.yaml", "--format", "yapf"],
        ["genrate", "tea.yaml"],
    ],
    ids=" ".join,
)
def test_a_wrong_command_line(arguments: list[str], shop: Shop) -> None:
    before = shop.files()
    refused(shop, shop.run(*arguments), before)


def test_a_missing_overlay_and_a_missing_folder_of_templates(shop: Shop) -> None:
    before = shop.files()
    assert "gone.yaml" in refused(shop, shop.generate("--overlay", "gone.yaml"), before)
    assert "gone" in refused(shop, shop.generate("--templates", "gone"), before)


def test_a_reference_to_nowhere_is_shown_where_it_stands(shop: Shop) -> None:
    """A defect of a document that leaves a meaning is a warning, with its place."""
    shop.change(
        "items: {$ref: '#/components/schemas/Pot'}", "items: {$ref: '#/components/schemas/Cup'}"
    )
    done = shop.generate()
    assert "Traceback" not in done.stderr
    assert "tea.yaml:18:" in done.stderr and "#/components/schemas/Cup" in done.stderr


def test_an_output_that_cannot_be_written(shop: Shop) -> None:
    write(shop, "sdk", "a file in the way")
    before = shop.files()
    said = refused(shop, shop.generate(), before)
    assert "sdk" in said


def test_nothing_is_left_of_a_run_that_fails_late(shop: Shop) -> None:
    """A template that breaks after much was made leaves the output as it was."""
    shop.generate()
    template = shop.root / "mine" / "package" / "resources" / "pots.py.jinja"
    template.parent.mkdir(parents=True)
    template.write_text("{#- view: ResourceModule #}\n{{ no.such.thing }}\n", encoding="utf-8")
    before = shop.files()
    done = shop.generate("--templates", "mine")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "pots.py.jinja:2" in done.stderr
    assert shop.files() == before


def test_the_document_itself_is_sound(shop: Shop) -> None:
    """So that what the other tests see comes from what they change."""
    done = shop.generate()
    assert (done.returncode, "warning" in done.stderr.replace("no warnings", "")) == (0, False)
    assert DOCUMENT == (shop.root / Path("tea.yaml")).read_text(encoding="utf-8")
