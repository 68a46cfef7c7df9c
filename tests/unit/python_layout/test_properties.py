"""Whatever is laid out, at whatever width: black changes nothing."""

from __future__ import annotations

import ast
from random import Random
from unittest import mock

from hypothesis import given, settings
from hypothesis import strategies as st

from oasmith.python.layout import statements
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
    ):
        general = random_statement(seed, size)
    assert quick == general


def test_the_random_statements_exercise_the_engine() -> None:
    seeds = Random(0).sample(range(10**6), 300)
    rows = [random_statement(seed, 8).code.count("\n") + 1 for seed in seeds]
    assert sum(count > 2 for count in rows) > 150
    assert max(rows) > 20
