"""The options that emitted types repeat are those of the runtime."""

from __future__ import annotations

import ast
from pathlib import Path

from oasmith.naming import OPTIONS
from oasmith.python.requests import OPTION_TYPES

RUNTIME = Path(__file__).parents[2] / "templates" / "python" / "runtime"


def test_options_are_those_of_the_runtime() -> None:
    tree = ast.parse((RUNTIME / "options.py").read_text("utf-8"))
    (declared,) = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    members = {
        ast.unparse(node.target): ast.unparse(node.annotation)
        for node in declared.body
        if isinstance(node, ast.AnnAssign)
    }
    assert members == OPTION_TYPES
    assert set(members) == set(OPTIONS)
