"""What black and Python say about emitted code."""

from __future__ import annotations

import ast
import unicodedata

import black
from black.mode import TargetVersion


def formatted(module: str, width: int) -> str:
    """The module as black leaves it."""
    mode = black.Mode(line_length=width, target_versions={TargetVersion.PY311})
    return black.format_str(module, mode=mode)


def assert_stable(code: str, width: int = 88) -> None:
    """black changes nothing, and it is Python."""
    module = code + "\n"
    assert formatted(module, width) == module
    ast.parse(module)


def value_of(code: str) -> object:
    """The value of an expression that is a literal."""
    return ast.literal_eval(code.strip(" "))


def hidden_in(code: str) -> list[str]:
    """The characters of one or more lines that a reader does not see."""
    hidden = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp", "Zs"}
    seen = {" ", "\n"}
    return [char for char in code if char not in seen and unicodedata.category(char) in hidden]
