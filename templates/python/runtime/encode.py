"""Python values to JSON: models, plain dicts, and any mixture of the two.

Date-times are written by RFC 3339 (``Z`` for UTC, no offset for naive ones), bytes as
base64, UUIDs and decimals as text, enum members as their value, sets as sorted arrays.
Entries whose value is ``OMIT`` are left out at every level. NaN and the infinities are
refused: JSON has no such numbers.
"""

from __future__ import annotations

from .omit import OMIT
from .plan import plan_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import Any


def dumps(value: object) -> bytes:
    """Return a value as JSON bytes, without blanks; by ``orjson`` if it is installed.

    Raises:
        TypeError: something in it has no JSON form; the text says where.
        ValueError: it holds NaN or an infinity, or contains itself.
    """
    try:
        return _fast_dumps()(value)
    except (TypeError, ValueError, RecursionError):
        # What the fast path cannot do or should not decide: OMIT, odd keys, big
        # integers, lone surrogates, and real mistakes, which encode() locates.
        return json_text(encode(value), None).encode("utf-8")


def loads(text: str | bytes) -> Any:
    """Parse JSON; by ``orjson`` if it is installed and loses nothing.

    Raises:
        ValueError: the text is not JSON.
    """
    return _fast_loads()(text)


def encode(value: object) -> Any:
    """Return a value as plain dicts, lists and scalars, all of them new.

    Raises:
        TypeError: something in it has no JSON form; the text says where.
        ValueError: it holds NaN or an infinity, or contains itself.
    """
    try:
        return _encoded(value, ())
    except RecursionError:
        raise ValueError("the value contains itself, or is nested too deep") from None


def json_text(value: object, indent: int | None) -> str:
    """Return JSON-like data as text that is valid UTF-8, spread over lines by indent."""
    import json

    blank = None if indent is not None else (",", ":")
    text = json.dumps(value, ensure_ascii=False, indent=indent, separators=blank)
    if text.isascii() or not _has_surrogates(text):
        return text
    return json.dumps(value, indent=indent, separators=blank)


def _has_surrogates(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False


def _encoded(value: Any, path: tuple[object, ...]) -> Any:
    if value is None or value.__class__ in (str, bool, int):
        return value
    if isinstance(value, float):
        return _finite(value, path)
    if isinstance(value, dict):
        return _encoded_items(
            value.items(), path
        )  # pyright: ignore[reportUnknownArgumentType]
    if isinstance(value, list | tuple):
        return _encoded_list(value, path)  # pyright: ignore[reportUnknownArgumentType]
    if hasattr(type(value), "_wire"):
        return _encoded_items(plan_of(type(value)).items(value.__dict__), path)
    try:
        simpler = simplified(value)
    except TypeError as error:
        raise TypeError(f"{error}{_at(path)}") from None
    return _encoded(simpler, path)


def _encoded_items(items: Iterable[tuple[Any, Any]], path: tuple[object, ...]) -> Any:
    return {
        _key(key, path): _encoded(item, (*path, key))
        for key, item in items
        if item is not OMIT
    }


def _encoded_list(items: Iterable[Any], path: tuple[object, ...]) -> Any:
    return [
        _encoded(item, (*path, index))
        for index, item in enumerate(items)
        if item is not OMIT
    ]


def _key(key: Any, path: tuple[object, ...]) -> str:
    """Return a dict's key as text, as the ``json`` module writes it."""
    if isinstance(key, str):
        return str(key.value) if hasattr(key, "value") else key
    if isinstance(key, bool):
        return "true" if key else "false"
    if isinstance(key, int):
        return str(int(key))
    raise TypeError(f"a key of a JSON object must be text, not {key!r}{_at(path)}")


def _finite(value: float, path: tuple[object, ...]) -> float:
    if value - value != 0:
        raise ValueError(f"JSON has no number {value!r}{_at(path)}")
    return value


def _at(path: tuple[object, ...]) -> str:
    return f" (at {'/'.join(('', *map(str, path)))})" if path else ""


def simplified(value: Any) -> Any:
    """Return what a value that JSON does not know is written as, one step simpler.

    Raises:
        TypeError: it has no JSON form.
    """
    cls = type(value)
    if hasattr(cls, "_wire"):
        plan = plan_of(cls)
        return value.__dict__ if plan.plain else dict(plan.items(value.__dict__))
    for name, write in _WRITERS.items():
        if any(f"{base.__module__}.{base.__name__}" == name for base in cls.__mro__):
            return write(value)
    return _simplified_container(value)


def _simplified_container(value: Any) -> Any:
    from collections.abc import Mapping, Sequence, Set

    if isinstance(value, Mapping):
        return dict(
            value
        )  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
    if isinstance(value, Set):
        return _in_order(value)  # pyright: ignore[reportUnknownArgumentType]
    if isinstance(value, Sequence):
        return list(
            value
        )  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
    if hasattr(type(value), "model_dump"):
        return type(value).model_dump(value, mode="json", by_alias=True)
    raise TypeError(
        f"a {type(value).__name__} cannot be written as JSON: {value!r:.80}"
    )


def _in_order(items: Iterable[Any]) -> list[Any]:
    try:
        return sorted(items)
    except TypeError:
        return list(items)


def _datetime(value: Any) -> str:
    from .scalars import datetime_text
    from .spellings import spelling_of

    return spelling_of(value) or datetime_text(value)


def _time(value: Any) -> str:
    from .scalars import time_text

    return time_text(value)


def _bytes(value: Any) -> str:
    from .scalars import base64_text
    from .spellings import Base64UrlBytes

    return value.text() if isinstance(value, Base64UrlBytes) else base64_text(value)


def _uuid(value: Any) -> str:
    from .spellings import spelling_of

    return spelling_of(value) or str(value)


def _enum(value: Any) -> Any:
    return value.value


def _date(value: Any) -> str:
    return value.isoformat()


_WRITERS: Mapping[str, Callable[[Any], Any]] = {
    "enum.Enum": _enum,
    "datetime.datetime": _datetime,
    "datetime.date": _date,
    "datetime.time": _time,
    "uuid.UUID": _uuid,
    "decimal.Decimal": str,
    "builtins.str": str,
    "builtins.int": int,
    "builtins.bytes": _bytes,
    "builtins.bytearray": _bytes,
    "builtins.memoryview": _bytes,
}
"""By qualified class name, so that nothing is imported; the first match wins."""

_FAST: dict[str, Callable[[Any], Any]] = {}


def _fast_dumps() -> Callable[[object], bytes]:
    if "dumps" not in _FAST:
        _choose_json()
    return _FAST["dumps"]


def _fast_loads() -> Callable[[str | bytes], Any]:
    if "loads" not in _FAST:
        _choose_json()
    return _FAST["loads"]


def _choose_json() -> None:
    from . import jsonlib

    try:
        dump, load = jsonlib.with_orjson(simplified)
    except ImportError:
        dump, load = jsonlib.with_json(simplified)
    _FAST.update(dumps=dump, loads=load)
