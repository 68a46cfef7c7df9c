"""Python values to JSON: models, plain dicts, and any mixture of the two.

Date-times are written by RFC 3339 (``Z`` for UTC, no offset for naive ones), bytes as
base64, UUIDs and decimals as text, enum members as their value, sets as sorted arrays.
Entries whose value is ``OMIT`` are left out at every level. NaN and the infinities are
refused: JSON has no such numbers.
"""

from __future__ import annotations

from .narrow import is_array, is_dict, is_model
from .omit import OMIT
from .plan import plan_of
from .writers import simplified

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    Path = tuple[object, ...]


def dumps(value: object) -> bytes:
    """Return a value as JSON bytes, without blanks; by ``orjson`` if it is installed.

    Raises:
        TypeError: something in it has no JSON form; the text says where.
        ValueError: it holds NaN or an infinity, or contains itself.
    """
    try:
        written: bytes = _library("dumps")(value)
        return written
    except (TypeError, ValueError, RecursionError):
        # What the fast path cannot do or should not decide: OMIT, odd keys, big
        # integers, lone surrogates, and real mistakes, which encode() locates.
        return json_text(encode(value)).encode("utf-8")


def loads(text: str | bytes) -> Any:
    """Parse JSON; by ``orjson`` if it is installed and loses nothing.

    Raises:
        ValueError: the text is not JSON, or is nested deeper than Python goes.
    """
    try:
        return reader()(text)
    except RecursionError:
        raise ValueError("the JSON text is nested too deep") from None


def reader() -> Callable[[str | bytes], Any]:
    """Return what ``loads`` reads with, for many small texts.

    It raises RecursionError for a text that is nested deeper than Python goes.
    """
    return _LIBRARY.get("loads") or _library("loads")


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


def json_text(value: object, indent: int | None = None) -> str:
    """Return JSON-like data as text that is valid UTF-8, spread over lines by indent."""
    import json

    blank = None if indent is not None else (",", ":")
    text = json.dumps(value, ensure_ascii=False, indent=indent, separators=blank)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        # Half of a surrogate pair has no UTF-8 form; JSON can still escape it.
        return json.dumps(value, indent=indent, separators=blank)
    return text


def _encoded(value: Any, path: Path) -> Any:
    if value is None or value.__class__ in (str, bool, int):
        return value
    if isinstance(value, float):
        return _finite(value, path)
    if is_dict(value):
        return _encoded_items(value.items(), path)
    if is_array(value):
        return _encoded_list(value, path)
    if is_model(value):
        return _encoded_items(plan_of(type(value)).items(value.__dict__), path)
    try:
        simpler = simplified(value)
    except TypeError as error:
        raise TypeError(f"{error}{_at(path)}") from None
    return _encoded(simpler, path)


def _encoded_items(items: Iterable[tuple[Any, Any]], path: Path) -> dict[str, Any]:
    return {
        _key(key, path): _encoded(item, (*path, key))
        for key, item in items
        if item is not OMIT
    }


def _encoded_list(items: Iterable[Any], path: Path) -> list[Any]:
    return [
        _encoded(item, (*path, index))
        for index, item in enumerate(items)
        if item is not OMIT
    ]


def _key(key: object, path: Path) -> str:
    """Return a dict's key as text, as the ``json`` module writes it."""
    if isinstance(key, str):
        return str.__str__(key)
    if key is None or isinstance(key, bool):
        return {None: "null", True: "true", False: "false"}[key]
    if isinstance(key, int):
        return int.__repr__(key)
    raise TypeError(f"a key of a JSON object must be text, not {key!r}{_at(path)}")


def _finite(value: float, path: Path) -> float:
    if value - value != 0:
        raise ValueError(f"JSON has no number {value!r}{_at(path)}")
    return float(value)


def _at(path: Path) -> str:
    return f" (at {'/'.join(('', *map(str, path)))})" if path else ""


_LIBRARY: dict[str, Callable[[Any], Any]] = {}


def _library(name: str) -> Callable[[Any], Any]:
    """Return ``dumps`` or ``loads`` of the JSON library, chosen at the first use."""
    found = _LIBRARY.get(name)
    if found is None:
        from . import jsonlib

        try:
            write, read = jsonlib.with_orjson(simplified)
        except ImportError:
            write, read = jsonlib.with_json(simplified)
        _LIBRARY.update(dumps=write, loads=read)
        found = _LIBRARY[name]
    return found
