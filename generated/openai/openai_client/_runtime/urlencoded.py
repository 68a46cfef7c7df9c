"""Fields of forms as pairs of texts (OpenAPI 3.1, "Encoding Object")."""

from __future__ import annotations

from .narrow import is_array, is_dict, is_tuple
from .omit import OMIT
from .parameters import Parameter, deep_pairs, shape, styled_pairs
from .texts import media_text, plain, quote, quote_reserved, scalar_text

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .bodies import FormBody, MultipartBody, Style
    from .texts import Quote

    Pairs = list[tuple[str, str]]

_RESERVED = "!$'()*,;:@/?"
_NO_STYLES: Mapping[str, Style] = {}
_NO_TYPES: Mapping[str, str] = {}


def form_text(value: object, body: FormBody | None = None) -> str:
    """Return a value as ``application/x-www-form-urlencoded``.

    Args:
        value: a mapping, a text that is sent as it is, pairs, or a list of such.
        body: how its fields are written.
    """
    if isinstance(value, str):
        return str.__str__(value)
    if is_array(value):
        return "&".join(filter(None, (_item_text(item, body) for item in value)))
    fields = plain_fields(value)
    styles = _NO_STYLES if body is None else body.styles
    types = _NO_TYPES if body is None else body.content_types
    pairs = [
        pair
        for name, field in fields.items()
        if field is not OMIT
        for pair in _encoded(name, field, styles.get(name), types.get(name))
    ]
    return "&".join(f"{name}={text}" for name, text in pairs)


def field_pairs(body: MultipartBody, name: str, value: object) -> Pairs:
    """Return the pairs of a multipart body's field, as they are."""
    style = body.styles.get(name)
    if style is not None:
        return _in_style(name, value, style, str)
    return _contents(name, value, first_type(body.content_types.get(name)))


def first_type(content_types: str | None) -> str | None:
    """Return the first of the media types that is no range; None when none is."""
    listed = [text.strip() for text in (content_types or "").split(",")]
    return next((text for text in listed if text and "*" not in text), None)


def plain_fields(value: object) -> dict[str, object]:
    """Return the fields of a model or mapping that is a form; files stay as they are.

    Raises:
        TypeError: it is neither.
    """
    if is_dict(value):
        return value
    encoded = plain(value)
    if is_dict(encoded):
        return encoded
    raise TypeError(f"expected a mapping or a model, not {type(value).__name__}")


def _encoded(
    name: str, value: object, style: Style | None, content_type: str | None
) -> Pairs:
    if style is not None:
        reserved = len(style) > 2 and style[2]
        return _in_style(
            name, value, style, quote_reserved(_RESERVED) if reserved else quote
        )
    return [
        (_plus(key), _plus(text))
        for key, text in _contents(name, value, first_type(content_type))
    ]


def _in_style(name: str, value: object, style: Style, quote_text: Quote) -> Pairs:
    kind, explode = style[0], style[1]
    if kind == "deepObject":
        return deep_pairs(name, value, quote_text)
    parameter = Parameter(name, style=kind, explode=explode)
    return styled_pairs(parameter, shape(parameter, value), quote_text)


def _contents(name: str, value: object, content_type: str | None) -> Pairs:
    items: Iterable[object] = value if is_array(value) else [plain(value)]
    if content_type is None:
        return [(name, scalar_text(item)) for item in items if item is not None]
    return [(name, media_text(content_type, item)) for item in items]


def _item_text(item: object, body: FormBody | None) -> str:
    if is_tuple(item) and len(item) == 2:
        return f"{_plus(scalar_text(item[0]))}={_plus(scalar_text(item[1]))}"
    encoded = plain(item)
    return form_text(item, body) if is_dict(encoded) else _plus(scalar_text(encoded))


def _plus(text: str) -> str:
    from urllib.parse import quote_plus

    return quote_plus(text)
