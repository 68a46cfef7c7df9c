"""Which of several members of a union fits a value best: all are tried.

What is tried may hold values of unions again, which every attempt would try anew. So
while one value is decoded, what a part of it turned out to be is remembered.
"""

from __future__ import annotations

from _thread import get_ident

from .narrow import is_array, is_dict
from .plan import plan_of

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from .structure import Candidate


def best(candidates: Sequence[Candidate], value: Any) -> Any:
    """Return an object or array as the member that it has the fewest issues as.

    Args:
        candidates: the members it may be, of which the first wins a tie.
        value: the parsed JSON; it is left as it is unless there is one candidate.
    """
    if len(candidates) == 1:
        return candidates[0].convert(value)
    thread = get_ident()
    running = _RUNNING.get(thread)
    if running is not None:
        return running.best(candidates, value)
    _RUNNING[thread] = begun = _Trials()
    try:
        return begun.best(candidates, value)
    finally:
        del _RUNNING[thread]


class _Trials:
    """What the parts of one value turned out to be.

    Each attempt works on a copy, since conversion takes a value over. A copy counts as
    the part of the value that it was made from; all copies are held, so that no other
    object gets the identity of one.
    """

    def __init__(self) -> None:
        self._parts: dict[int, object] = {}
        self._copies: list[object] = []
        self._results: dict[tuple[int, ...], Any] = {}

    def best(self, candidates: Sequence[Candidate], value: Any) -> Any:
        """Return what a part of the value is, tried once for the same candidates."""
        part = self._parts.get(id(value), value)
        key = (id(part), *map(id, candidates))
        if key not in self._results:
            self._results[key] = self._tried(candidates, value)
        return self._results[key]

    def _tried(self, candidates: Sequence[Candidate], value: Any) -> Any:
        from .validate import issues

        results: list[tuple[int, int, Any]] = []
        for candidate in candidates:
            result = candidate.convert(self._copied(value))
            found = issues(result, candidate.spec, module=candidate.module)
            results.append((len(found), -_overlap(result, value), result))
        return min(results, key=lambda item: item[:2])[2]

    def _copied(self, value: Any) -> Any:
        copy: Any
        if is_dict(value):
            copy = {key: self._copied(item) for key, item in value.items()}
        elif is_array(value):
            copy = [self._copied(item) for item in value]
        else:
            return value
        self._parts[id(copy)] = self._parts.get(id(value), value)
        self._copies.append(copy)
        return copy


def _overlap(result: object, value: Any) -> int:
    """Count the keys of the JSON value that the class of the result declares."""
    if not hasattr(type(result), "_wire"):
        return 0
    return len(set(plan_of(type(result)).wires.values()) & value.keys())


_RUNNING: dict[int, _Trials] = {}
"""Thread -> the trials that are going on in it."""
