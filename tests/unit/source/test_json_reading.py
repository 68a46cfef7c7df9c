"""JSON text -> JSON values, and the place of everything in it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from oasmith.diagnostics import Diagnostic, Location
from oasmith.source import JsonValue, Node, Tree, read_document


def _read(folder: Path, text: str) -> tuple[Tree, tuple[Diagnostic, ...]]:
    path = folder / "api.json"
    path.write_text(text, encoding="utf-8", newline="")
    return read_document(path)


def test_values_of_every_kind(tmp_path: Path) -> None:
    text = ' {"a": [1, -2.5e3, true, null, "\\ud83d\\ude00", ""], "b": {}, "c": []}'
    tree, diagnostics = _read(tmp_path, text)
    assert tree.root.value == json.loads(text)
    assert diagnostics == ()


def test_lone_surrogates_and_nul_escapes_are_kept(tmp_path: Path) -> None:
    tree, diagnostics = _read(tmp_path, '{"a": "x\\ud800y", "b": "\\u0000"}')
    assert tree.root.value == {"a": "x\ud800y", "b": "\x00"}
    assert diagnostics == ()


def test_a_key_that_stands_twice(tmp_path: Path) -> None:
    text = '{\n "a": {"x": [1, {"z": 0, "z": 1}]},\n "b": 2,\n "a": 3,\n "a": 4\n}'
    tree, diagnostics = _read(tmp_path, text)
    assert tree.root.value == {"b": 2, "a": 4}
    assert [(d.code, str(d.location), str(d.related[0].location)) for d in diagnostics] == [
        ("OAS0010", "api.json:4:2", "api.json:2:2"),
        ("OAS0010", "api.json:5:2", "api.json:4:2"),
    ]
    assert {key: str(node.location) for key, node in tree.root.items()} == {
        "b": "api.json:3:2",
        "a": "api.json:5:2",
    }


def test_keys_twice_below_keys_twice(tmp_path: Path) -> None:
    tree, diagnostics = _read(tmp_path, '{"a": {"k": 1}, "a": {"z": [0], "z": [{"y": 1}]}}')
    assert len(diagnostics) == 2
    node: Node | None = tree.root
    for key in ("a", "z"):
        node = node.get(key) if node else None
    assert node is not None
    element = node.at(0)
    y = element.get("y") if element else None
    assert y is not None and str(y.location) == "api.json:1:40"


def test_numbers_that_json_cannot_hold_stay_text(tmp_path: Path) -> None:
    long = "7" * 6000
    text = f'{{"a": 1e400, "b": [NaN, -Infinity], "c": {long}, "d": "1e400"}}'
    tree, diagnostics = _read(tmp_path, text)
    value = tree.root.value
    assert value == {"a": "1e400", "b": ["NaN", "-Infinity"], "c": long, "d": "1e400"}
    assert isinstance(value, dict) and type(value["a"]) is str
    assert [(d.code, str(d.location)) for d in diagnostics] == [
        ("OAS0012", "api.json:1:7"),
        ("OAS0012", "api.json:1:20"),
        ("OAS0012", "api.json:1:25"),
        ("OAS0012", "api.json:1:42"),
    ]


def test_a_raw_control_character_in_a_text_is_kept_and_reported(tmp_path: Path) -> None:
    tree, (diagnostic,) = _read(tmp_path, '{"a": "x\ty\x01"}')
    assert tree.root.value == {"a": "x\ty\x01"}
    assert (diagnostic.code, str(diagnostic.location)) == ("OAS0014", "api.json:1:9")


_TEXT = st.text(max_size=8) | st.sampled_from(['"', "\\", "{", "}", "]", ",", ":", "\\u0041", "/"])
_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | _TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_TEXT, inner, max_size=4),
    max_leaves=30,
)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(_TEXT, _VALUES, max_size=5), st.sampled_from([None, 0, 1]), st.booleans())
def test_every_place_holds_what_the_tree_says(
    value: dict[str, JsonValue], indent: int | None, ascii_only: bool
) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    text = text.encode("utf-8", "replace").decode("utf-8")  # no lone surrogates in a file
    with TemporaryDirectory() as folder:
        tree, diagnostics = _read(Path(folder), text)
    if not diagnostics:  # replaced surrogates may have made keys equal
        _check_places(tree.root, text)


def _offset(text: str, location: Location) -> int:
    lines = re.split(r"\r\n|\n|\r", text)  # JSON may hold other separators in its texts
    return sum(len(line) + 1 for line in lines[: location.line - 1]) + location.column - 1


def _check_places(node: Node, text: str) -> None:
    value, _ = json.JSONDecoder().raw_decode(text, _offset(text, node.value_location))
    assert value == node.value
    if isinstance(node.key, str):
        key, _ = json.JSONDecoder().raw_decode(text, _offset(text, node.location))
        assert key == node.key
    for _, member in node.items():
        _check_places(member, text)
    for element in node.elements():
        _check_places(element, text)
