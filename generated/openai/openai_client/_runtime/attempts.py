"""The attempts of one call: how many are left, how much time, and what went wrong."""

from __future__ import annotations

from time import monotonic

from .errors import ApiTimeoutError, Attempt
from .retry import USUAL, USUAL_COUNT, Budget, may_pass

TYPE_CHECKING = False
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
    """

    __slots__ = (
        "_began",
        "_budget",
        "_deadline",
        "_log",
        "_retries",
        "_started",
        "_total",
        "count",
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
        self._total: float | None = total
        self._began = self._started = monotonic()
        self._deadline: float | None = None if total is None else self._began + total
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
        if self._deadline is None:
            return usual
        left = self._deadline - monotonic()
        if left <= 0:
            raise self.too_late()
        return left if usual is None else min(usual, left)

    def seconds_left(self) -> float | None:
        """Return how long the call may still take; None without end."""
        return None if self._deadline is None else self._deadline - monotonic()

    def check_time(self) -> None:
        """Check that there is time left.

        Raises:
            ApiTimeoutError: the time for all attempts is over.
        """
        if self._deadline is not None and monotonic() >= self._deadline:
            raise self.too_late()

    def too_late(self) -> ApiTimeoutError:
        """Return the error for a call that takes too long as a whole."""
        text = f"timed out: total_timeout is {self._total:g} s"
        return ApiTimeoutError(text, retryable=False)

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
        if self._deadline is not None and next_one >= self._deadline:
            return False
        stop = self.policy.stop_after
        if stop is not None and next_one - self._began > stop:
            return False
        self._log[-1].delay = seconds
        self._started += seconds
        self.count += 1
        return True

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
