"""Date-times, UUIDs and base64url bytes that remember how the server wrote them.

``2024-05-01T12:00:00.000Z`` and ``2024-05-01T12:00:00Z`` are one moment with two
spellings, and ``datetime`` keeps only the moment. A subclass carries the text, so that
a value is an ordinary ``datetime`` (or ``UUID``, or ``bytes``) to the program and goes
back to the server as it came. Values made by a program have no spelling.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from .narrow import is_array, is_dict
from .scalars import base64_text, datetime_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


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
        return spelled_datetime, (spelling,)


class SpelledUUID(UUID):
    """A ``UUID`` whose text was not in lower case."""

    __slots__ = ("spelling",)
    spelling: str

    def __repr__(self) -> str:
        return f"UUID({str(self)!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        return spelled_uuid, (self.spelling,)


class Base64UrlBytes(bytes):
    """Bytes that are written in the URL-safe alphabet (RFC 4648 section 5)."""

    padded = False

    def text(self) -> str:
        """Return the bytes as base64url, with the padding they came with."""
        text = base64_text(self).replace("+", "-").replace("/", "_")
        return text if self.padded else text.rstrip("=")


class PaddedBase64UrlBytes(Base64UrlBytes):
    """The same, written with its padding."""

    padded = True


def spelling_of(value: object) -> str | None:
    """Return the text a value was read from, if it carries one."""
    if isinstance(value, Base64UrlBytes):
        return value.text()
    if isinstance(value, SpelledDatetime | SpelledUUID):
        return getattr(value, "spelling", None)
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


def urlsafe(value: object) -> object:
    """Return bytes, or the bytes in lists and dicts, as :class:`Base64UrlBytes`."""
    if isinstance(value, bytes) and not isinstance(value, Base64UrlBytes):
        return Base64UrlBytes(value)
    if is_array(value):
        return [urlsafe(item) for item in value]
    if is_dict(value):
        return {key: urlsafe(item) for key, item in value.items()}
    return value


def spelled_base64url(text: str) -> Base64UrlBytes | str:
    """Read base64url; a text that would be written otherwise comes back."""
    from base64 import urlsafe_b64decode

    kind = PaddedBase64UrlBytes if text.endswith("=") else Base64UrlBytes
    try:
        value = kind(urlsafe_b64decode(text + "=" * (-len(text) % 4)))
    except ValueError:
        return text
    return value if value.text() == text else text
