"""Values that nobody changes: held by development mode, free of charge without it."""

from __future__ import annotations

from pathlib import Path

import pytest

from oasmith.frozen import frozen
from support.paths import GENERATOR, ROOT
from support.programs import python

SPEC = ROOT / "spec" / "openai.yaml"


@frozen
class Point:
    x: int
    y: int = 0


@frozen(eq=False)
class Thing:
    x: int


def test_equal_fields_make_equal_values() -> None:
    assert Point(1) == Point(1, 0)
    assert {Point(1): "first"}[Point(1)] == "first"
    assert Thing(1) != Thing(1)
    assert len({Thing(1), Thing(1)}) == 2


def test_there_is_room_for_fields_only() -> None:
    with pytest.raises((AttributeError, TypeError)):
        Point(1).z = 1  # type: ignore[attr-defined]  # pyright: ignore
    assert not hasattr(Thing(1), "__dict__")


PROGRAM = """
import sys
from dataclasses import FrozenInstanceError
from oasmith.frozen import frozen

@frozen
class Point:
    x: int

try:
    Point(1).x = 2
except FrozenInstanceError:
    print("refused")
assert {Point(1): "first"}[Point(1)] == "first"
"""


def test_development_mode_refuses_assignments(tmp_path: Path) -> None:
    done = python("-X", "dev", "-c", PROGRAM, cwd=tmp_path, path=GENERATOR)
    assert done.stdout == "refused\n", done.stderr


GENERATE = "from oasmith.cli import main; main(prog_name='oasmith')"


def test_a_whole_run_assigns_to_nothing(tmp_path: Path) -> None:
    words = ("generate", SPEC, "-o", "sdk")
    done = python("-X", "dev", "-P", "-c", GENERATE, *words, cwd=tmp_path, path=GENERATOR)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "sdk" / "README.md").is_file()
