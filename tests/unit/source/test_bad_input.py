"""Input that cannot be used ends in one clear, located message, in bounded time."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from oasmith.diagnostics import Diagnostic, InputError, as_text
from oasmith.source import read_document, read_text


def _refusal(path: Path) -> Diagnostic:
    with pytest.raises(InputError) as caught:
        read_document(path)
    (diagnostic,) = caught.value.diagnostics
    return diagnostic


def _told(folder: Path, data: bytes | str, name: str = "api.yaml") -> tuple[str, str, str]:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    diagnostic = _refusal(path)
    return diagnostic.code, str(diagnostic.location), diagnostic.message


def test_files_that_are_not_there_or_no_files(tmp_path: Path) -> None:
    missing = _refusal(tmp_path / "no.yaml")
    assert (missing.code, missing.message) == ("OAS0001", "no.yaml does not exist")
    assert _refusal(tmp_path).message == f"{tmp_path.name} is a folder"
    assert _refusal(tmp_path / "a\0b.yaml").code == "OAS0001"
    (tmp_path / "ring.yaml").symlink_to(tmp_path / "ring.yaml")
    assert _refusal(tmp_path / "ring.yaml").code == "OAS0001"
    os.mkfifo(tmp_path / "pipe.yaml")
    assert _refusal(tmp_path / "pipe.yaml").message == "pipe.yaml is not a regular file"


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "api.yaml"
    path.write_text("a: 1")

    def refuse(path: Path) -> bytes:
        assert path.name == "api.yaml"
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert _refusal(path).message == "api.yaml cannot be read: permission denied"


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "api.yaml"
    with path.open("wb") as file:
        file.truncate(100_000_001)
    assert _refusal(path).code == "OAS0002"


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    assert _told(tmp_path, "a: 1\nb: äö".encode() + b"\xff") == (
        "OAS0003",
        "api.yaml:2:6",
        "byte 0xff at offset 12 is not UTF-8",
    )
    assert _told(tmp_path, b"\xef\xbb\xbfa: \xe4")[:2] == ("OAS0003", "api.yaml:1:4")
    assert _told(tmp_path, b"\xff\xfea\x00\x00")[:2] == ("OAS0003", "api.yaml:1:2")


@pytest.mark.parametrize(
    ("text", "code", "place", "part"),
    [
        ("", "OAS0006", "api.yaml", "is empty"),
        (" \n", "OAS0006", "api.yaml", "is empty"),
        ("# only a comment\n", "OAS0006", "api.yaml:1:1", "nothing but comments"),
        ("- 1\n- 2\n", "OAS0006", "api.yaml:1:1", "a list"),
        ("\n  - 1\n", "OAS0006", "api.yaml:2:3", "a list"),
        ("hello\n", "OAS0006", "api.yaml:1:1", "a text"),
        ("[1]", "OAS0006", "api.yaml:1:1", "a list"),
        ("a: 1\n---\nb: 2\n", "OAS0005", "api.yaml:2:1", "another document"),
        ("a: 1\n...\n---\nb: 2\n", "OAS0005", "api.yaml:3:1", "another document"),
        ("a: {b: [1, 2\n", "OAS0004", "api.yaml:2:1", "the text ends too early"),
        ("a: 'b\n", "OAS0004", "api.yaml:2:1", "the text ends too early"),
        ("a:\n\tb: 1\n", "OAS0004", "api.yaml:2:1", "a tab"),
        ("a: @b\n", "OAS0004", "api.yaml:1:4", "`@` cannot start a value"),
        ("a: b: c\n", "OAS0004", "api.yaml:1:5", "a `:` cannot stand here"),
        ("a: *x\n", "OAS0008", "api.yaml:1:4", "names no anchor"),
        ("a: &x [*x]\n", "OAS0008", "api.yaml:1:8", "inside itself"),
        ("? [a]\n: b\n", "OAS0009", "api.yaml:1:3", "a list cannot be a key"),
        ("{a: 1}: b\n", "OAS0009", "api.yaml:1:1", "a mapping cannot be a key"),
        ("a: &x k\n*x : b\n", "OAS0009", "api.yaml:2:1", "an alias cannot be a key"),
        ('{"a": 1', "OAS0004", "api.yaml:1:8", "the text ends too early"),
        ('{"a": 1 "b": 2}', "OAS0004", "api.yaml:1:9", "not valid JSON"),
        ('{"a": "b', "OAS0004", "api.yaml:1:7", "not valid JSON"),
        ('{"a": 1}{"b": 2}', "OAS0004", "api.yaml:1:9", "not valid JSON"),
    ],
)
def test_texts_that_are_no_document(
    tmp_path: Path, text: str, code: str, place: str, part: str
) -> None:
    told = _told(tmp_path, text)
    assert told[:2] == (code, place)
    assert part in told[2]


def test_the_whole_message(tmp_path: Path) -> None:
    path = tmp_path / "api.yaml"
    path.write_text("openapi: 3.1.0\npaths:\n  /x: [1,\n  /y: 2\n")
    with pytest.raises(InputError) as caught:
        read_document(path)
    (diagnostic,) = caught.value.diagnostics
    assert as_text(diagnostic, lambda name: caught.value.lines[name]) == (
        "error[OAS0004]: the text ends too early:"
        " a comma or the closing `]` is missing before this\n"
        " --> api.yaml:5:1\n"
        "  |\n"
        "5 | \n"
        "  | ^\n"
        "  = in the brackets that open here\n"
        " --> api.yaml:3:7\n"
        "  |\n"
        "3 |   /x: [1,\n"
        "  |       ^\n"
        "  = help: the file may be cut off; compare it with its source"
    )


def _nested(levels: int) -> str:
    return "".join(f"{' ' * level}k:\n" for level in range(levels)) + " " * levels + "v"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (_nested(201), "api.yaml:201:201"),
        ("a: " + "[" * 5_000, "api.yaml:1:203"),
        ("a: " + "[" * 300 + "]" * 300, "api.yaml:1:203"),
        ('{"a": ' + "[" * 300 + "]" * 300 + "}", "api.yaml:1:206"),
        ('{"a": ' * 100_000 + "1" + "}" * 100_000, "api.yaml:1:1201"),
    ],
)
def test_nesting_is_bounded(tmp_path: Path, text: str, place: str) -> None:
    assert _told(tmp_path, text)[:2] == ("OAS0007", place)


def test_two_hundred_levels_are_not_too_deep(tmp_path: Path) -> None:
    for text in (_nested(200), '{"a": ' * 200 + "1" + "}" * 200):
        path = tmp_path / "api.yaml"
        path.write_text(text)
        tree, _ = read_document(path)
        node = tree.root
        while (child := node.get("k") or node.get("a")) is not None:
            node = child
        assert node.location.line and node.value in ("v", 1)


def test_alias_bombs(tmp_path: Path) -> None:
    wide = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    wide += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    deep = ["a0: &a0 [x]"] + [f"a{n}: &a{n} [*a{n - 1}]" for n in range(1, 500)]
    started = time.process_time()
    for lines in (wide, deep):
        code, place, _ = _told(tmp_path, "\n".join(lines))
        assert code == "OAS0008" and place.startswith("api.yaml:")
    assert time.process_time() - started < 20


def test_honest_aliases_pass(tmp_path: Path) -> None:
    path = tmp_path / "api.yaml"
    lines = ["x: &x {a: [1, 2, 3]}"] + [f"k{number}: *x" for number in range(2_000)]
    path.write_text("\n".join(lines))
    assert len(list(read_document(path)[0].root.items())) == 2_001


def test_a_hostile_name_is_shown_escaped(tmp_path: Path) -> None:
    path = tmp_path / "a\x1b[31mb.yaml"
    path.write_text("- 1")
    text = as_text(_refusal(path), lambda _: ())
    assert "\x1b" not in text and "\\x1b[31mb.yaml" in text


def test_read_text_serves_other_rooms(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_bytes("a = 'ä'\r\nb".encode())
    file = read_text(path)
    assert (file.name, file.text, list(file.lines)) == ("x.toml", "a = 'ä'\r\nb", ["a = 'ä'", "b"])
    assert file.position(9) == (2, 1)
