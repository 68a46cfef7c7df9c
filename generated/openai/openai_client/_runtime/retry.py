"""Whether to try again, and when. Pure functions; no clock, no sleeping."""

from __future__ import annotations

from .errors import ApiConnectionError, ApiStatusError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from .errors import ApiError

FIRST_DELAY = 0.5
LONGEST_DELAY = 8.0
LONGEST_WAIT_ASKED_FOR = 60.0
_PASSING = frozenset((408, 409, 429))


def may_pass(error: ApiError) -> bool:
    """Return whether a failure may be gone at the next attempt.

    Lost connections, timeouts, 408, 409, 429 and 5xx may. The header
    ``X-Should-Retry`` overrules the status.
    """
    if isinstance(error, ApiConnectionError):
        return error.retryable
    if not isinstance(error, ApiStatusError):
        return False
    asked = error.headers.get("x-should-retry", "").strip().lower()
    if asked in {"true", "false"}:
        return asked == "true"
    return error.status in _PASSING or error.status >= 500


def delay(error: ApiError, attempt: int, chance: float, now: float) -> float:
    """Return how many seconds to wait before the next attempt.

    What the server asks for wins, up to 60 seconds: a longer wait would hang the
    caller at the server's will. Otherwise 0.5 s, doubled each time, up to 8 s, less up
    to a quarter by chance.

    Args:
        error: the failure.
        attempt: how many attempts were made.
        chance: a random number from 0 to 1.
        now: seconds since the epoch.
    """
    if isinstance(error, ApiStatusError):
        asked = asked_wait(error.headers, now)
        if asked is not None:
            return min(asked, LONGEST_WAIT_ASKED_FOR)
    longest = min(FIRST_DELAY * 2.0 ** min(attempt - 1, 10), LONGEST_DELAY)
    return longest * (1.0 - chance / 4.0)


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
