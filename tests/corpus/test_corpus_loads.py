"""Every real document loads, and is located, or ends in a message that a person agrees with."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from oasmith.diagnostics import InputError
from oasmith.source import Node, ReferenceFailure, read_document

_CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus"
_SUFFIXES = (".yaml", ".yml", ".json")
_FILES = sorted(path for path in _CORPUS.rglob("*") if path.suffix in _SUFFIXES)

_NOT_A_DOCUMENT = {"index.json": "index.json holds a list, not a mapping"}
_BROKEN_REFERENCES = {
    "extra-datamodel-code-generator-dangling_component_ref.yaml": {"OAS0201": 1},
    "full-2.0.yaml": {"OAS0203": 2},  # the file that they name is not in the corpus
    "full-3.0.yaml": {"OAS0203": 2},
    "full-3.1.yaml": {"OAS0203": 2},
    "parameters.yaml": {"OAS0204": 5},  # a part of another document, read from its own folder
    "inline_input.yaml": {"OAS0204": 4},
}

if not _FILES:
    pytest.skip(f"the corpus is absent: no documents in {_CORPUS}", allow_module_level=True)


def _name(path: Path) -> str:
    return path.relative_to(_CORPUS).as_posix()


def _nodes(node: Node) -> list[Node]:
    found = [node]
    for current in found:
        found += [member for _, member in current.items()]
        found += current.elements()
    return found


@pytest.mark.parametrize("path", _FILES, ids=_name)
def test_it_loads(path: Path) -> None:
    if path.name in _NOT_A_DOCUMENT:
        with pytest.raises(InputError, match=_NOT_A_DOCUMENT[path.name]):
            read_document(path)
        return
    tree, diagnostics = read_document(path)
    assert diagnostics == ()
    nodes = _nodes(tree.root)
    _check_places(nodes)
    assert _broken(nodes) == _BROKEN_REFERENCES.get(path.name, {})


def _check_places(nodes: list[Node]) -> None:
    """The key is written where its node says, for a sample of the nodes that covers all depths."""
    keys = [node for node in nodes if isinstance(node.key, str) and node.key.isidentifier()]
    assert keys
    for node in keys[:: len(keys) // 500 + 1]:
        location = node.location
        line = node.tree.lines(location.file)[location.line - 1]
        written = line[location.column - 1 :].lstrip("\"'")
        assert written.startswith(str(node.key)), (str(location), node.key)
        assert location.pointer == node.pointer


def _broken(nodes: list[Node]) -> dict[str, int]:
    codes: dict[str, int] = {}
    for node in nodes:
        try:
            node.follow()
        except ReferenceFailure as failure:
            location = failure.diagnostic.location
            assert location is not None and location.line > 0
            codes[failure.diagnostic.code] = codes.get(failure.diagnostic.code, 0) + 1
    return codes


@pytest.mark.parametrize("name", ["openai-2024.yaml", "petstore-fake-2.0.yaml", "full-3.1.yaml"])
def test_both_yaml_parsers_read_the_same(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if not yaml.__with_libyaml__:
        pytest.skip("this PyYAML was built without libyaml")
    fast = _nodes(read_document(_CORPUS / name)[0].root)
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    slow = _nodes(read_document(_CORPUS / name)[0].root)
    assert [(node.value_location, node.location) for node in fast] == [
        (node.value_location, node.location) for node in slow
    ]
    assert fast[0].value == slow[0].value


@pytest.mark.parametrize("path", [p for p in _FILES if p.suffix == ".json"], ids=_name)
def test_json_is_read_as_the_standard_library_reads_it(path: Path) -> None:
    if path.name not in _NOT_A_DOCUMENT:
        assert read_document(path)[0].root.value == json.loads(path.read_text("utf-8-sig"))


def test_the_overlay_of_the_seed_applies_whole() -> None:
    overlay = _CORPUS / "openai-2024.overlay.yaml"
    tree, diagnostics = read_document(_CORPUS / "openai-2024.yaml", overlays=[overlay])
    assert diagnostics == ()
    named = [node for node in _nodes(tree.root) if node.key == "x-speakeasy-name-override"]
    assert len(named) == 74
    assert {node.location.file for node in named} == {"openai-2024.overlay.yaml"}
    assert {node.parent.location.file for node in named if node.parent} == {"openai-2024.yaml"}


def test_the_document_in_several_files_reads_whole() -> None:
    folder = _CORPUS / "multifile" / "speakeasy-inline"
    tree, _ = read_document(folder / "inline" / "inline_input.yaml", reference_root=folder)
    reached = [node.follow().file for node in _nodes(tree.root)]
    assert len(set(reached)) >= 9
    assert "../clean/clean_input.yaml" in reached
