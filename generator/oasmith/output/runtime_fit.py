"""Whether a package can live with another runtime than the one it was generated with.

Two things decide. The versions: a runtime serves the packages that were made for it or for an
earlier one of the same major version, before 1.0 of the same minor version. And the names: every
module, class and constant that the package imports from its runtime must be there.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from oasmith.render import RUNTIME_FOLDER

_INDEXED = re.compile(r"^_runtime\.(\w+): (.*)$", re.MULTILINE)
"""A line of the index of a package that loads its names when they are asked for."""


def misfit(package: Path, version: str, brought: str, files: Mapping[str, str]) -> str | None:
    """Why a runtime cannot take the place of another one; None where it can.

    Parameters:
        package: the folder of the package.
        version: that of the runtime which is there.
        brought: that of the new one.
        files: the new one's files, by name.
    """
    old, new = _numbers(version), _numbers(brought)
    if new < old:
        return f"the runtime there is {version}, newer than {brought}, which this oasmith brings"
    if _contract(old) != _contract(new):
        return f"the package was made for runtime {version}, and {brought} is made for others"
    missing = sorted(
        f"{module}.{name}" if name else module
        for module, name in set(_needed(package))
        if not _offers(files, module, name)
    )
    if missing:
        return f"the package uses what runtime {brought} does not have: {', '.join(missing[:5])}"
    return None


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", version)[:3])


def _contract(numbers: tuple[int, ...]) -> tuple[int, ...]:
    return numbers[:1] if numbers[:1] > (0,) else numbers[:2]


def _needed(package: Path) -> Iterator[tuple[str, str]]:
    """Module and name of everything that a package takes from its runtime."""
    for file in sorted(package.rglob("*.py")):
        if RUNTIME_FOLDER in file.relative_to(package).parts:
            continue
        text = file.read_text(encoding="utf-8", errors="replace")
        if RUNTIME_FOLDER not in text:
            continue
        for module, names in _INDEXED.findall(text):
            yield from ((module, name) for name in names.split())
        yield from _imported(text)


def _imported(text: str) -> Iterator[tuple[str, str]]:
    try:
        tree = ast.parse(text)
    except SyntaxError:
        return
    for node in ast.walk(tree):
        if not isinstance(node, ast.ImportFrom) or not node.level or node.module is None:
            continue
        first, _, module = node.module.partition(".")
        if first == RUNTIME_FOLDER:
            yield from ((module, entry.name) for entry in node.names)


def _offers(files: Mapping[str, str], module: str, name: str) -> bool:
    text = files.get(f"{module or '__init__'}.py")
    if text is None:
        return False
    return name in set(_bound(ast.parse(text).body)) or (not module and f"{name}.py" in files)


def _bound(body: Iterable[ast.stmt]) -> Iterator[str]:
    """The names that the statements of a module bind, those for type checkers included."""
    for node in body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name
        elif isinstance(node, ast.Import | ast.ImportFrom):
            yield from (entry.asname or entry.name for entry in node.names)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from (
                each.id
                for target in targets
                for each in ast.walk(target)
                if isinstance(each, ast.Name)
            )
        elif isinstance(node, ast.If):
            yield from _bound((*node.body, *node.orelse))
        elif isinstance(node, ast.Try):
            yield from _bound((*node.body, *node.orelse, *node.finalbody))
            yield from _bound(statement for each in node.handlers for statement in each.body)
