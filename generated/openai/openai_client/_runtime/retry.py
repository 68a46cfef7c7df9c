"""Whether to try again, and when. Pure functions; no clock, no sleeping."""

from __future__ import annotations

from .errors import ApiConnectionError, ApiStatusError

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Literal

    from .errors import ApiError

USUAL_COUNT = 2
LONGEST_WAIT_ASKED_FOR = 60.0


class Retries:
    """When a call is tried again, for a client, one call, or an operation.

    Args:
        max_retries: how many times; None leaves that to the option ``max_retries``.
        statuses: the statuses that may pass: numbers, and ranges such as ``"5XX"``.
        connection_errors: whether lost connections and timeouts may pass.
        first_delay: seconds to wait before the first retry.
        factor: how much longer each wait is than the one before.
        longest_delay: the most seconds to wait by ourselves.
        longest_wait: the most seconds to wait because the server asks for it.
        stop_after: seconds after which a call is not tried again; None for never.
        resume_streams: whether a stream of events whose connection breaks off goes on
            after its last event (``Last-Event-ID``): True for methods that only read,
            such as GET; ``"always"`` also sends a POST again.
    """

    __slots__ = (
        "connection_errors",
        "factor",
        "first_delay",
        "longest_delay",
        "longest_wait",
        "max_retries",
        "resume_streams",
        "statuses",
        "stop_after",
    )

    def __init__(
        self,
        max_retries: int | None = None,
        *,
        statuses: Iterable[int | str] = (408, 409, 429, "5XX"),
        connection_errors: bool = True,
        first_delay: float = 0.5,
        factor: float = 2.0,
        longest_delay: float = 8.0,
        longest_wait: float = LONGEST_WAIT_ASKED_FOR,
        stop_after: float | None = None,
        resume_streams: bool | Literal["always"] = False,
    ) -> None:
        self.max_retries = max_retries
        self.statuses = frozenset(str(status).upper() for status in statuses)
        self.connection_errors = connection_errors
        self.first_delay = first_delay
        self.factor = factor
        self.longest_delay = longest_delay
        self.longest_wait = longest_wait
        self.stop_after = stop_after
        self.resume_streams: bool | Literal["always"] = resume_streams

    def __repr__(self) -> str:
        """Return the arguments."""
        shown = (f"{name}={getattr(self, name)!r}" for name in Retries.__slots__)
        return f"Retries({', '.join(shown)})"


USUAL = Retries()


class Budget:
    """How many retries a client may spend before calls succeed again.

    When a whole service fails, each client that tries again makes it worse. A retry
    takes one; a call that succeeds gives back what its retries took, or a tenth.
    """

    __slots__ = ("left",)

    MOST = 500.0

    def __init__(self) -> None:
        self.left = Budget.MOST

    def take(self) -> bool:
        """Take one; False when there is none left."""
        if self.left < 1:
            return False
        self.left -= 1
        return True

    def give_back(self, retries: int) -> None:
        """Note that a call succeeded after some retries."""
        self.left = min(Budget.MOST, self.left + (retries or 0.1))


def may_pass(error: ApiError, policy: Retries = USUAL) -> bool:
    """Return whether a failure may be gone at the next attempt.

    Usually lost connections, timeouts, 408, 409, 429 and 5xx may. The header
    ``X-Should-Retry`` overrules the status.
    """
    if isinstance(error, ApiConnectionError):
        return error.retryable and policy.connection_errors
    if not isinstance(error, ApiStatusError):
        return False
    asked = error.headers.get("x-should-retry", "").strip().lower()
    if asked in {"true", "false"}:
        return asked == "true"
    return not policy.statuses.isdisjoint(
        (str(error.status), f"{error.status // 100}XX")
    )


def delay(
    error: ApiError,
    attempt: int,
    chance: float,
    now: float,
    policy: Retries = USUAL,
) -> float:
    """Return how many seconds to wait before the next attempt.

    What the server asks for wins, up to 60 seconds: a longer wait would hang the
    caller at the server's will. Otherwise 0.5 s, doubled each time, up to 8 s, less up
    to a quarter by chance.

    Args:
        error: the failure.
        attempt: how many attempts were made.
        chance: a random number from 0 to 1.
        now: seconds since the epoch.
        policy: what is not as usual.
    """
    asked = asked_wait(getattr(error, "headers", {}), now)
    if asked is not None:
        return min(asked, policy.longest_wait)
    grown = policy.first_delay * policy.factor ** min(attempt - 1, 64)
    return min(grown, policy.longest_delay) * (1.0 - chance / 4.0)


def asked_wait(headers: Mapping[str, str], now: float) -> float | None:
    """Return the seconds of ``Retry-After-Ms`` or ``Retry-After`` (RFC 9110, 10.2.3).

    Args:
        headers: the response's headers.
        now: seconds since the epoch, for the HTTP-date form.

    Returns:
        The seconds, not below 0; None when nothing usable is said.
    """
    milliseconds = _number(headers.get("retry-after-ms", ""))
    if milliseconds is not None:
        return milliseconds / 1000
    text = headers.get("retry-after", "")
    seconds = _number(text)
    return _date_wait(text, now) if seconds is None else seconds


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if number >= 0 else None


def _date_wait(text: str, now: float) -> float | None:
    if not text:
        return None
    from email.utils import mktime_tz, parsedate_tz

    parsed = parsedate_tz(text)
    if parsed is None:
        return None
    try:
        return max(0.0, mktime_tz(parsed) - now)
    except (OverflowError, ValueError):
        return None
