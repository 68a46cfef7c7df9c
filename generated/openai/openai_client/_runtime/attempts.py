"""The attempts of one call: how many are left, how much time, and what went wrong."""

from __future__ import annotations

from time import monotonic

from .deadline import Deadline
from .errors import Attempt
from .retry import USUAL, USUAL_COUNT, Budget, may_pass

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from .core import Settings
    from .errors import ApiError
    from .operation import Operation
    from .retry import Retries

_BUDGET = "retry budget"


class Attempts:
    """The attempts of one call.

    Attributes:
        policy: when to try again.
        count: how many attempts were made.
        deadline: when the time for all of them is over; None for never.
    """

    __slots__ = (
        "_began",
        "_budget",
        "_log",
        "_retries",
        "_started",
        "count",
        "deadline",
        "policy",
    )

    def __init__(
        self,
        settings: Settings,
        operation: Operation[Any],
        options: Mapping[str, Any],
    ) -> None:
        asked: Retries | None = options.get("retries") or settings.retries
        self.policy = asked or operation.retries or USUAL
        self._retries = _count(settings, options, asked, operation.retries)
        total = options.get("total_timeout", settings.total_timeout)
        self._began = self._started = monotonic()
        self.deadline = None if total is None else Deadline(total)
        self._budget = settings.memory.get(_BUDGET) or settings.memory.setdefault(
            _BUDGET, Budget()
        )
        self._log: tuple[Attempt, ...] = ()
        self.count = 1

    def step_timeout(self, usual: float | None) -> float | None:
        """Return how long one step of the network may take.

        Raises:
            ApiTimeoutError: the time for all attempts is over.
        """
        if self.deadline is None:
            return usual
        self.deadline.check()
        left = self.deadline.left()
        return left if usual is None else min(usual, left)

    def note(self, error: ApiError) -> None:
        """Keep what went wrong, and tell it with the error."""
        now = monotonic()
        status = getattr(error, "status", 0) or None
        self._log += (Attempt(error.message, status, now - self._started),)
        self._started = now
        error.attempts = self.count
        error.attempt_log = self._log

    def may_go_on(self, error: ApiError) -> bool:
        """Return whether there is an attempt left that might help."""
        return (
            self.count <= self._retries
            and may_pass(error, self.policy)
            and self._budget.take()
        )

    def has_time(self, seconds: float) -> bool:
        """Return whether the next attempt could begin in time; note the wait if so."""
        next_one = monotonic() + seconds
        if self.deadline is not None and seconds >= self.deadline.left():
            return False
        stop = self.policy.stop_after
        if stop is not None and next_one - self._began > stop:
            return False
        self._log[-1].delay = seconds
        self._started += seconds
        self.count += 1
        return True

    def begin_anew(self) -> None:
        """Note that a stream got further: what comes now is counted from the start."""
        self.succeeded()
        self.count = 1
        self._log = ()
        self._began = self._started = monotonic()

    def succeeded(self) -> None:
        """Note that the call succeeded."""
        self._budget.give_back(self.count - 1)


def _count(
    settings: Settings,
    options: Mapping[str, Any],
    asked: Retries | None,
    declared: Retries | None,
) -> int:
    """Return how often to try again: the call decides, then the client, the document."""
    if "max_retries" in options:
        count: int = options["max_retries"]
        return count
    if asked is not None and asked.max_retries is not None:
        return asked.max_retries
    if settings.max_retries != USUAL_COUNT or declared is None:
        return settings.max_retries
    return USUAL_COUNT if declared.max_retries is None else declared.max_retries
