"""Date-times, times, UUIDs and encoded bytes that remember how the server wrote them.

``2024-05-01T12:00:00.000Z`` and ``2024-05-01T12:00:00Z`` are one moment with two
spellings, and ``datetime`` keeps only the moment. A subclass carries the text, so that
a value is an ordinary ``datetime`` (or ``UUID``, or ``bytes``) to the program and goes
back to the server as it came. Values made by a program have no spelling.
"""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from uuid import UUID

from .durations import SpelledDuration, duration_text
from .narrow import copied, is_array, is_dict
from .numeric_times import NumericSpan, UnixTime, number_of
from .plan import SPELLED, spelled_codes
from .scalars import base64_text, datetime_text, time_text

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import Any

    from .plan import Spec


_YEAR_DIGITS = 4


class SpelledDatetime(datetime):
    """A ``datetime`` read from a text that ``datetime_text`` would write otherwise."""

    __slots__ = ("spelling",)
    spelling: str

    def __repr__(self) -> str:
        return "datetime.datetime" + super().__repr__()[len(type(self).__name__) :]

    def __reduce_ex__(self, protocol: object) -> tuple[Any, ...]:
        spelling = getattr(self, "spelling", None)
        if spelling is None:
            # The result of arithmetic: Python keeps the class but not the text.
            return datetime.fromisoformat, (self.isoformat(),)
        is_http = spelling[0].isalpha()
        return spelled_http_date if is_http else spelled_datetime, (spelling,)


class SpelledTime(time):
    """A ``time`` read from a text that ``time_text`` would write otherwise."""

    __slots__ = ("spelling",)
    spelling: str

    def __repr__(self) -> str:
        return "datetime.time" + super().__repr__()[len(type(self).__name__) :]

    def __reduce_ex__(self, protocol: object) -> tuple[Any, ...]:
        spelling = getattr(self, "spelling", None)
        if spelling is None:
            return time.fromisoformat, (self.isoformat(),)
        return spelled_time, (spelling,)


class SpelledUUID(UUID):
    """A ``UUID`` whose text was not in lower case."""

    __slots__ = ("spelling",)
    spelling: str

    def __repr__(self) -> str:
        return f"UUID({str(self)!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        return spelled_uuid, (self.spelling,)


class SpelledBytes(bytes):
    """Bytes that are not written as base64."""

    def text(self) -> str:
        """Return what they are written as."""
        raise NotImplementedError


class HexBytes(SpelledBytes):
    """Bytes that are written as base16 (RFC 4648 section 8), in capital letters."""

    def text(self) -> str:
        """Return the bytes as hexadecimal digits."""
        return self.hex().upper()


class LowerHexBytes(HexBytes):
    """The same, in small letters."""

    def text(self) -> str:
        """Return the bytes as hexadecimal digits."""
        return self.hex()


class Base64UrlBytes(SpelledBytes):
    """Bytes that are written in the URL-safe alphabet (RFC 4648 section 5)."""

    padded = False

    def text(self) -> str:
        """Return the bytes as base64url, with the padding they came with."""
        text = base64_text(self).replace("+", "-").replace("/", "_")
        return text if self.padded else text.rstrip("=")


class PaddedBase64UrlBytes(Base64UrlBytes):
    """The same, written with its padding."""

    padded = True


def spelling_of(value: object) -> str | int | float | None:
    """Return the text or number a value was read from, if it carries one."""
    if isinstance(value, SpelledBytes):
        return value.text()
    if isinstance(value, SpelledDatetime | SpelledTime | SpelledUUID | SpelledDuration):
        return getattr(value, "spelling", None)
    if isinstance(value, UnixTime | NumericSpan):
        return getattr(value, "number", None)
    return None


def spelled_datetime(text: str) -> datetime | str:
    """Read a date-time; a text that is none comes back (so does a leap second)."""
    try:
        plain = datetime.fromisoformat(text.upper())
    except ValueError:
        return text
    if datetime_text(plain) == text:
        return plain
    # The fraction is cut to microseconds in the value; the text keeps all of it.
    spelled = SpelledDatetime.fromisoformat(text.upper())
    spelled.spelling = text
    return spelled


def spelled_time(text: str) -> time | str:
    """Read a time; a text that is none comes back (so does a leap second)."""
    try:
        plain = time.fromisoformat(text.upper())
    except ValueError:
        return text
    if time_text(plain) == text:
        return plain
    spelled = SpelledTime.fromisoformat(text.upper())
    spelled.spelling = text
    return spelled


def http_date(text: str) -> datetime:
    """Read an HTTP date (RFC 9110, 5.6.7).

    Raises:
        ValueError: it is none.
    """
    from email.utils import parsedate_to_datetime

    found = parsedate_to_datetime(text)
    year = text.split()[3:4]
    # The year 0070 is not 1970, which `email` takes it for (RFC 5322, 4.3).
    if year and len(year[0]) == _YEAR_DIGITS and year[0].isdecimal():
        return found.replace(year=int(year[0]))
    return found


def spelled_http_date(text: str) -> datetime | str:
    """Read an IMF-fixdate (RFC 9110, 5.6.7); a text that is none comes back."""
    try:
        plain = http_date(text)
        if plain.tzinfo is None or _http_date_text(plain) != text:
            return text
    except (ValueError, OverflowError):
        return text
    spelled = SpelledDatetime.fromisoformat(plain.isoformat())
    spelled.spelling = text
    return spelled


def spelled_base16(text: str) -> HexBytes | str:
    """Read base16; a text that mixes small and capital letters comes back."""
    kind = LowerHexBytes if text == text.lower() else HexBytes
    try:
        value = kind(bytes.fromhex(text))
    except ValueError:
        return text
    return value if value.text() == text else text


def spelled_uuid(text: str) -> UUID | str:
    """Read a UUID; a text that is none comes back."""
    try:
        plain = UUID(text)
    except ValueError:
        return text
    if str(plain) == text:
        return plain
    spelled = SpelledUUID(text)
    object.__setattr__(spelled, "spelling", text)
    return spelled


def written(value: object, codes: Sequence[str]) -> object:
    """Return a value such that it is written as its field says.

    Args:
        value: bytes, a date-time, a duration, or lists and dicts of them; others stay.
        codes: the specs of the field's encodings (see ``spelled_codes``).
    """
    if is_array(value):
        return [written(item, codes) for item in value]
    if is_dict(value):
        return {key: written(item, codes) for key, item in value.items()}
    for code in codes:
        write = _WRITTEN.get(code, _as_number)
        found = write(value, code)
        if found is not value:
            return found
    return value


def _as_http_date(value: object, code: str) -> object:
    if not isinstance(value, datetime):
        return value
    known = spelling_of(value)
    is_http = isinstance(known, str) and known[0].isalpha()
    return known if is_http else _http_date_text(value)


def _as_bytes(value: object, code: str) -> object:
    if not isinstance(value, bytes) or isinstance(value, SpelledBytes):
        return value
    return HexBytes(value) if code == "@base16" else Base64UrlBytes(value)


def _as_number(value: object, code: str) -> object:
    kind = datetime if code.startswith("@unixtime") else timedelta
    return number_of(value, code) if isinstance(value, kind) else value


def _as_datetime(value: object, code: str) -> object:
    return datetime_text(value) if isinstance(value, UnixTime) else value


def _as_duration(value: object, code: str) -> object:
    return duration_text(value) if isinstance(value, NumericSpan) else value


_WRITTEN: Mapping[str, Callable[[object, str], object]] = {
    "@base64url": _as_bytes,
    "@base16": _as_bytes,
    "@httpdate": _as_http_date,
    "@datetime": _as_datetime,
    "@duration": _as_duration,
}


def as_specified(value: object, spec: Spec) -> object:
    """Return a value such that it is written as its spec says.

    Args:
        value: an argument; it is not changed.
        spec: ``@base64url`` and its like, or what the value is: its models know how
            their members are written (see ``plan``).
    """
    from .embedded import embedded

    if not isinstance(spec, str) or spec not in SPELLED:
        from .convert import decode

        value = decode(spec, copied(value))
    return embedded(written(value, spelled_codes(spec)), spec)


def _http_date_text(value: datetime) -> str:
    from email.utils import format_datetime

    return format_datetime(value.astimezone(UTC), usegmt=True)


def spelled_base64url(text: str) -> Base64UrlBytes | str:
    """Read base64url; a text that would be written otherwise comes back."""
    from base64 import urlsafe_b64decode

    kind = PaddedBase64UrlBytes if text.endswith("=") else Base64UrlBytes
    try:
        value = kind(urlsafe_b64decode(text + "=" * (-len(text) % 4)))
    except ValueError:
        return text
    return value if value.text() == text else text
