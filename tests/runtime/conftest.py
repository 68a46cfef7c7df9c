"""Builds ``sample_sdk``: the runtime as it is, around a few hand-written models.

It happens when pytest loads this file, so that test modules can import from it at their top.
"""

from __future__ import annotations

import atexit
import shutil
import sys
import tempfile
from pathlib import Path

import pytest

RUNTIME = Path(__file__).resolve().parents[2] / "templates" / "python" / "runtime"
SAMPLE = Path(__file__).resolve().parent / "sample"


def build_sample(folder: Path, name: str = "sample_sdk") -> Path:
    """Write the package ``name`` into ``folder`` and return its path."""
    package = folder / name
    shutil.copytree(SAMPLE, package)
    shutil.copytree(RUNTIME, package / "_runtime", ignore=shutil.ignore_patterns("__pycache__"))
    return package


_FOLDER = Path(tempfile.mkdtemp(prefix="sample-sdk-"))
atexit.register(shutil.rmtree, _FOLDER, ignore_errors=True)
_PACKAGE = build_sample(_FOLDER)
sys.path.insert(0, str(_FOLDER))


def pytest_runtest_setup(item: pytest.Item) -> None:
    """What takes a minute runs only when it is asked for."""
    if item.get_closest_marker("large") and "large" not in item.config.getoption("-m"):
        pytest.skip("large: runs with `make large`")


@pytest.fixture(scope="session")
def sample_sdk() -> Path:
    """The folder of the package ``sample_sdk``, which is importable."""
    return _PACKAGE
