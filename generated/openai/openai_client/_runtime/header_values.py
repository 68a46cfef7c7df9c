"""Texts of response headers as Python values."""

from __future__ import annotations

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any


def read_header(text: str, kind: type) -> Any:
    """Return the text of a header as a value of a class.

    Args:
        text: what the server sent, without blanks around it.
        kind: ``str``, ``int``, ``float``, ``bool``, ``UUID``, ``Decimal``, ``bytes``
            (base64), ``date``, ``datetime`` by RFC 3339, as in ``Date`` (RFC 9110,
            5.6.7) or in seconds since 1970, or ``timedelta`` by ISO 8601 or in seconds.

    Raises:
        ValueError: the text is no such value; it is in ``raw.headers`` all the same.
        TypeError: the class is another one.
    """
    read: Any = _READERS.get(kind.__name__)
    if read is None:
        if kind.__name__ not in ("str", "int", "float", "UUID", "Decimal"):
            raise TypeError(f"a header cannot be read as {kind.__name__}")
        read = kind
    try:
        return read(text)
    except (ValueError, ArithmeticError):
        raise ValueError(f"the header is no {kind.__name__}: {text!r}") from None


def _bool(text: str) -> bool:
    if text.lower() not in ("true", "false"):
        raise ValueError(text)
    return text.lower() == "true"


def _datetime(text: str) -> Any:
    from datetime import datetime

    if _is_number(text):
        from .scalars import read_unixtime

        return _converted(read_unixtime, float(text) if "." in text else int(text))
    from .spellings import http_date

    return http_date(text) if text[:1].isalpha() else datetime.fromisoformat(text)


def _timedelta(text: str) -> Any:
    from .scalars import read_duration, read_seconds

    if _is_number(text):
        return _converted(read_seconds, float(text) if "." in text else int(text))
    return _converted(read_duration, text)


def _is_number(text: str) -> bool:
    whole, _, fraction = text.removeprefix("-").partition(".")
    return f"{whole}{fraction or '0'}".isdecimal() and text.isascii()


def _converted(read: Callable[[Any], Any], value: object) -> Any:
    found = read(value)
    if found is value:
        raise ValueError(value)
    return found


def _date(text: str) -> Any:
    from datetime import date

    return date.fromisoformat(text)


def _bytes(text: str) -> bytes:
    from base64 import b64decode

    return b64decode(text, validate=True)


_READERS: Mapping[str, Callable[[str], Any]] = {
    "bool": _bool,
    "datetime": _datetime,
    "timedelta": _timedelta,
    "date": _date,
    "bytes": _bytes,
}
