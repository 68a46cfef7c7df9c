"""Whatever is done to a document, nobody sees a traceback, and all that is written parses.

``make fuzz`` does the same for as long as it is told.
"""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hostile import beside
from hostile.fuzz_main import check
from hostile.grammar import grown
from hostile.mutations import Edit, mangled, mutated, text_of
from hostile.seeds import seeds

# The command line raises the limit for good, which Hypothesis notices.
pytestmark = pytest.mark.filterwarnings("ignore:The recursion limit will not be reset")
NUMBERS = st.integers(0, 2**20)
EDITS = st.lists(st.builds(Edit, NUMBERS, NUMBERS, NUMBERS), min_size=1, max_size=8)
SEEDS = seeds()
FEW = settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is written here need not outlast a power cut."""
    monkeypatch.setattr("os.fsync", lambda _descriptor: None)


@FEW
@given(seed=st.integers(0, len(SEEDS) - 1), edits=EDITS, style=st.integers(0, 5))
def test_values(seed: int, edits: list[Edit], style: int, tmp_path: Path) -> None:
    check(text_of(mutated(SEEDS[seed].value, edits), style), tmp_path / "run")


@FEW
@given(chance=st.randoms(use_true_random=False))
def test_grown(chance: random.Random, tmp_path: Path) -> None:
    check(text_of(grown(chance), 0), tmp_path / "run")


@FEW
@given(chance=st.randoms(use_true_random=False))
def test_files_beside(chance: random.Random, tmp_path: Path) -> None:
    beside.check(beside.made(chance), tmp_path / "run")


@FEW
@given(seed=st.integers(0, len(SEEDS) - 1), edits=EDITS)
def test_texts(seed: int, edits: list[Edit], tmp_path: Path) -> None:
    check(mangled(SEEDS[seed].text, edits), tmp_path / "run")
