"""Whatever is laid out, at whatever width: black changes nothing."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import product
from random import Random
from unittest import mock

from hypothesis import given, settings
from hypothesis import strategies as st

from oasmith.python.layout import (
    Call,
    DictOf,
    Expression,
    Name,
    Subscript,
    Text,
    UnionOf,
    statements,
)
from oasmith.python.writers import Code
from unit.python_layout.oracle import formatted
from unit.python_layout.random_code import WIDTHS, random_statement

SEEDS = st.integers(0, 2**32)
SIZES = st.integers(1, 12)


@settings(max_examples=600, deadline=None)
@given(SEEDS, SIZES)
def test_black_changes_nothing(seed: int, size: int) -> None:
    statement = random_statement(seed, size)
    assert formatted(statement.module, statement.width) == statement.module


@settings(max_examples=200, deadline=None)
@given(SEEDS, SIZES)
def test_breaking_lines_does_not_change_the_code(seed: int, size: int) -> None:
    broken = random_statement(seed, size)
    with mock.patch("unit.python_layout.random_code.WIDTHS", (10**6,) * len(WIDTHS)):
        whole = random_statement(seed, size)
    assert whole.code.count("\n") <= 1 or "import" in whole.code
    assert ast.dump(ast.parse(broken.module)) == ast.dump(ast.parse(whole.module))


@settings(max_examples=200, deadline=None)
@given(SEEDS, SIZES)
def test_shortcuts_are_consequences_of_the_general_rules(seed: int, size: int) -> None:
    quick = random_statement(seed, size)
    with (
        mock.patch.object(statements, "long_value", return_value=None),
        mock.patch.object(statements, "long_annotation", return_value=None),
        mock.patch.object(statements, "long_operand", return_value=None),
        mock.patch.object(statements, "_shortcut", return_value=None),
    ):
        general = random_statement(seed, size)
    assert quick == general


def _annotations(width: int) -> Iterator[Expression]:
    name, half = Name(Code("T" * width)), Name(Code("H" * (width // 2)))
    yield name
    yield Subscript(Name(Code("Operation")), (name,))
    yield Subscript(Name(Code("Paged")), (half, half))
    yield Subscript(Name(Code("Literal")), (Text("x" * width),))
    yield UnionOf((Subscript(Name(Code("list")), (half,)), Name(Code("None"))))


def _values(width: int) -> Iterator[Expression]:
    text = Text("x" * width)
    yield Name(Code("None"))
    yield text
    for count in (0, 1, 3):
        yield Call(Name(Code("Operation")), (text,) * count)
    yield Call(Name(Code("call")), (text, DictOf(((Text("k"), Name(Code("v"))),))))


def test_typed_values_are_broken_as_the_general_rules_say() -> None:
    """At widths of name, type and value around those at which a line is too long."""
    hits = 0
    for name, type_, text in product((5, 30, 50, 60), (20, 25, 40, 74, 90), (5, 40, 70, 84)):
        target = Code("n" * name)
        for annotation, value in product(_annotations(type_), _values(text)):
            quick = statements.assignment(target, annotation, value)
            hits += statements.long_typed(target, annotation, value, 0, 88) is not None
            with mock.patch.object(statements, "_shortcut", return_value=None):
                assert quick == statements.assignment(target, annotation, value)
    assert hits > 500


def test_the_random_statements_exercise_the_engine() -> None:
    seeds = Random(0).sample(range(10**6), 300)
    rows = [random_statement(seed, 8).code.count("\n") + 1 for seed in seeds]
    assert sum(count > 2 for count in rows) > 150
    assert max(rows) > 20
