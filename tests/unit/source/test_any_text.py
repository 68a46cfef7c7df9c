"""Whatever the bytes: a located tree, or a located message, never another exception."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from oasmith.diagnostics import InputError, as_json, as_text
from oasmith.source import Node, ReferenceFailure, Tree, read_document

_PIECES = [
    *"{}[]:,-?!&*#|>'\"%@`~=<.\\/ \n\r\t\0\x7f\x85\u2028\ufeff\ud800",
    *("\n  ", "\n- ", ": ", "a", "b: ", "&x ", "*x", "<<: ", "<<: *x\n", "!!int ", "!t "),
    *("---\n", "...\n", "null", "true", "1", "1e999", ".inf", "0x1", "%YAML 1.1\n"),
    *("'$ref': '#/a'", '"$ref": "#/b/0", ', "$ref: b.yaml\n", "$anchor: A\n", "a: 1\n"),
    *('"a": 1, ', '"\\ud83d"', '"\\u0000"', "漢", "é", "\U0001f600"),
]
_TEXTS = st.lists(st.sampled_from(_PIECES), max_size=25).map("".join)
_STARTS = st.sampled_from(["", "a: ", "a:\n  ", "{", '{"a": ', "a: &x {k: 1}\nb:\n  "])
_BYTES = st.one_of(
    st.binary(max_size=40),
    st.tuples(_STARTS, _TEXTS).map(lambda parts: "".join(parts).encode("utf-8", "surrogatepass")),
    st.tuples(_STARTS, _TEXTS).map(lambda parts: "".join(parts).encode("utf-8", "replace")),
)


def _use(tree: Tree) -> None:
    pending: list[Node] = [tree.root]
    for node in pending:
        location = node.location
        assert 0 < location.line <= len(tree.lines(location.file)), location
        assert 0 < location.column <= len(tree.lines(location.file)[location.line - 1]) + 1
        assert node.value_location.line >= location.line
        assert node.text is None or isinstance(node.text, str)
        try:
            node.follow()
        except ReferenceFailure as failure:
            as_text(failure.diagnostic, tree.lines).encode("utf-8")
        pending += [member for _, member in node.items()]
        pending += node.elements()
    for diagnostic in tree.diagnostics:
        as_text(diagnostic, tree.lines).encode("utf-8")
        as_json(diagnostic)


@settings(max_examples=400, deadline=None)
@given(_BYTES)
def test_any_bytes(data: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "api.yaml"
        path.write_bytes(data)
        try:
            tree, _ = read_document(path)
        except InputError as error:
            assert error.diagnostics
            lines = error.lines
            for diagnostic in error.diagnostics:
                as_text(diagnostic, lambda name: lines.get(name, ())).encode("utf-8")
            return
        _use(tree)


@settings(max_examples=200, deadline=None)
@given(_TEXTS, _TEXTS)
def test_any_overlay(main: str, actions: str) -> None:
    with TemporaryDirectory() as folder:
        path, overlay = Path(folder) / "api.yaml", Path(folder) / "o.yaml"
        path.write_text("a:\n  b: [1, 2]\nc: " + main, encoding="utf-8", errors="replace")
        text = f"overlay: 1.1.0\nactions:\n- target: $..*\n  update: {actions}\n- {actions}\n"
        overlay.write_text(text, encoding="utf-8", errors="replace")
        try:
            tree, _ = read_document(path, overlays=[overlay])
        except InputError as error:
            assert error.diagnostics
            return
        _use(tree)
