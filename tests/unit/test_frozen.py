"""Values that nobody changes: held by development mode, free of charge without it."""

from __future__ import annotations

from dataclasses import field, replace
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


@frozen
class Place:
    """Here: what a field says about itself."""

    name: str
    origin: object = field(compare=False, repr=False)


@frozen
class Named(Point):
    name: str = "a"


@frozen
class Empty:
    pass


def test_fields_may_stand_aside() -> None:
    assert Place("a", 1) == Place("a", 2)
    assert hash(Place("a", 1)) == hash(Place("a", 2))
    assert repr(Place("a", 1)) == "Place(name='a')"


def test_only_values_of_one_class_are_equal() -> None:
    assert Named(1, 2) == Named(1, 2, "a") != Point(1, 2)
    assert repr(Named(1, 2)) == "Named(x=1, y=2, name='a')"
    assert Empty() == Empty() and hash(Empty()) == hash(Empty())
    assert Empty() != Place("a", 1)


def test_values_are_taken_apart_and_replaced() -> None:
    match Named(1, 2, "b"):
        case Named(x, y, name):
            assert (x, y, name) == (1, 2, "b")
    assert replace(Point(1, 2), y=3) == Point(1, 3)


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
