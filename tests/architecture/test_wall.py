"""The wall against injection: a view holds finished code, never a text of the document.

``Code`` is a NewType, so that only the writers and constants of ours make one; mypy proves that
for every value. This proves it for every place where a value could stand.
"""

from __future__ import annotations

import ast
import dataclasses
import types
import typing
from collections.abc import Iterator
from pathlib import Path

import pytest

from oasmith.pages import views as page_views
from oasmith.python import views as code_views
from oasmith.python.writers import Code

ROOMS = Path(__file__).parents[2] / "generator" / "oasmith"

PATHS = {
    ("Package", "name"),
    ("Package", "models"),
    ("Package", "types"),
    ("Package", "resources"),
    ("Pages", "guides"),
    ("Pages", "resources"),
    ("Pages", "types"),
}
"""Names of modules, which become paths: the output room refuses what is unsafe in one."""


def view_classes() -> Iterator[type]:
    for module in (code_views, page_views):
        for value in vars(module).values():
            if isinstance(value, type) and dataclasses.is_dataclass(value):
                if value.__module__ == module.__name__:
                    yield value


def leaves(hint: object) -> Iterator[object]:
    """What a field can hold in the end, looking through tuples, unions and aliases."""
    arguments = typing.get_args(hint)
    if not arguments:
        yield hint
    for argument in arguments:
        if argument is not Ellipsis:
            yield from leaves(argument)


@pytest.mark.parametrize("view", list(view_classes()), ids=lambda view: view.__name__)
def test_views_hold_code_and_booleans(view: type) -> None:
    allowed = {Code, bool, types.NoneType, *view_classes()}
    hints = typing.get_type_hints(view)
    for field in dataclasses.fields(view):
        found = set(leaves(hints[field.name])) - allowed
        if (view.__name__, field.name) in PATHS:
            found.discard(str)
        assert not found, f"{view.__name__}.{field.name} holds {found}"


def test_there_are_views() -> None:
    assert len(list(view_classes())) > 20


def marked_literals(tree: ast.AST) -> Iterator[ast.AST]:
    """Everything outside the writers that is declared to be code."""
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id == "Code"
        ):
            yield node.args[0]


def unwritten(node: ast.AST) -> Iterator[ast.AST]:
    """The nodes below one, but for what a call hands to a writer."""
    yield node
    if not isinstance(node, ast.Call):
        for child in ast.iter_child_nodes(node):
            yield from unwritten(child)


def test_only_writers_turn_a_description_into_code() -> None:
    """``Code(...)`` elsewhere wraps text of ours and code, not an attribute of the document."""
    raw = {"description", "title", "wire", "operation_id", "tag", "example"}
    for file in [*(ROOMS / "python").rglob("*.py"), *(ROOMS / "pages").rglob("*.py")]:
        if "writers" in file.parts:
            continue
        for argument in marked_literals(ast.parse(file.read_text("utf-8"))):
            names = {node.attr for node in unwritten(argument) if isinstance(node, ast.Attribute)}
            assert not names & raw, f"{file.name}:{getattr(argument, 'lineno', 0)}: {names & raw}"
