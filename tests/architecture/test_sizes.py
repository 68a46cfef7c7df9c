"""Functions of at most 60 lines in files of at most 400."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDERS = (ROOT / "generator", ROOT / "templates" / "python" / "runtime")
MAX_FUNCTION_LINES = 60
MAX_FILE_LINES = 400

ALLOWED: dict[str, str] = {}
"""What may be longer, ``file`` or ``file:function``, with its reason."""


def too_long(name: str, source: str) -> list[str]:
    """The file, if it is too long, and its functions that are."""
    found: list[str] = []
    lines = source.count("\n")
    if lines > MAX_FILE_LINES:
        found.append(f"{name}: {lines} lines")
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > MAX_FUNCTION_LINES:
                found.append(f"{name}:{node.name}: {length} lines")
    return found


def test_files_and_functions_are_short() -> None:
    files = [file for folder in FOLDERS for file in sorted(folder.rglob("*.py"))]
    assert len(files) > 80
    found = [
        line
        for file in files
        for line in too_long(file.relative_to(ROOT).as_posix(), file.read_text(encoding="utf-8"))
    ]
    assert [line for line in found if line.rsplit(": ", 1)[0] not in ALLOWED] == []


def test_what_is_allowed_is_still_needed() -> None:
    for name in ALLOWED:
        file = ROOT / name.split(":")[0]
        found = too_long(file.relative_to(ROOT).as_posix(), file.read_text(encoding="utf-8"))
        assert name in {line.rsplit(": ", 1)[0] for line in found}


@pytest.mark.parametrize("keyword", ["def", "async def"])
def test_a_function_of_61_lines_is_found(keyword: str) -> None:
    def function(lines: int) -> str:
        return f"class A:\n    {keyword} long(self):\n" + "        pass\n" * (lines - 1)

    assert too_long("a.py", function(60)) == []
    assert too_long("a.py", function(61)) == ["a.py:long: 61 lines"]


def test_a_file_of_401_lines_is_found() -> None:
    assert too_long("a.py", "x = 1\n" * 400) == []
    assert too_long("a.py", "x = 1\n" * 401) == ["a.py: 401 lines"]
