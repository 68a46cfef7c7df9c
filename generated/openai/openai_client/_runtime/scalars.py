"""Scalars that become objects: dates, times, durations, UUIDs, bytes, decimals.

A reader returns the scalar itself unless the object writes back exactly that, so that
decoding and encoding again never changes what a server sent. Date-times, times and
UUIDs have many spellings in the wild; theirs is remembered (see ``spellings``).
"""

from __future__ import annotations

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any


def read_datetime(text: Any) -> Any:
    """Read an RFC 3339 date-time; also one without an offset, as many servers send."""
    from .spellings import spelled_datetime

    return spelled_datetime(text) if _looks_like(text, "-4 -7 :13 :16", 19) else text


def read_date(text: Any) -> Any:
    """Read an RFC 3339 full-date."""
    from datetime import date

    return _read(text, date.fromisoformat, date.isoformat)


def read_time(text: Any) -> Any:
    """Read an RFC 3339 full-time, or one without an offset."""
    from .spellings import spelled_time

    return spelled_time(text) if _looks_like(text, ":2 :5", 8) else text


def read_uuid(text: Any) -> Any:
    """Read a UUID in the form of RFC 9562, in either case."""
    from .spellings import spelled_uuid

    return spelled_uuid(text) if _looks_like(text, "-8 -13 -18 -23", 36) else text


def read_base64(text: Any) -> Any:
    """Read base64 (RFC 4648 section 4), padded."""
    from base64 import b64decode

    return _read(text, lambda value: b64decode(value, validate=True), base64_text)


def read_base64url(text: Any) -> Any:
    """Read base64url (RFC 4648 section 5), padded or not."""
    from .spellings import spelled_base64url

    return spelled_base64url(text) if isinstance(text, str) else text


def read_base16(text: Any) -> Any:
    """Read base16 (RFC 4648 section 8), in either case."""
    from .spellings import spelled_base16

    return spelled_base16(text) if isinstance(text, str) else text


def read_http_date(text: Any) -> Any:
    """Read the date of an HTTP header (RFC 9110, 5.6.7)."""
    from .spellings import spelled_http_date

    return spelled_http_date(text) if isinstance(text, str) else text


def read_duration(text: Any) -> Any:
    """Read an ISO 8601 duration of weeks, days, hours, minutes and seconds."""
    from .durations import spelled_duration

    return spelled_duration(text) if isinstance(text, str) else text


def read_decimal(text: Any) -> Any:
    """Read a decimal number written as a text; ``NaN`` and ``Infinity`` are none."""
    from decimal import Decimal

    value = _read(text, Decimal, str)
    return value if value.__class__ is not Decimal or value.is_finite() else text


def read_unixtime(number: Any) -> Any:
    """Read seconds since 1970 (POSIX, "Seconds Since the Epoch")."""
    from . import numeric_times

    return numeric_times.read_unixtime(number)


def read_seconds(number: Any) -> Any:
    """Read a number of seconds."""
    from .numeric_times import read_span

    return read_span(number, "seconds")


def read_milliseconds(number: Any) -> Any:
    """Read a number of milliseconds."""
    from .numeric_times import read_span

    return read_span(number, "milliseconds")


def _whole(read: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Return a reader of integers: a number that has a fraction stays what it is."""

    def read_whole(number: Any) -> Any:
        is_broken = number.__class__ is float and not number.is_integer()
        return number if is_broken else read(number)

    return read_whole


READERS: Mapping[str, Callable[[Any], Any]] = {
    "@datetime": read_datetime,
    "@date": read_date,
    "@time": read_time,
    "@uuid": read_uuid,
    "@bytes": read_base64,
    "@base64url": read_base64url,
    "@base16": read_base16,
    "@httpdate": read_http_date,
    "@duration": read_duration,
    "@decimal": read_decimal,
    "@unixtime": _whole(read_unixtime),
    "@unixtime_float": read_unixtime,
    "@seconds": _whole(read_seconds),
    "@seconds_float": read_seconds,
    "@milliseconds": _whole(read_milliseconds),
    "@milliseconds_float": read_milliseconds,
}


def datetime_text(value: Any) -> str:
    """Write a date-time by RFC 3339, ``Z`` for UTC; a naive one without an offset."""
    return _with_z(value.isoformat())


def time_text(value: Any) -> str:
    """Write a time by RFC 3339, ``Z`` for UTC."""
    return _with_z(value.isoformat())


def base64_text(value: Any) -> str:
    """Write bytes as base64 (RFC 4648 section 4)."""
    from base64 import b64encode

    return b64encode(value).decode("ascii")


def _with_z(text: str) -> str:
    return text[:-6] + "Z" if text.endswith("+00:00") else text


def _looks_like(text: object, marks: str, length: int) -> bool:
    """Tell whether a text is long enough and has these separators at these places."""
    if not isinstance(text, str) or len(text) < length:
        return False
    return all(text[int(mark[1:])] == mark[0] for mark in marks.split())


def _read(text: object, read: Callable[[str], Any], write: Callable[[Any], str]) -> Any:
    if not isinstance(text, str):
        return text
    try:
        value = read(text)
        return value if write(value) == text else text
    except (ValueError, ArithmeticError):
        return text
