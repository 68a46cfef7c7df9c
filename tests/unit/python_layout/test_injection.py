"""Hostile text in every place of a module: it stays data, whatever it holds."""

from __future__ import annotations

import ast

import pytest

from oasmith.python.layout import (
    Call,
    DictOf,
    Keyword,
    ListOf,
    Name,
    Parameter,
    Subscript,
    Text,
    TupleOf,
    constant,
    decorator,
    field,
    literal,
    return_statement,
    signature,
    typed_dict,
)
from oasmith.python.writers import (
    Code,
    Definition,
    Definitions,
    Markdown,
    Paragraph,
    Section,
    Verbatim,
    docstring,
)
from unit.python_layout.oracle import assert_stable, hidden_in
from unit.python_layout.texts import NASTY, readable


def _module(text: str, width: int) -> str:
    """A module with the text in every place that takes text."""
    literal_type = Subscript(Name(Code("Literal")), (Text(text), Text("x")))
    table = DictOf(((Text(text), TupleOf((Text(text), literal([text, {text: text}])))),))
    blocks = (
        Paragraph("Method."),
        Markdown(text),
        Verbatim(text),
        Section(text, text),
        Definitions("Args", (Definition(text, text), Definition("b", text))),
    )
    call = Call(Name(Code("call")), (Text(text),), (Keyword(Code("k"), ListOf((Text(text),))),))
    parts = [
        docstring([Paragraph("Module."), Markdown(text)], indent=0, width=width),
        "",
        constant(Code("TABLE"), table, width=width),
        typed_dict(Code("Params"), [(text, literal_type)], width=width),
        "",
        "",
        "class Model:",
        docstring([Paragraph("Model."), Paragraph(text)], indent=4, width=width),
        "",
        field(Code("kind"), literal_type, Text(text), width=width),
        docstring([Paragraph("Field."), Markdown(text)], indent=4, width=width),
        "",
        decorator(call, indent=4, width=width),
        signature(
            Code("method"),
            [Parameter(Code("self")), Parameter(Code("a"), literal_type, Text(text))],
            literal_type,
            indent=4,
            width=width,
        ),
        docstring(blocks, indent=8, width=width),
        return_statement(call, indent=8, width=width),
    ]
    return "\n".join(parts)


class _Structure(ast.NodeTransformer):
    """Forgets what strings hold."""

    def visit_Constant(self, node: ast.Constant) -> ast.Constant:
        return ast.Constant("") if isinstance(node.value, str) else node


def _structure(module: str) -> str:
    return ast.dump(_Structure().visit(ast.parse(module)))


def _strings(module: str) -> list[str]:
    found = [node.value for node in ast.walk(ast.parse(module)) if isinstance(node, ast.Constant)]
    return [value for value in found if isinstance(value, str)]


def test_there_are_many_texts() -> None:
    assert len(set(NASTY)) >= 60


@pytest.mark.parametrize("text", NASTY)
def test_hostile_text_stays_data(text: str) -> None:
    module = _module(text, 88)
    harmless = _module("harmless", 88)
    assert _structure(module) == _structure(harmless)
    found = _strings(module)
    told = readable(text)  # in docstrings
    count = found.count(text) + (found.count(told) if told != text else 0)
    assert count >= _strings(harmless).count("harmless") > 10
    assert set(_words(found)) <= set(_words([text, told, *_strings(harmless)]))


def _words(texts: list[str]) -> list[str]:
    return " ".join(texts).replace(":", " ").split()


@pytest.mark.parametrize("text", NASTY)
def test_reviewers_see_everything(text: str) -> None:
    assert not hidden_in(_module(text, 88))


@pytest.mark.parametrize("width", [60, 120])
@pytest.mark.parametrize("text", NASTY)
def test_black_changes_nothing(text: str, width: int) -> None:
    assert_stable(_module(text, width), width)
