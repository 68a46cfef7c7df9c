"""oasmith.toml: what it means, and what is said about a wrong one."""

from __future__ import annotations

import json
from pathlib import Path
from textwrap import dedent

import pytest

from oasmith.config import Config, Formats, Pins, Project, Waiver, parse_config
from oasmith.diagnostics import Diagnostic, InputError, as_text
from oasmith.source import load_config

_REPOSITORY = Path(__file__).parents[3]


def _load(folder: Path, text: str) -> Config:
    path = folder / "oasmith.toml"
    path.write_text(dedent(text), encoding="utf-8", newline="")
    config, diagnostics = load_config(path)
    assert diagnostics == ()
    return config


def _problems(folder: Path, text: str) -> tuple[Diagnostic, ...]:
    with pytest.raises(InputError) as caught:
        _load(folder, text)
    assert caught.value.lines["oasmith.toml"]
    return caught.value.diagnostics


def _told(folder: Path, text: str) -> list[tuple[str, str, str]]:
    return [
        (
            diagnostic.code,
            str(diagnostic.location).removeprefix("oasmith.toml:"),
            diagnostic.message,
        )
        for diagnostic in _problems(folder, text)
    ]


def test_every_key(tmp_path: Path) -> None:
    config = _load(
        tmp_path,
        """\
        spec = "api/openai.yaml"
        overlays = ["one.yaml", "/two.yaml"]
        reference_root = ".."
        output = "../generated/openai"
        package = "openai_client"
        client = "OpenAI"
        title = "OpenAI"
        line_length = 100
        templates = "templates"
        package_only = true
        api_key_env = "OPENAI_API_KEY"

        [names.operations]
        createChatCompletion = "chat.create"
        "odd id" = "odd"

        [names.schemas]
        "dotted.Name" = "DottedName"

        [project]
        name = "openai-client"
        version = "1.2.0rc1"
        description = "A client."
        license = "MIT"
        authors = ["A <a@example.org>"]

        [[waivers]]
        code = "OAS0603"
        at = "#/paths/~1x/get"
        reason = "not offered"

        [[waivers]]
        code = "OAS0010"
        """,
    )
    assert config == Config(
        spec=tmp_path / "api/openai.yaml",
        overlays=(tmp_path / "one.yaml", Path("/two.yaml")),
        reference_root=tmp_path / "..",
        output=tmp_path / "../generated/openai",
        package="openai_client",
        client="OpenAI",
        title="OpenAI",
        line_length=100,
        templates=tmp_path / "templates",
        package_only=True,
        api_key_env="OPENAI_API_KEY",
        names=Pins(
            operations=(("createChatCompletion", "chat.create"), ("odd id", "odd")),
            schemas=(("dotted.Name", "DottedName"),),
        ),
        project=Project("openai-client", "1.2.0rc1", "A client.", "MIT", ("A <a@example.org>",)),
        waivers=(
            Waiver("OAS0603", "#/paths/~1x/get", "not offered"),
            Waiver("OAS0010"),
        ),
    )


def test_a_file_with_a_spec_alone_means_the_defaults(tmp_path: Path) -> None:
    assert _load(tmp_path, 'spec = "api.yaml"') == Config(tmp_path / "api.yaml")


def test_the_schema_lists_the_defaults_and_describes_every_key() -> None:
    schema = json.loads((_REPOSITORY / "generator/oasmith/config/schema.json").read_text())
    config = Config(Path("x"))
    defaults = {
        key: part["default"] for key, part in schema["properties"].items() if "default" in part
    }
    assert defaults == {
        "overlays": list(config.overlays),
        "allow_remote": config.allow_remote,
        "allow_hosts": list(config.allow_hosts),
        "layout": config.layout,
        "line_length": config.line_length,
        "package_only": config.package_only,
        "testing": config.testing,
    }
    assert set(schema["properties"]) == set(Config.__slots__) - {"url"}
    assert all(part["description"].endswith(".") for part in schema["properties"].values())


def test_our_own_configuration() -> None:
    config, diagnostics = load_config(_REPOSITORY / "spec" / "oasmith.toml")
    assert diagnostics == ()
    assert config.client == "OpenAI" and config.package == "openai_client"
    assert config.spec.is_file() and all(overlay.is_file() for overlay in config.overlays)


def test_the_picture_of_a_misspelt_key(tmp_path: Path) -> None:
    text = 'spec = "a.yaml"\n[names.operatons]\nx = "y"\n'
    (diagnostic,) = _problems(tmp_path, text)
    assert as_text(diagnostic, lambda _: text.splitlines()) == (
        "error[OAS0802]: unknown key `operatons`\n"
        " --> oasmith.toml:2:8\n"
        "  |\n"
        "2 | [names.operatons]\n"
        "  |        ^^^^^^^^^\n"
        "  = help: did you mean `operations`?"
    )


def test_everything_wrong_is_told_at_once_in_its_order(tmp_path: Path) -> None:
    text = """\
        spek = "x"
        line_length = "88"
        package = "class"
        client = "Open AI"
        overlays = ["a", 2]
        output = 2024-01-01
        package_only = 1
        names.operations = {"a b" = "x y", ok = "chat.import"}
        [project]
        version = "one"
        [[waivers]]
        at = "x"
        [[waivers]]
        code = 12
        """
    assert _told(tmp_path, text) == [
        ("OAS0802", "1:1", "unknown key `spek`"),
        ("OAS0804", "1:1", "the key `spec` is missing"),
        ("OAS0803", "2:1", "`line_length` takes a whole number"),
        ("OAS0803", "3:1", "`class` cannot be used: class is a word of Python itself"),
        ("OAS0803", "4:1", "`client` takes a Python name"),
        ("OAS0803", "5:18", "`overlays.1` takes text in quotes"),
        ("OAS0803", "6:1", "`output` takes text in quotes"),
        ("OAS0803", "7:1", "`package_only` takes true or false"),
        ("OAS0803", "8:21", "`names.operations.a b` takes Python names joined by dots"),
        ("OAS0803", "8:36", "`chat.import` cannot be used: import is a word of Python itself"),
        ("OAS0803", "10:1", "`project.version` takes a version number"),
        ("OAS0804", "11:3", "the key `code` is missing"),
        ("OAS0803", "14:1", "`waivers.1.code` takes text in quotes"),
    ]


@pytest.mark.parametrize(
    ("text", "place", "part"),
    [
        ('spec = "a\n', "1:10", "not closed on its line"),
        ('spec = "a"\nspec = "b"\n', "2:11", "stands twice"),
        ("spec = [1,\n", "2:1", ""),
        ("a = " + "[" * 3000, "", ""),
        ('spec = "a"\nline_length = ' + "9" * 5_000, "2:15", "no number is that long"),
        ("# " * 5_000 + "\nx", "2:1", ""),
    ],
)
def test_broken_toml(tmp_path: Path, text: str, place: str, part: str) -> None:
    ((code, where, message),) = _told(tmp_path, text)
    assert code == "OAS0801" and part in message
    assert where == (place or "oasmith.toml")


@pytest.mark.parametrize("name", ["con", "AUX", "Lpt9", "a" * 101])
def test_a_package_is_a_folder_everywhere(tmp_path: Path, name: str) -> None:
    ((code, where, message),) = _told(tmp_path, f'spec = "a"\npackage = "{name}"\n')
    assert (code, where) == ("OAS0803", "2:1")
    assert "device on Windows" in message or "100 characters" in message


def test_line_length_has_bounds(tmp_path: Path) -> None:
    ((_, _, message),) = _told(tmp_path, 'spec = "a"\nline_length = 20\n')
    assert "20" in message and "60" in message


def test_keys_are_found_whatever_stands_before_them(tmp_path: Path) -> None:
    text = """\
        # spec = "comment"
        spec = '''
        wrong = 1
        ''' # wrong
        title = \"\"\"a \\\"\"\" b
        wrong = 2 \"\"\"\"
        "overlays" = [ # [
          "a]", 'b"',
        ]

        [ names . "operations" ]
        a.b = 1
        "q\\u0041" = { x = [ { y = 1 } ] }

        [[waivers]]
        code = "OAS0001"
        wrong = true
        """
    assert [(code, place) for code, place, _ in _told(tmp_path, text)] == [
        ("OAS0803", "12:1"),
        ("OAS0803", "13:1"),
        ("OAS0802", "17:1"),
    ]


def test_formats(tmp_path: Path) -> None:
    text = 'spec = "a.yaml"\n[formats]\nunixtime = "number"\nseconds = "timedelta"\n'
    assert _load(tmp_path, text).formats == Formats(("unixtime",))
    wrong = text.replace("timedelta", "int")
    ((code, place, message),) = _told(tmp_path, wrong)
    assert (code, place) == ("OAS0803", "4:1")
    assert '"timedelta" or "number"' in message


def test_parsing_needs_no_disk() -> None:
    config, _ = parse_config('spec = "a.yaml"\r\ntitle = "T"\r\n', "x.toml", Path("folder"))
    assert config.spec == Path("folder/a.yaml") and config.title == "T"


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no\.toml does not exist"):
        load_config(tmp_path / "no.toml")
