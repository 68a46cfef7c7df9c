"""Whatever is laid out, at whatever width: black changes nothing."""

from __future__ import annotations

import ast
from contextlib import ExitStack
from itertools import product
from random import Random
from unittest import mock

from hypothesis import given, settings
from hypothesis import strategies as st

from oasmith.python.layout import Call, Expression, Name, Subscript, Text, statements
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
        mock.patch.object(statements, "long_typed", return_value=None),
    ):
        general = random_statement(seed, size)
    assert quick == general


def _general(target: Code, annotation: Subscript, value: Expression) -> str:
    """The statement without shortcuts."""
    names = ("long_value", "long_annotation", "long_operand", "long_typed")
    with ExitStack() as stack:
        for name in names:
            stack.enter_context(mock.patch.object(statements, name, return_value=None))
        return statements.assignment(target, annotation, value)


def test_typed_constants_are_broken_as_the_general_rules_say() -> None:
    """At every width of name and type around the one at which a line is too long."""
    hits = 0
    for name, type_, text, count in product(
        (30, 45, 50, 60), (20, 25, 26, 27, 30, 45, 75, 90), (5, 40, 70), (0, 1, 2, 3)
    ):
        annotation = Subscript(Name(Code("Operation")), (Name(Code("T" * type_)),))
        value = Call(Name(Code("Operation")), (Text("x" * text),) * count)
        target = Code("N" * name)
        quick = statements.assignment(target, annotation, value)
        assert quick == _general(target, annotation, value)
        hits += statements.long_typed(target, annotation, value, 0, 88) is not None
    assert hits > 50


def test_the_random_statements_exercise_the_engine() -> None:
    seeds = Random(0).sample(range(10**6), 300)
    rows = [random_statement(seed, 8).code.count("\n") + 1 for seed in seeds]
    assert sum(count > 2 for count in rows) > 150
    assert max(rows) > 20
