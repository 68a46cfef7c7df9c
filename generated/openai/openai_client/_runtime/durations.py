"""ISO 8601 durations (RFC 3339, appendix A) as ``timedelta``."""

from __future__ import annotations

import re
from datetime import timedelta

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Any

_DURATION = re.compile(
    r"P(?:(?P<weeks>[0-9]+)W)?(?:(?P<days>[0-9]+)D)?"
    r"(?:T(?:(?P<hours>[0-9]+)H)?(?:(?P<minutes>[0-9]+)M)?"
    r"(?:(?P<seconds>[0-9]+)(?:[.](?P<fraction>[0-9]{1,6}))?S)?)?",
    re.ASCII,
)


class SpelledDuration(timedelta):
    """A ``timedelta`` read from a text that ``duration_text`` would write otherwise."""

    __slots__ = ("spelling",)
    spelling: str

    def __repr__(self) -> str:
        return "datetime.timedelta" + super().__repr__()[len(type(self).__name__) :]

    def __reduce__(self) -> tuple[Any, ...]:
        spelling = getattr(self, "spelling", None)
        if spelling is None:
            return timedelta, (self.days, self.seconds, self.microseconds)
        return spelled_duration, (spelling,)


def spelled_duration(text: str) -> timedelta | str:
    """Read a duration; a text that is none comes back.

    So does one with years or months, which are no fixed time.
    """
    match = _DURATION.fullmatch(text)
    if match is None or text[-1] in "PT":
        return text
    parts = {name: int(number) for name, number in match.groupdict("0").items()}
    fraction = match["fraction"] or ""
    parts["microseconds"] = int(fraction.ljust(6, "0"))
    del parts["fraction"]
    try:
        plain = timedelta(**parts)
        if duration_text(plain) == text:
            return plain
        spelled = SpelledDuration(**parts)
    except OverflowError:
        return text
    spelled.spelling = text
    return spelled


def duration_text(value: timedelta) -> str:
    """Write a duration: days, hours, minutes, seconds; what is zero is left out."""
    if value < timedelta():
        return "-" + duration_text(-value)
    hours, rest = divmod(value.seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    day = f"{value.days}D" if value.days else ""
    time = f"{hours}H" if hours else ""
    time += f"{minutes}M" if minutes else ""
    if value.microseconds:
        time += f"{seconds}.{value.microseconds:06}".rstrip("0") + "S"
    elif seconds or not (day or time):
        time += f"{seconds}S"
    return f"P{day}{'T' if time else ''}{time}"
