"""Single values as text, wherever a request carries text.

Booleans are ``true`` and ``false``, numbers have no exponent, dates are RFC 3339,
anything else is what ``encode`` makes of it.
"""

from __future__ import annotations

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeAlias

    from .plan import Spec

    Quote: TypeAlias = Callable[[str], str]


def scalar_text(value: object) -> str:
    """Return the text of a scalar.

    Raises:
        ValueError: NaN or an infinity, which no style can carry.
    """
    # Members of str and int enums are formatted as their names: ask for the values.
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return int.__repr__(value)
    if isinstance(value, float):
        return _plain_number(float.__repr__(value))
    if type(value).__name__ == "Decimal" and type(value).__module__ == "decimal":
        return _plain_number(str(value))
    return scalar_text(plain(value)) if _is_rich(value) else json_text(value)


def json_text(value: object, *, ascii_only: bool = False) -> str:
    """Return the JSON text of a value, with escapes for what is not ASCII if asked."""
    from .encode import dumps

    written = dumps(value)
    if not ascii_only or written.isascii():
        return written.decode()
    import json

    return json.dumps(json.loads(written), separators=(",", ":"))


def media_text(
    content: str, value: object, *, ascii_only: bool = False, spec: Spec = None
) -> str:
    """Return the text of a value in a media type, such as ``application/json``.

    A text is taken as it is in every media type but JSON.

    Args:
        content: the media type.
        value: the value.
        ascii_only: escape in JSON what is not ASCII.
        spec: what the value is, for XML.
    """
    essence = content.partition(";")[0].strip().lower()
    if essence.endswith(("/json", "+json")):
        return json_text(value, ascii_only=ascii_only)
    if essence.endswith(("/xml", "+xml")) and not isinstance(value, str):
        from .xmlbody import written_xml

        return written_xml(spec, value).replace("?>\n", "?>", 1)
    value = plain(value)
    if isinstance(value, str):
        return value
    if essence == "application/x-www-form-urlencoded":
        from .urlencoded import form_text

        return form_text(value)
    return scalar_text(value)


def plain(value: object) -> Any:
    """Return the value in terms of JSON: models, dates and enums are encoded."""
    if value is None or type(value) in _JSON_SCALARS:
        return value
    from .encode import encode

    return encode(value)


def quote(text: str) -> str:
    """Percent-encode everything but RFC 3986's unreserved characters."""
    if text.isalnum() and text.isascii():
        return text
    from urllib.parse import quote as percent_encode

    return percent_encode(text, safe="")


def quote_reserved(safe: str) -> Quote:
    """Return a function that percent-encodes, but neither triplets nor what is safe."""

    def quote_text(text: str) -> str:
        from re import split
        from urllib.parse import quote as percent_encode

        pieces = split("(%[0-9A-Fa-f]{2})", text)
        return "".join(
            piece if index % 2 else percent_encode(piece, safe=safe)
            for index, piece in enumerate(pieces)
        )

    return quote_text


def _is_rich(value: object) -> bool:
    return not isinstance(value, (dict, list)) and value is not None


def _plain_number(text: str) -> str:
    if "n" in text.lower():
        raise ValueError(f"{text} cannot be sent as a parameter")
    if "e" not in text.lower():
        return text
    from decimal import Decimal

    return format(Decimal(text), "f")


_JSON_SCALARS = frozenset((str, bool, int, float))
