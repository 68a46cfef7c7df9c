"""What a person sees of a diagnostic, to the character."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from textwrap import dedent

from oasmith.diagnostics import (
    Diagnostic,
    Hop,
    Location,
    Related,
    Severity,
    as_json,
    as_text,
)


def _lines(*lines: str) -> dict[str, Sequence[str]]:
    return {"api.yaml": lines}


def _show(diagnostic: Diagnostic, *lines: str, colour: bool = False) -> str:
    return as_text(diagnostic, lambda name: _lines(*lines).get(name, ()), colour=colour)


def _at(line: int, column: int, help: str | None = None) -> Diagnostic:
    location = Location("api.yaml", line, column)
    return Diagnostic("OAS0201", Severity.ERROR, "it leads nowhere", location, help)


def test_the_whole_picture() -> None:
    hop = Hop("api.yaml", 2, 5, "#/components/schemas/Pet")
    diagnostic = Diagnostic(
        "OAS0010",
        Severity.WARNING,
        "the key `name` stands twice",
        Location("api.yaml", 10, 3, "/x", (hop,)),
        "remove one of the two",
        (Related(Location("api.yaml", 9, 3), "it stands here first"),),
    )
    lines = ["x"] * 8 + ["  name: a", "  name: b"]
    assert _show(diagnostic, *lines) == dedent("""\
        warning[OAS0010]: the key `name` stands twice
          --> api.yaml:10:3
           |
        10 |   name: b
           |   ^^^^
           = reached through $ref #/components/schemas/Pet at api.yaml:2:5
           = it stands here first
          --> api.yaml:9:3
           |
         9 |   name: a
           |   ^^^^
           = help: remove one of the two""")


def test_without_position_or_text_only_the_file_is_named() -> None:
    nowhere = Diagnostic("OAS0001", Severity.ERROR, "api.yaml does not exist", Location("api.yaml"))
    assert _show(nowhere) == "error[OAS0001]: api.yaml does not exist\n --> api.yaml"
    assert _show(_at(99, 1)) == "error[OAS0201]: it leads nowhere\n  --> api.yaml:99:1"
    bare = Diagnostic("OAS0001", Severity.NOTE, "all is well")
    assert _show(bare) == "note[OAS0001]: all is well"


def _source_and_carets(line: str, column: int) -> tuple[str, str]:
    text = _show(_at(1, column), line).splitlines()
    return text[3].removeprefix("1 | "), text[4].removeprefix("  | ")


def test_carets_cover_what_starts_at_the_column() -> None:
    assert _source_and_carets("  operationId: x", 3)[1] == "  ^^^^^^^^^^^"
    assert _source_and_carets("  '/a: b': x", 3)[1] == "  ^^^^^^^"
    assert _source_and_carets('  {"a\\"b": 1}', 4)[1] == "   ^^^^^^"
    assert _source_and_carets("  $ref: '#/a b'", 9)[1] == "        ^^^^^^^"
    assert _source_and_carets("  http://x:1/y: z", 3)[1] == "  ^^^^^^^^^^^^"
    assert _source_and_carets("short", 40)[1] == "     ^"
    assert _source_and_carets("", 1)[1] == "^"


def test_wide_characters_take_two_cells_and_combining_ones_none() -> None:
    shown, carets = _source_and_carets("漢字: e\u0301x: y", 7)
    assert shown == "漢字: e\u0301x: y"
    assert carets == " " * 7 + "^"
    assert _source_and_carets("名前: 値", 1)[1] == "^^^^"


def test_what_cannot_be_seen_is_shown_escaped() -> None:
    shown, carets = _source_and_carets("\ta\x00b\u202e\u200bc: \ud800", 10)
    assert shown == "    a\\x00b\\u202e\\u200bc: \\ud800"
    assert carets == " " * shown.index("\\ud800") + "^" * len("\\ud800")
    message = Diagnostic("OAS0201", Severity.ERROR, "bad \x1b[31m\n\u2066name", Location("a\x07"))
    assert _show(message) == ("error[OAS0201]: bad \\x1b[31m\\x0a\\u2066name\n --> a\\x07")


def test_a_very_long_line_is_cut_around_the_column() -> None:
    line = "a" * 50_000 + " here: " + "b" * 50_000
    shown, carets = _source_and_carets(line, 50_002)
    assert len(shown) < 110
    assert shown.startswith("...aaa") and shown.endswith("bbb...")
    assert shown[carets.index("^") :].startswith("here:")
    assert carets.count("^") == 4


def test_colour_only_when_asked() -> None:
    plain = _show(_at(1, 1, "fix it"), "key: value")
    coloured = _show(_at(1, 1, "fix it"), "key: value", colour=True)
    assert "\x1b" not in plain
    assert coloured.startswith("\x1b[1;31merror[OAS0201]\x1b[0m: ")
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain


def test_json_for_machines() -> None:
    hop = Hop("b.yaml", 2, 5, "#/x")
    location = Location("api.yaml", 1, 2, "/a/b", (hop,))
    related = (Related(Location("api.yaml", 9, 3), "first"),)
    diagnostic = Diagnostic("OAS0010", Severity.WARNING, "twice", location, "fix", related)
    assert json.loads(json.dumps(as_json(diagnostic))) == {
        "code": "OAS0010",
        "severity": "warning",
        "message": "twice",
        "location": {
            "file": "api.yaml",
            "line": 1,
            "column": 2,
            "pointer": "/a/b",
            "hops": [{"file": "b.yaml", "line": 2, "column": 5, "reference": "#/x"}],
        },
        "help": "fix",
        "related": [
            {
                "message": "first",
                "location": {
                    "file": "api.yaml",
                    "line": 9,
                    "column": 3,
                    "pointer": "",
                    "hops": [],
                },
            }
        ],
    }
    assert as_json(Diagnostic("OAS0010", Severity.NOTE, "m"))["location"] is None
