"""JSON inside of a text (``contentMediaType``, ``contentSchema``), as what it holds,
and lists that are one text with delimiters.

An object remembers the text that it was read from, and goes back as that text while
it still says the same. So blanks and the order of keys survive; what a program makes or
changes is written without blanks.
"""

from __future__ import annotations

from weakref import ref

from .narrow import is_array, is_dict, is_model
from .plan import NUMERIC, spelled_codes

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    from .plan import Spec

_TEXTS: dict[int, tuple[ref[Any], str]] = {}
"""Identity of a model -> the model, and the text it was read from."""


class TextList(list["Any"]):
    """A list that was read from a text."""

    text: str


class TextDict(dict[str, "Any"]):
    """A dict that was read from a text."""

    text: str


def reader(change: Callable[[Any], Any] | None) -> Callable[[Any], Any]:
    """Return the converter of texts that hold JSON.

    A text that is no JSON, or that holds neither an object nor a list, comes back.

    Args:
        change: the converter of what the text holds.
    """

    def convert(value: Any) -> Any:
        if value.__class__ is not str:
            return value
        from .encode import loads

        try:
            found = loads(value)
        except ValueError:
            return value
        return _remembered(found if change is None else change(found), value)

    return convert


def _remembered(found: Any, text: str) -> Any:
    if is_model(found):
        key = id(found)
        _TEXTS[key] = (ref(found, lambda _: _TEXTS.pop(key, None)), text)
        return found
    if is_array(found) or is_dict(found):
        kept = TextList(found) if is_array(found) else TextDict(found)
        kept.text = text
        return kept
    return text


def embedded(value: object, spec: Spec) -> object:
    """Return a field's value with what stands for texts as texts.

    Args:
        value: a model, lists and dicts that were read from texts, or those around them.
        spec: that of the field.
    """
    if value is None or isinstance(value, str) or not isinstance(spec, tuple):
        return value
    kind: object = spec[0]
    options: tuple[Any, ...] = spec[1:]
    inner = options[0]
    if kind == "json":
        # Where the server sent an object instead of a text, an object goes back.
        return _text_of(value) if is_model(value) or _was_text(value) else value
    if kind == "delimited" and is_array(value):
        return _joined(value, inner, options[1])
    if kind == "list" and is_array(value):
        return [embedded(item, inner) for item in value]
    if kind == "map" and is_dict(value):
        return {key: embedded(item, inner) for key, item in value.items()}
    if kind == "either":
        for option in options:
            changed = embedded(value, option)
            if changed is not value:
                return changed
    return value


def splitter(
    delimiter: str, spec: Spec, change: Callable[[Any], Any] | None
) -> Callable[[Any], Any]:
    """Return the converter of texts that hold a list; an empty text holds none.

    Args:
        delimiter: what stands between the items.
        spec: what the items are.
        change: their converter.
    """
    holds_text = not _holds_json(spec)

    def convert(value: Any) -> Any:
        pieces: list[Any]
        if value.__class__ is list:
            pieces = value  # what a program gives
        elif value.__class__ is not str:
            return value
        else:
            pieces = value.split(delimiter) if value else []
            if not holds_text:
                pieces = [_parsed(piece) for piece in pieces]
        return pieces if change is None else [change(piece) for piece in pieces]

    return convert


def _holds_json(spec: Spec) -> bool:
    """Tell whether pieces of a text are numbers or truth values."""
    if isinstance(spec, str):
        return spec in ("@int", "@float", "@bool") or spec.startswith(NUMERIC)
    if spec is None or spec[0] not in ("either", "literal"):
        return False
    parts: tuple[Any, ...] = spec[1:]
    if spec[0] == "literal":
        return not any(isinstance(part, str) for part in parts)
    return any(map(_holds_json, parts)) and "@str" not in parts


def _parsed(piece: str) -> object:
    """Return what a piece says in JSON; the piece if that is written in another way."""
    from .encode import loads
    from .texts import scalar_text

    try:
        found = loads(piece)
        return found if scalar_text(found) == piece else piece
    except ValueError:
        return piece


def _joined(items: Iterable[object], delimiter: str, spec: Spec) -> str:
    """Return the text of a list.

    Raises:
        ValueError: the delimiter stands in an item, which would become two.
    """
    from .spellings import written
    from .texts import scalar_text

    texts = [scalar_text(written(item, spelled_codes(spec))) for item in items]
    for text in texts:
        if delimiter in text:
            raise ValueError(f"{text!r} cannot be in a list divided by {delimiter!r}")
    return delimiter.join(texts)


def _text_of(value: object) -> str:
    from .encode import encode, json_text, loads

    if is_model(value):
        known = _TEXTS.get(id(value))
        text = known[1] if known is not None and known[0]() is value else None
    else:
        text = getattr(value, "text", None)
    plain = encode(value)
    return text if text is not None and loads(text) == plain else json_text(plain)


def _was_text(value: object) -> bool:
    return isinstance(value, TextList | TextDict)
