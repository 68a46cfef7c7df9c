"""What making a client loads, and small things that hold the runtime together."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
import time
from pathlib import Path

HEAVY = [
    "typing", "json", "re", "enum", "dataclasses", "asyncio", "logging", "httpx2", "inspect",
    "functools", "collections", "threading", "urllib", "ssl", "email", "orjson", "datetime",
]  # fmt: skip
CODE = """
import sys
sys.path.insert(0, {folder!r})
from sample_sdk._client import {name}
{name}(api_key="k")
print(*sys.modules)
"""


def test_making_a_client_loads_nothing_heavy(sample_sdk: Path) -> None:
    bare = _modules("import sys; print(*sys.modules)")
    for name in ("Client", "AsyncClient"):
        start = time.perf_counter()
        loaded = _modules(CODE.format(folder=str(sample_sdk.parent), name=name)) - bare
        print(f"{name}: {len(loaded)} modules, {(time.perf_counter() - start) * 1000:.0f} ms")
        assert not [module for module in loaded if module.partition(".")[0] in HEAVY]
        assert {module.partition(".")[0] for module in loaded} <= {"__future__", "sample_sdk"}


def _modules(code: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-I", "-c", code], check=False, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_the_names_of_options_are_known_in_two_places(sample_sdk: Path) -> None:
    from sample_sdk._runtime.operation import OPTION_NAMES
    from sample_sdk._runtime.options import RequestOptions

    assert frozenset(RequestOptions.__annotations__) == OPTION_NAMES


def test_omit_is_one_falsy_thing(sample_sdk: Path) -> None:
    from sample_sdk._runtime.omit import OMIT, Omit

    assert not OMIT
    assert repr(OMIT) == "OMIT"
    for twin in (Omit(), copy.copy(OMIT), copy.deepcopy(OMIT), pickle.loads(pickle.dumps(OMIT))):
        assert twin is OMIT


def test_generic_classes_may_be_subscripted_at_run_time(sample_sdk: Path) -> None:
    from sample_sdk._runtime.stream import Stream

    assert Stream[int].__origin__ is Stream
    assert Stream[int].__args__ == (int,)
