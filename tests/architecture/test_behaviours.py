"""The table of behaviours names tests that exist, and that run for both kinds of client."""

from __future__ import annotations

import ast
from pathlib import Path

from behaviours import BEHAVIOURS, ONE_SIDED, file_of

TESTS = Path(__file__).parents[1]
EVERY = [test for behaviours in BEHAVIOURS.values() for test in behaviours.values()]


def arguments_of(file: str) -> dict[str, set[str]]:
    """The tests of a file, with the names of their arguments."""
    tree = ast.parse((TESTS / file).read_text(encoding="utf-8"))
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    return {node.name: {arg.arg for arg in node.args.args} for node in functions}


def test_there_are_at_least_sixty() -> None:
    assert len(EVERY) >= 60
    assert len(EVERY) == len(set(EVERY))


def test_every_test_exists_and_talks_to_a_server_from_both_sides() -> None:
    files = {file: arguments_of(file) for file in map(file_of, EVERY)}
    wrong: list[str] = []
    for test in EVERY:
        name = test.partition("::")[2]
        found = files[file_of(test)].get(name)
        if found is None:
            wrong.append(f"{test} does not exist")
        elif "side" not in found and name not in ONE_SIDED:
            wrong.append(f"{test} is not run for both kinds of client")
    assert wrong == []


def test_every_exception_is_used() -> None:
    assert {test.partition("::")[2] for test in EVERY} >= ONE_SIDED.keys()
