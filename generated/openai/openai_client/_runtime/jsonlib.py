"""The two JSON libraries: ``json``, and ``orjson`` where it is installed."""

from __future__ import annotations

from .lazy import load_module

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeAlias

    Default: TypeAlias = Callable[[Any], Any]
    Pair: TypeAlias = "tuple[Callable[[object], bytes], Callable[[str | bytes], Any]]"

_INTEGERS = bytes(
    ord("0") if 48 <= byte <= 57 else 32 if chr(byte) in " ,:[-\t\r\n" else 120
    for byte in range(256)
)
"""Maps digits to ``0`` and what may stand before a number to a blank."""


def with_json(default: Default) -> Pair:
    """Return (dumps, loads) by the standard library."""
    import json

    write = json.JSONEncoder(
        ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=default
    ).encode

    decoder = json.JSONDecoder()
    # Not documented; the fallback is, and does the same with a step more.
    scan = getattr(decoder, "scan_once", decoder.raw_decode)

    def dumps(value: object) -> bytes:
        return write(value).encode("utf-8")

    def loads(text: str | bytes) -> Any:
        # json.loads looks for encodings and blanks, which takes as long as a small text;
        # whatever is unusual it still reads, or refuses.
        try:
            plain = text
            if not isinstance(plain, str):
                plain = plain.decode()
            value, end = scan(plain, 0)
        except (ValueError, StopIteration):
            return json.loads(text)
        if end != len(plain) and plain[end:].strip(" \t\r\n"):
            return json.loads(text)
        return value

    return dumps, loads


def with_orjson(default: Default) -> Pair:
    """Return (dumps, loads) by ``orjson``.

    It writes NaN as null and reads integers beyond 64 bits as floats; where either may
    be the case the standard library does the work.

    Raises:
        ImportError: it is not installed.
    """
    orjson: Any = load_module("orjson")
    options = orjson.OPT_PASSTHROUGH_DATETIME | orjson.OPT_PASSTHROUGH_SUBCLASS
    options |= orjson.OPT_PASSTHROUGH_DATACLASS
    write, read = orjson.dumps, orjson.loads
    slow_dumps, slow_loads = with_json(default)

    def dumps(value: object) -> bytes:
        written: bytes = write(value, default, options)
        if b"null" not in written or _is_finite(value):
            return written
        return slow_dumps(value)

    def loads(text: str | bytes) -> Any:
        data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
        if _may_hold_big_integer(data):
            return slow_loads(text)
        try:
            return read(data)
        except ValueError:
            return slow_loads(text)

    return dumps, loads


_LEAVES = frozenset(
    (
        "datetime",
        "date",
        "time",
        "timedelta",
        "UUID",
        "bytes",
        "UnixTime",
        "NumericSpan",
    )
)


def _is_finite(value: object) -> bool:
    """Return whether no number in a value is NaN or infinite, as far as is plain.

    It need not look for circles: what it is asked about has been written already.
    """
    pending: list[Any] = [value]
    for item in pending:
        cls = item.__class__
        if cls is str or cls is int or item is None or cls is bool:
            continue
        if cls is float:
            if item - item != 0:
                return False
        elif cls is dict:
            pending += item.values()
        elif cls is list or cls is tuple:
            pending += item
        elif hasattr(cls, "_wire"):
            pending += item.__dict__.values()
        elif cls.__name__ not in _LEAVES:
            return False
    return True


def _may_hold_big_integer(text: bytes) -> bool:
    classes = text.translate(_INTEGERS)
    return b" 0000000000000000000" in classes or classes.startswith(b"0" * 19)
