"""Overlays: what they change, where the changed things are located, what is reported."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from oasmith.diagnostics import InputError, Severity, as_text
from oasmith.source import JsonValue, Node, Tree, read_document

_MAIN = """\
openapi: 3.1.0
info: {title: T}
tags: [one, two, three]
paths:
  /a:
    get: {summary: old, x: {deep: 1}, parameters: [{name: p}]}
  /b:
    get: {summary: other}
"""


def _overlay(actions: str, version: str = "1.1.0") -> str:
    return f"overlay: {version}\ninfo: {{title: O, version: '1'}}\nactions:\n{actions}"


def _apply(folder: Path, actions: str, main: str = _MAIN) -> Tree:
    path = folder / "api.yaml"
    path.write_text(main)
    (folder / "o.yaml").write_text(_overlay(actions))
    return read_document(path, overlays=[folder / "o.yaml"])[0]


def _get(node: Node, *keys: str | int) -> Node:
    for key in keys:
        child = node.at(key) if isinstance(key, int) else node.get(key)
        assert child is not None, key
        node = child
    return node


def _places(node: Node) -> dict[str, str]:
    return {key: str(member.location) for key, member in node.items()}


def test_an_object_is_merged_into_an_object(tmp_path: Path) -> None:
    actions = "  - target: $.paths['/a'].get\n    update: {summary: new, x: {more: 2}, y: {z: 3}}\n"
    tree = _apply(tmp_path, actions)
    get = _get(tree.root, "paths", "/a", "get")
    assert get.value == {
        "summary": "new",
        "x": {"deep": 1, "more": 2},
        "parameters": [{"name": "p"}],
        "y": {"z": 3},
    }
    assert _places(get) == {
        "summary": "o.yaml:5:14",
        "x": "api.yaml:6:25",
        "parameters": "api.yaml:6:39",
        "y": "o.yaml:5:42",
    }
    assert _places(_get(get, "x")) == {"deep": "api.yaml:6:29", "more": "o.yaml:5:32"}
    assert str(_get(get, "y", "z").location) == "o.yaml:5:46"
    assert _get(get, "y", "z").identity == "#/paths/~1a/get/y/z"
    assert tree.diagnostics == ()
    assert set(tree.files) == {"api.yaml", "o.yaml"}


def test_lists_grow(tmp_path: Path) -> None:
    actions = """\
  - target: $.tags
    update: four
  - target: $.tags
    update: [five, {name: six}]
  - target: $.paths.*.get
    update: {parameters: [{name: q}]}
"""
    root = _apply(tmp_path, actions).root
    tags = _get(root, "tags")
    assert tags.value == ["one", "two", "three", "four", "five", {"name": "six"}]
    assert [str(node.location) for node in tags.elements()] == [
        "api.yaml:3:8",
        "api.yaml:3:13",
        "api.yaml:3:18",
        "o.yaml:5:13",
        "o.yaml:7:14",
        "o.yaml:7:20",
    ]
    parameters = _get(root, "paths", "/a", "get", "parameters")
    assert parameters.value == [{"name": "p"}, {"name": "q"}]
    assert _get(root, "paths", "/b", "get", "parameters").value == [{"name": "q"}]
    assert parameters.value[1] is not _get(root, "paths", "/b", "get", "parameters", 0).value


def test_single_values_are_replaced(tmp_path: Path) -> None:
    actions = "  - target: $..summary\n    update: same\n  - target: $.tags[1]\n    update: 2\n"
    root = _apply(tmp_path, actions).root
    assert _get(root, "paths", "/b", "get", "summary").value == "same"
    assert _get(root, "tags").value == ["one", 2, "three"]
    assert str(_get(root, "tags", 1).location) == "o.yaml:7:13"
    assert str(_get(root, "tags", 2).location) == "api.yaml:3:18"


def test_removing_several_at_once(tmp_path: Path) -> None:
    actions = """\
  - target: $.tags[?@ != 'two']
    remove: true
  - target: $..get
    remove: true
  - target: $.paths['/a']
    update: {post: {}}
"""
    root = _apply(tmp_path, actions).root
    assert _get(root, "tags").value == ["two"]
    assert str(_get(root, "tags", 0).location) == "api.yaml:3:13"
    assert _get(root, "paths").value == {"/a": {"post": {}}, "/b": {}}
    assert _places(_get(root, "paths")) == {"/a": "api.yaml:5:3", "/b": "api.yaml:7:3"}


def test_removing_a_thing_together_with_its_parts(tmp_path: Path) -> None:
    root = _apply(tmp_path, "  - target: $.paths..*\n    remove: true\n").root
    assert _get(root, "paths").value == {}


def test_copying_and_moving(tmp_path: Path) -> None:
    actions = """\
  - target: $.paths
    update: {/new: {}}
  - target: $.paths['/new']
    copy: $.paths['/a']
  - target: $.paths['/a']
    remove: true
  - target: $.paths['/new'].get.x
    update: {deep: 2}
"""
    tree = _apply(tmp_path, actions)
    new = _get(tree.root, "paths", "/new", "get")
    assert new.value == {"summary": "old", "x": {"deep": 2}, "parameters": [{"name": "p"}]}
    assert _places(new)["summary"] == "api.yaml:6:11"
    assert str(_get(new, "x", "deep").location) == "o.yaml:11:14"
    assert tree.diagnostics == ()


def test_later_actions_see_earlier_ones_and_later_overlays_too(tmp_path: Path) -> None:
    path = tmp_path / "api.yaml"
    path.write_text(_MAIN)
    (tmp_path / "1.yaml").write_text(_overlay("  - {target: $.info, update: {x: {a: 1}}}\n"))
    (tmp_path / "2.yaml").write_text(_overlay("  - {target: $.info.x, update: {b: 2}}\n"))
    tree, _ = read_document(path, overlays=[tmp_path / "1.yaml", tmp_path / "2.yaml"])
    assert _places(_get(tree.root, "info", "x")) == {"a": "1.yaml:4:35", "b": "2.yaml:4:33"}


def test_a_change_at_one_alias_does_not_show_at_the_other(tmp_path: Path) -> None:
    main = "a: &x {k: 1}\nb: *x\n"
    root = _apply(tmp_path, "  - {target: $.b, update: {k: 2, l: &y [3], m: *y}}\n", main).root
    assert root.value == {"a": {"k": 1}, "b": {"k": 2, "l": [3], "m": [3]}}
    assert _places(_get(root, "a")) == {"k": "api.yaml:1:8"}
    assert str(_get(root, "b", "m", 0).location) == "o.yaml:4:41"


def test_json_documents_and_json_overlays(tmp_path: Path) -> None:
    main = {"info": {"title": "T", "tags": [1, 2]}, "x": {"y": {"z": 1}}}
    actions: list[JsonValue] = [
        {"target": "$.info.tags[0]", "remove": True},
        {"target": "$.x.y", "update": {"w": {"v": [5, 6]}}},
        {"target": "$.info", "copy": "$.x"},
    ]
    overlay = {"overlay": "1.0.0", "info": {"title": "O", "version": "1"}, "actions": actions}
    (tmp_path / "api.json").write_text(json.dumps(main))
    (tmp_path / "o.json").write_text(json.dumps(overlay, indent=1))
    tree, diagnostics = read_document(tmp_path / "api.json", overlays=[tmp_path / "o.json"])
    assert diagnostics == ()
    v = {"v": [5, 6]}
    assert tree.root.value == {
        "info": {"title": "T", "tags": [2], "y": {"z": 1, "w": v}},
        "x": {"y": {"z": 1, "w": v}},
    }
    assert str(_get(tree.root, "info", "tags", 0).location) == "api.json:1:37"
    six = _get(tree.root, "info", "y", "w", "v", 1)
    assert tree.lines("o.json")[six.location.line - 1].strip() == "6"


@pytest.mark.parametrize(
    ("actions", "code", "place"),
    [
        ("  - {target: $.nope, update: {}}\n", "OAS0303", "o.yaml:4:14"),
        ("  - {target: $.info}\n", "OAS0306", "o.yaml:4:5"),
        ("  - {target: $.info, update: {title: {a: 1}}}\n", "OAS0307", "o.yaml:4:31"),
        ("  - {target: $, update: {paths: }}\n", "OAS0307", "o.yaml:4:26"),
    ],
)
def test_what_is_worth_a_warning(tmp_path: Path, actions: str, code: str, place: str) -> None:
    tree = _apply(tmp_path, actions)
    (diagnostic,) = tree.diagnostics
    assert (diagnostic.code, diagnostic.severity) == (code, Severity.WARNING)
    assert str(diagnostic.location) == place


def test_a_mapping_takes_the_place_of_a_text_but_null_changes_nothing(tmp_path: Path) -> None:
    tree = _apply(tmp_path, "  - {target: $, update: {info: {title: {a: 1}}, paths: null}}\n")
    assert _get(tree.root, "info", "title").value == {"a": 1}
    assert len(tree.diagnostics) == 2 and _get(tree.root, "paths", "/a")


@pytest.mark.parametrize(
    ("actions", "code", "place"),
    [
        ("  - {target: '$.info[', update: {}}\n", "OAS0302", "o.yaml:4:22"),
        ("  - {target: info, update: {}}\n", "OAS0302", "o.yaml:4:14"),
        ("  - {target: $.info, update: 1}\n", "OAS0304", "o.yaml:4:22"),
        ("  - {target: $.info.title, update: {a: 1}}\n", "OAS0304", "o.yaml:4:28"),
        ("  - {target: $, remove: true}\n", "OAS0304", "o.yaml:4:17"),
        ("  - {target: $.info, copy: $.nope}\n", "OAS0304", "o.yaml:4:22"),
        ("  - {target: $.info, copy: $.paths.*}\n", "OAS0304", "o.yaml:4:22"),
        ("  - {target: $.info, copy: '$['}\n", "OAS0302", "o.yaml:4:31"),
        ("  - {update: {}}\n", "OAS0301", "o.yaml:4:5"),
        ("  - {target: 3}\n", "OAS0301", "o.yaml:4:6"),
        ("  x: y\n", "OAS0301", "o.yaml:3:1"),
    ],
)
def test_what_cannot_be_applied(tmp_path: Path, actions: str, code: str, place: str) -> None:
    with pytest.raises(InputError) as caught:
        _apply(tmp_path, actions)
    (diagnostic,) = caught.value.diagnostics
    assert (diagnostic.code, str(diagnostic.location)) == (code, place)
    assert "o.yaml" in caught.value.lines


def test_every_broken_action_is_told_at_once(tmp_path: Path) -> None:
    actions = "  - {target: '$[', update: {}}\n  - {target: $.info, update: 1}\n"
    actions += "  - {target: $.nope, remove: true}\n"
    with pytest.raises(InputError) as caught:
        _apply(tmp_path, actions)
    assert [d.code for d in caught.value.diagnostics] == ["OAS0302", "OAS0304", "OAS0303"]


@pytest.mark.parametrize("text", ["openapi: 3.1.0\n", "overlay: 2.0.0\nactions: []\n", "- 1\n"])
def test_what_is_no_overlay(tmp_path: Path, text: str) -> None:
    (tmp_path / "api.yaml").write_text(_MAIN)
    (tmp_path / "o.yaml").write_text(text)
    with pytest.raises(InputError) as caught:
        read_document(tmp_path / "api.yaml", overlays=[tmp_path / "o.yaml"])
    assert str(caught.value.diagnostics[0].location).startswith("o.yaml:1:")


def test_extends_another_document_is_a_note(tmp_path: Path) -> None:
    (tmp_path / "api.yaml").write_text(_MAIN)
    for named, count in (("./api.yaml", 0), ("https://x.org/other.yaml", 1)):
        text = _overlay("  - {target: $.info, update: {x: 1}}\n") + f"extends: {named}\n"
        (tmp_path / "o.yaml").write_text(text)
        _, diagnostics = read_document(tmp_path / "api.yaml", overlays=[tmp_path / "o.yaml"])
        assert [d.code for d in diagnostics] == ["OAS0305"] * count


def test_an_overlay_in_another_folder_is_named_from_the_document(tmp_path: Path) -> None:
    (tmp_path / "spec").mkdir()
    (tmp_path / "spec" / "api.yaml").write_text(_MAIN)
    (tmp_path / "o.yaml").write_text(_overlay("  - {target: $.nope, update: {}}\n"))
    tree, diagnostics = read_document(
        tmp_path / "spec" / "api.yaml", overlays=[tmp_path / "o.yaml"]
    )
    assert as_text(diagnostics[0], tree.lines) == (
        "warning[OAS0303]: nothing matches `$.nope`\n"
        " --> ../o.yaml:4:14\n"
        "  |\n"
        "4 |   - {target: $.nope, update: {}}\n"
        "  |              ^^^^^^\n"
        "  = help: correct the target or remove the action"
    )
