"""Numbers that are moments or spans of time: unix time, seconds and milliseconds.

A value is an ordinary ``datetime`` in UTC, or a ``timedelta``, to the program, and goes
back to the server as the number that it was read from. What a program makes is written
as a number where the description of the API says so: see ``spellings``.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Any

_MICROSECONDS = {"unixtime": 10**6, "seconds": 10**6, "milliseconds": 10**3}
_FRACTIONS = "_float"
"""How the specs of numbers that may have a fraction end."""


class UnixTime(datetime):
    """A ``datetime`` in UTC that was read from the seconds since 1970."""

    __slots__ = ("number",)
    number: int | float

    def __repr__(self) -> str:
        return "datetime.datetime" + super().__repr__()[len(type(self).__name__) :]

    def __reduce_ex__(self, protocol: object) -> tuple[Any, ...]:
        number = getattr(self, "number", None)
        if number is None:
            # The result of arithmetic: Python keeps the class but not the number.
            return datetime.fromisoformat, (self.isoformat(),)
        return read_unixtime, (number,)


class NumericSpan(timedelta):
    """A ``timedelta`` that was read from a number of seconds or milliseconds."""

    __slots__ = ("number", "unit")
    number: int | float
    unit: str

    def __repr__(self) -> str:
        return "datetime.timedelta" + super().__repr__()[len(type(self).__name__) :]

    def __reduce__(self) -> tuple[Any, ...]:
        number = getattr(self, "number", None)
        if number is None:
            return timedelta, (self.days, self.seconds, self.microseconds)
        return read_span, (number, self.unit)


_EPOCH = UnixTime(1970, 1, 1, tzinfo=UTC)


def read_unixtime(value: Any) -> Any:
    """Read seconds since 1970; a number that no ``datetime`` can be comes back."""
    if not _is_number(value):
        return value
    try:
        moment = _EPOCH + timedelta(seconds=value)
    except (ArithmeticError, ValueError):
        return value
    moment.number = value
    return moment


def read_span(value: Any, unit: str) -> Any:
    """Read a number of ``seconds`` or ``milliseconds``; if it fits in no ``timedelta``,
    it comes back."""
    if not _is_number(value):
        return value
    try:
        span = NumericSpan(**{unit: value})
    except (ArithmeticError, ValueError):
        return value
    span.number = value
    span.unit = unit
    return span


def number_of(value: datetime | timedelta, code: str) -> int | float:
    """Return what a value is written as by a spec, such as ``@unixtime_float``.

    A moment without a time zone is local time. Where only whole numbers are allowed,
    what is smaller is cut off.
    """
    unit = code.removeprefix("@").removesuffix(_FRACTIONS)
    number = getattr(value, "number", None)
    if number is not None and unit == getattr(value, "unit", "unixtime"):
        known: int | float = number
        return known
    if isinstance(value, datetime):
        value = value.astimezone(UTC) - _EPOCH
    whole, rest = divmod(value, timedelta(microseconds=_MICROSECONDS[unit]))
    if not rest or not code.endswith(_FRACTIONS):
        return whole
    return (value // timedelta(microseconds=1)) / _MICROSECONDS[unit]


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
