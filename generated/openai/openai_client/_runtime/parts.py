"""From the fields of a multipart body to its parts."""

from __future__ import annotations

from .multipart import file_parts, text_part
from .narrow import is_array, is_dict, is_list, is_tuple
from .texts import media_text, plain, scalar_text
from .urlencoded import field_pairs, first_type

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from .bodies import MultipartBody
    from .multipart import Part

_JSON = "application/json"


def field_parts(body: MultipartBody, name: str, value: object) -> Iterable[Part]:
    """Return the parts of one field: several for a list."""
    content_types = body.content_types.get(name)
    headers = body.headers.get(name)
    brackets = body.styles.get(name, ("form", True))[0] == "brackets"
    if name in body.files or _is_file(value, name in body.maybe_files):
        shown = f"{name}[]" if brackets and is_list(value) else name
        return file_parts(shown, value, content_types, headers)
    if is_list(value) and any(_is_file(v, name in body.maybe_files) for v in value):
        shown = f"{name}[]" if brackets else name
        return [
            part
            for item in value
            for part in (
                file_parts(shown, item, content_types, headers)
                if _is_file(item, True)
                else [text_part(shown, scalar_text(item), None, headers)]
            )
        ]
    content_type = first_type(content_types)
    if content_type is None and name not in body.styles and _has_objects(value):
        content_type = _JSON
    return [
        text_part(key, text, content_type, headers)
        for key, text in field_pairs(body, name, value)
    ]


def list_parts(body: MultipartBody, values: Iterable[object]) -> list[Part]:
    """Return one part for each value, none of which has a name (RFC 2046, 5.1)."""
    content_types = body.content_types.get("")
    return [part for value in values for part in _nameless(value, content_types)]


def _nameless(value: object, content_types: str | None) -> list[Part]:
    if _is_file(value, True):
        return file_parts(None, value, content_types)
    encoded = plain(value)
    usual = _JSON if is_dict(encoded) or is_list(encoded) else "text/plain"
    content_type = first_type(content_types) or usual
    return [text_part(None, media_text(content_type, value), content_type)]


def _is_file(value: object, may_be_bytes: bool) -> bool:
    """Tell whether a value can only be meant as a file."""
    if is_tuple(value):
        named = 2 <= len(value) <= 4 and isinstance(value[0], str)
        return named and _is_file(value[1], True)
    if isinstance(value, (bytes, bytearray)):
        return may_be_bytes
    return hasattr(value, "__fspath__") or hasattr(value, "read")


def _has_objects(value: object) -> bool:
    value = plain(value)
    items = value if is_array(value) else [value]
    return any(isinstance(item, (dict, list)) for item in items)
