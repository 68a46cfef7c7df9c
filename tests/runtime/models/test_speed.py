"""How long decoding takes beside its floor. Printed (``pytest -s``), never asserted."""

from __future__ import annotations

import json
import time
from collections.abc import Callable

from sample_sdk._runtime.convert import decode
from sample_sdk._runtime.encode import dumps

from .test_decode import completion


def cost(call: Callable[[], object]) -> float:
    """Return the least time of many short runs, in microseconds."""
    best = float("inf")
    for _ in range(50):
        start = time.process_time()
        for _ in range(20):
            call()
        best = min(best, time.process_time() - start)
    return best / 20 * 1e6


def test_ratio_to_json_loads() -> None:
    text = json.dumps(completion() | {"padding": ["word " * 20] * 15})
    floor = cost(lambda: json.loads(text))
    decoded = cost(lambda: decode("ChatCompletion", json.loads(text)))
    answer = decode("ChatCompletion", json.loads(text))
    written = cost(lambda: dumps(answer))
    print(f"\n{len(text)} bytes: json.loads {floor:.1f} us")
    print(f"decoded with it {decoded:.1f} us ({decoded / floor:.2f}x), dumps {written:.1f} us")
    assert json.loads(dumps(answer)) == json.loads(text)
