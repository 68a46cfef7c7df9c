"""Data flows one way: a room imports only from rooms before it, and only through their doors."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GENERATOR = ROOT / "generator" / "oasmith"
RUNTIME = ROOT / "templates" / "python" / "runtime"

ROOMS = (
    "frozen",
    "diagnostics",
    "config",
    "source",
    "openapi",
    "ir",
    "naming",
    "samples",
    "compare",
    "python",
    "pages",
    "render",
    "output",
    "generation",
    "report",
    "cli",
)
"""Each room may import from those before it. ``frozen``, what every value is, and ``generation``,
the pipeline, are single modules."""

DOORS = frozenset(
    {f"oasmith.{room}" for room in ROOMS} | {"oasmith.python.layout", "oasmith.python.writers"}
)
"""What may be imported from another room. The writers are the one way from text to code."""

OPTIONAL_IN_RUNTIME = frozenset(
    {"httpx2", "orjson", "pydantic", "pydantic_core", "typing_extensions"}
)
"""What the emitted runtime may import besides the standard library, each only where it is used.

``typing_extensions`` is for type checkers, which bring it along.
"""


@dataclass(frozen=True, slots=True)
class Import:
    """One imported name: ``from module import name``, or ``import module`` without a name."""

    line: int
    level: int
    module: str
    name: str | None


def imports_of(source: str) -> Iterator[Import]:
    """Every import of a module, those inside functions and ``if TYPE_CHECKING`` too."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(node.lineno, 0, alias.name, None)
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                yield Import(node.lineno, node.level, node.module or "", alias.name)


def absolute(file: Path, found: Import) -> str:
    """The dotted module that a relative import names; for ``from . import x`` with ``x``."""
    if found.level == 0:
        return found.module
    package = ("oasmith", *file.relative_to(GENERATOR).parent.parts)
    base = package[: len(package) - (found.level - 1)]
    return ".".join((*base, found.module or found.name or ""))


def room_of(module: str) -> str | None:
    """The room of ``oasmith.<room>...``; ``None`` for other modules and for ``oasmith`` itself."""
    parts = module.split(".")
    return parts[1] if parts[0] == "oasmith" and len(parts) > 1 else None


def crossing(file: Path, found: Import) -> str | None:
    """The module of another room that an import reaches into, or ``None``."""
    module = absolute(file, found)
    if module == "oasmith" and found.name in ROOMS:
        module = f"oasmith.{found.name}"
    room = room_of(module)
    return None if room is None or room == own_room(file) else module


def own_room(file: Path) -> str:
    """The room that a file lies in."""
    return file.relative_to(GENERATOR).with_suffix("").parts[0]


def violations(file: Path, source: str) -> list[str]:
    """What is wrong with the imports of one file of the generator."""
    room = own_room(file)
    where = file.relative_to(ROOT).as_posix()
    if room == "__init__":
        ours = any(room_of(absolute(file, found)) for found in imports_of(source))
        return [f"{where}: the package itself imports nothing"] if ours else []
    if room not in ROOMS:
        return [f"{where}: `{room}` is no known room"]
    wrong: list[str] = []
    for found in imports_of(source):
        module = crossing(file, found)
        if module is None:
            continue
        other = room_of(module)
        if other not in ROOMS or ROOMS.index(other) > ROOMS.index(room):
            wrong.append(f"{where}:{found.line}: {room} must not import from {other}")
        elif module not in DOORS:
            wrong.append(f"{where}:{found.line}: {module} is not a door of {other}")
        elif found.name is not None and found.name.startswith("_"):
            wrong.append(f"{where}:{found.line}: {found.name} is private to {other}")
    return wrong


def test_rooms_import_only_from_earlier_rooms_through_their_doors() -> None:
    files = sorted(GENERATOR.rglob("*.py"))
    assert len(files) > 50
    wrong = [line for file in files for line in violations(file, file.read_text(encoding="utf-8"))]
    assert wrong == []


PLANTED = {
    "backwards": ("ir/api.py", "from oasmith.python import build", "must not import from python"),
    "backwards and relative": ("ir/api.py", "from ..cli import main", "must not import from cli"),
    "backwards by package": ("ir/api.py", "from oasmith import cli", "must not import from cli"),
    "backwards by two dots": ("ir/api.py", "from .. import cli", "must not import from cli"),
    "inside a function": (
        "source/a.py",
        "def f():\n    import oasmith.openapi",
        "source must not import from openapi",
    ),
    "for types only": (
        "config/a.py",
        "if TYPE_CHECKING:\n    from oasmith.ir import Api",
        "config must not import from ir",
    ),
    "past the door": (
        "ir/api.py",
        "from oasmith.openapi.document import Document",
        "oasmith.openapi.document is not a door of openapi",
    ),
    "past the door of the writers": (
        "pages/a.py",
        "from oasmith.python.writers.code import Code",
        "oasmith.python.writers.code is not a door of python",
    ),
    "a private name": ("ir/a.py", "from oasmith.openapi import _read", "_read is private"),
    "no room": ("attic/a.py", "", "`attic` is no known room"),
    "the package": ("__init__.py", "from .cli import main", "the package itself imports nothing"),
}


@pytest.mark.parametrize(("file", "source", "message"), PLANTED.values(), ids=PLANTED)
def test_a_planted_violation_is_found(file: str, source: str, message: str) -> None:
    (found,) = violations(GENERATOR / file, source)
    assert message in found


@pytest.mark.parametrize(
    ("file", "source"),
    [
        ("cli/main.py", "from oasmith.generation import generate\nfrom oasmith import __version__"),
        ("pages/a.py", "from oasmith.python.writers import Code"),
        ("python/layout/a.py", "from ..writers.code import Code\nfrom . import lines"),
        ("generation.py", "from oasmith import ir, naming\nimport hashlib"),
    ],
)
def test_what_is_allowed_is_not_found(file: str, source: str) -> None:
    assert violations(GENERATOR / file, source) == []


def runtime_violations(name: str, source: str) -> list[str]:
    """What keeps a runtime module from working wherever its package is copied."""
    wrong: list[str] = []
    for found in imports_of(source):
        top = found.module.split(".")[0]
        known = top in sys.stdlib_module_names or top in OPTIONAL_IN_RUNTIME
        if found.level > 1 or (found.level == 0 and not known):
            dots = "." * found.level
            wrong.append(f"{name}:{found.line}: {dots}{found.module}")
    return wrong


def test_the_runtime_imports_itself_relatively_and_little_else() -> None:
    files = sorted(RUNTIME.rglob("*.py"))
    assert len(files) > 20
    wrong = [line for file in files for line in runtime_violations(file.name, file.read_text())]
    assert wrong == []


@pytest.mark.parametrize(
    "source",
    ["import oasmith", "from openai_client import x", "from ..models import X", "import requests"],
)
def test_a_runtime_import_that_ties_it_down_is_found(source: str) -> None:
    assert len(runtime_violations("a.py", source)) == 1
