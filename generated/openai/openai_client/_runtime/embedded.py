"""JSON inside of a text (``contentMediaType``, ``contentSchema``), as what it holds.

The object remembers the text that it was read from, and goes back as that text while
it still says the same. So blanks and the order of keys survive; what a program makes or
changes is written without blanks.
"""

from __future__ import annotations

from weakref import ref

from .narrow import is_array, is_dict, is_model

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable
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
