"""YAML text -> JSON values: YAML 1.2 core scalars, merge keys, tags, aliases; with both parsers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest
import yaml

from oasmith.diagnostics import Diagnostic
from oasmith.source import JsonValue, Tree, read_document

Read = Callable[[str], tuple[Tree, tuple[Diagnostic, ...]]]


@pytest.fixture(params=["libyaml", "pure Python"])
def read(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Read:
    if request.param == "pure Python":
        monkeypatch.setattr(yaml, "__with_libyaml__", False)
    elif not yaml.__with_libyaml__:
        pytest.skip("this PyYAML was built without libyaml")

    def read_text(text: str) -> tuple[Tree, tuple[Diagnostic, ...]]:
        path = tmp_path / "api.yaml"
        path.write_text(dedent(text), encoding="utf-8", newline="")
        return read_document(path)

    return read_text


def _value(read: Read, scalar: str) -> JsonValue:
    tree, diagnostics = read(f"key: {scalar}\n")
    assert diagnostics == ()
    assert isinstance(tree.root.value, dict)
    return tree.root.value["key"]


@pytest.mark.parametrize(
    ("scalar", "expected"),
    [
        ("2024-10-01", "2024-10-01"),
        ("2024-10-01T10:00:00Z", "2024-10-01T10:00:00Z"),
        ("10:30:00", "10:30:00"),
        ("no", "no"),
        ("Yes", "Yes"),
        ("on", "on"),
        ("=", "="),
        ("1_000", "1_000"),
        ("true", True),
        ("FALSE", False),
        ("tRUE", "tRUE"),
        ("~", None),
        ("", None),
        ("Null", None),
        ("12", 12),
        ("-0", 0),
        ("+7", 7),
        ("0777", 777),
        ("0o17", 15),
        ("0xfF", 255),
        ("-9223372036854776000", -9223372036854776000),
        ("123456789012345678901234567890", 123456789012345678901234567890),
        ("1e-08", 1e-08),
        ("1.", 1.0),
        (".5", 0.5),
        ("1.5E+3", 1500.0),
        (".", "."),
        ("1.2.3", "1.2.3"),
        ("'1'", "1"),
        ('"true"', "true"),
        ("!!str 12", "12"),
        ("!!float 1", 1.0),
        ("!!int 1", 1),
        ("!!bool true", True),
        ("!!null ''", None),
        ("!!binary aGk=", "aGk="),
        ("|\n  a\n  b\n", "a\nb\n"),
        (">-\n  a\n  b\n", "a b"),
        ('"\\ud7ff\\x41"', "\ud7ffA"),
        ('"\\ud83d\\ude00"', "\U0001f600"),
        ('"\\ud83dx"', "\ud83dx"),
    ],
)
def test_scalars_follow_the_core_schema(read: Read, scalar: str, expected: JsonValue) -> None:
    value = _value(read, scalar)
    assert value == expected and type(value) is type(expected)


@pytest.mark.parametrize("scalar", ["1e400", "-1e400", ".inf", "-.INF", ".nan", "9" * 5000])
def test_numbers_that_json_cannot_hold_stay_text(read: Read, scalar: str) -> None:
    tree, diagnostics = read(f"a: {scalar}\nb: {scalar}\n")
    assert tree.root.value == {"a": scalar, "b": scalar}
    assert [(d.code, str(d.location)) for d in diagnostics] == [
        ("OAS0012", "api.yaml:1:4"),
        ("OAS0012", "api.yaml:2:4"),
    ]


def test_keys_are_always_text(read: Read) -> None:
    tree, diagnostics = read("200: a\nyes: b\n1.0: c\n2024-01-01: d\n? key\n: e\n'': f\n")
    assert tree.root.value == {
        "200": "a",
        "yes": "b",
        "1.0": "c",
        "2024-01-01": "d",
        "key": "e",
        "": "f",
    }
    assert diagnostics == ()


def test_null_keys_are_reported_and_kept_as_text(read: Read) -> None:
    tree, diagnostics = read("null: a\n?\n: b\n")
    assert tree.root.value == {"null": "a", "": "b"}
    assert [(d.code, str(d.location)) for d in diagnostics] == [
        ("OAS0011", "api.yaml:1:1"),
        ("OAS0011", "api.yaml:2:2"),
    ]


def test_a_key_that_stands_twice(read: Read) -> None:
    tree, (diagnostic,) = read("a: {x: 1}\nb: 2\na: {y: 3}\nc: 4\n")
    assert tree.root.value == {"b": 2, "a": {"y": 3}, "c": 4}
    assert diagnostic.code == "OAS0010"
    assert str(diagnostic.location) == "api.yaml:3:1"
    assert str(diagnostic.related[0].location) == "api.yaml:1:1"
    places = {key: str(node.location) for key, node in tree.root.items()}
    assert places == {"a": "api.yaml:3:1", "b": "api.yaml:2:1", "c": "api.yaml:4:1"}


def test_merge_keys(read: Read) -> None:
    tree, diagnostics = read("""\
        base: &base {a: 1, b: 2}
        more: &more
          b: 3
          c: 4
        one:
          <<: *base
          b: 5
        two:
          d: 6
          <<: [*base, *more]
        """)
    assert diagnostics == ()
    assert isinstance(tree.root.value, dict)
    assert tree.root.value["one"] == {"b": 5, "a": 1}
    assert tree.root.value["two"] == {"d": 6, "a": 1, "b": 2, "c": 4}
    two = tree.root.get("two")
    assert two is not None
    assert {key: str(node.location) for key, node in two.items()} == {
        "d": "api.yaml:9:3",
        "a": "api.yaml:1:14",
        "b": "api.yaml:1:20",
        "c": "api.yaml:4:3",
    }


def test_keys_that_stand_many_times_between_merge_keys(read: Read) -> None:
    tree, diagnostics = read("""\
        base: &base {a: 1, b: 2}
        more: &more {b: 3, c: 4}
        one:
          c: 5
          <<: *base
          d: 6
          c: 7
          e: 8
          <<: *more
          d: 9
          d: 10
        """)
    places = {(str(found.location), str(found.related[0].location)) for found in diagnostics}
    assert places == {
        ("api.yaml:7:3", "api.yaml:4:3"),
        ("api.yaml:10:3", "api.yaml:6:3"),
        ("api.yaml:11:3", "api.yaml:10:3"),
    }
    one = tree.root.get("one")
    assert one is not None
    assert one.value == {"c": 7, "e": 8, "d": 10, "a": 1, "b": 2}
    assert {key: str(node.value_location) for key, node in one.items()} == {
        "c": "api.yaml:7:6",
        "e": "api.yaml:8:6",
        "d": "api.yaml:11:6",
        "a": "api.yaml:1:17",
        "b": "api.yaml:1:23",
    }


def test_a_merge_key_without_a_mapping_and_a_quoted_one_are_ordinary(read: Read) -> None:
    tree, (diagnostic,) = read("a: {<<: 1}\nb: &x {'<<': {c: 2}}\n")
    assert tree.root.value == {"a": {"<<": 1}, "b": {"<<": {"c": 2}}}
    assert (diagnostic.code, str(diagnostic.location)) == ("OAS0015", "api.yaml:1:5")


def test_aliases_share_their_value(read: Read) -> None:
    tree, diagnostics = read("a: &x [1, &y 2]\nb: *x\nc: *y\n")
    assert tree.root.value == {"a": [1, 2], "b": [1, 2], "c": 2}
    assert diagnostics == ()
    b = tree.root.get("b")
    assert b is not None and str(b.location) == "api.yaml:2:1"
    assert [str(node.location) for node in b.elements()] == ["api.yaml:1:8", "api.yaml:1:11"]


def test_tags_of_other_worlds_are_reported(read: Read) -> None:
    tree, diagnostics = read("a: !money 12\nb: !!set {x}\nc: !!int abc\n")
    assert tree.root.value == {"a": 12, "b": {"x": None}, "c": "abc"}
    assert [(d.code, str(d.location)) for d in diagnostics] == [
        ("OAS0013", "api.yaml:1:4"),
        ("OAS0013", "api.yaml:2:4"),
        ("OAS0012", "api.yaml:3:4"),
    ]


def test_byte_order_mark_line_breaks_and_comments(read: Read) -> None:
    tree, diagnostics = read("\ufeff# c\r\na: 1\r\nb:\r\n  - 2 # two\r\n---\r\n")
    assert tree.root.value == {"a": 1, "b": [2]}
    assert diagnostics == ()
    assert [str(node.location) for _, node in tree.root.items()] == ["api.yaml:2:1", "api.yaml:3:1"]


def test_control_characters_are_replaced_and_reported(read: Read) -> None:
    tree, (diagnostic,) = read("a: x\x00y\nb: \x08\nc: 1\n")
    assert tree.root.value == {"a": "x\ufffdy", "b": "\ufffd", "c": 1}
    assert (diagnostic.code, str(diagnostic.location)) == ("OAS0014", "api.yaml:1:5")
    assert diagnostic.message.endswith("and 1 more")
    c = tree.root.get("c")
    assert c is not None and str(c.location) == "api.yaml:3:1"


def test_flow_yaml_may_start_with_a_brace(read: Read) -> None:
    tree, diagnostics = read("{openapi: 3.0.0, # yes\n 'paths': {}}\n")
    assert tree.root.value == {"openapi": "3.0.0", "paths": {}}
    assert diagnostics == ()


def test_utf_16_with_a_mark(tmp_path: Path) -> None:
    path = tmp_path / "api.yaml"
    path.write_bytes("ä: ö\n".encode("utf-16"))
    assert read_document(path)[0].root.value == {"ä": "ö"}
