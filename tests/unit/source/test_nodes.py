"""Nodes: walking, pointers, identities, places."""

from __future__ import annotations

from pathlib import Path

import pytest

from oasmith.source import Node, Tree, read_document

_TEXT = """\
openapi: 3.1.0
paths:
  /pets/{id}:
    get:
      tags: [a, 'b']
      x~y: 1
  "/x":
    get: {summary: s}
"""


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    path = tmp_path / "folder" / "api.yaml"
    path.parent.mkdir()
    path.write_text(_TEXT)
    return read_document(path)[0]


def _at(tree: Tree, *keys: str | int) -> Node:
    node = tree.root
    for key in keys:
        child = node.at(key) if isinstance(key, int) else node.get(key)
        assert child is not None
        node = child
    return node


def test_walking(tree: Tree) -> None:
    paths = _at(tree, "paths")
    assert [key for key, _ in paths.items()] == ["/pets/{id}", "/x"]
    assert [node.value for node in _at(tree, "paths", "/pets/{id}", "get", "tags").elements()] == [
        "a",
        "b",
    ]
    assert paths.get("/nowhere") is None and paths.at(0) is None
    tags = _at(tree, "paths", "/pets/{id}", "get", "tags")
    assert tags.get("a") is None and tags.at(2) is None and tags.at(-1) is None
    assert list(tags.items()) == [] and list(paths.elements()) == []


def test_pointers_are_escaped_and_identities_leave_the_main_file_out(tree: Tree) -> None:
    node = _at(tree, "paths", "/pets/{id}", "get", "x~y")
    assert node.pointer == "/paths/~1pets~1{id}/get/x~0y"
    assert node.identity == "#/paths/~1pets~1{id}/get/x~0y"
    assert node.file == "api.yaml"
    assert tree.root.pointer == "" and tree.root.identity == "#"
    assert _at(tree, "paths", "/pets/{id}", "get", "tags", 1).pointer.endswith("/tags/1")
    assert node.follow() is node and node.reference is None


def test_places(tree: Tree) -> None:
    assert str(tree.root.location) == "api.yaml:1:1"
    assert str(_at(tree, "paths").location) == "api.yaml:2:1"
    assert str(_at(tree, "paths").value_location) == "api.yaml:3:3"
    assert str(_at(tree, "paths", "/x").location) == "api.yaml:7:3"
    assert str(_at(tree, "paths", "/x", "get", "summary").location) == "api.yaml:8:11"
    assert str(_at(tree, "paths", "/x", "get", "summary").value_location) == "api.yaml:8:20"
    tag = _at(tree, "paths", "/pets/{id}", "get", "tags", 1)
    assert (tag.location.line, tag.location.column) == (5, 17)
    assert tag.location.pointer == tag.pointer and tag.location.hops == ()
    get = _at(tree, "paths", "/pets/{id}", "get")
    assert get.key_location("x~y") == _at(tree, "paths", "/pets/{id}", "get", "x~y").location
    assert get.key_location("missing") == get.location


def test_a_large_mapping_locates_each_of_its_members(tmp_path: Path) -> None:
    path = tmp_path / "api.yaml"
    path.write_text("".join(f"key{number}: {number}\n" for number in range(100)))
    tree, _ = read_document(path)
    for number, (_, node) in enumerate(tree.root.items()):
        assert node.location.line == number + 1


def test_the_tree_knows_its_files(tree: Tree) -> None:
    assert list(tree.files) == ["api.yaml"]
    file = tree.files["api.yaml"]
    assert file.text == _TEXT and len(file.sha256) == 64
    assert tree.lines("api.yaml")[1] == "paths:"
    assert tree.lines("other.yaml") == ()


def test_nodes_hold_no_dict_and_say_where_they_are(tree: Tree) -> None:
    assert not hasattr(tree.root, "__dict__")
    assert repr(_at(tree, "paths", "/x")) == "<Node api.yaml#/paths/~1x>"


def test_a_number_is_told_as_it_is_written(tmp_path: Path) -> None:
    path = tmp_path / "api.yaml"
    path.write_text("a: 1.10\nb: [0x1F, True, ~, null, ]\nc: 'x'\nd: {}\ne:\nf: 1e3, x\n")
    tree, _ = read_document(path)
    assert [node.text for _, node in tree.root.items()] == [
        "1.10",
        None,
        "x",
        None,
        "null",
        "1e3, x",
    ]
    assert [node.text for node in _at(tree, "b").elements()] == ["0x1F", "True", "~", "null"]
    path = tmp_path / "api.json"
    path.write_text('{"a": 1.10, "b": [1E2,-3]}')
    tree, _ = read_document(path)
    assert _at(tree, "a").text == "1.10"
    assert [node.text for node in _at(tree, "b").elements()] == ["1E2", "-3"]
