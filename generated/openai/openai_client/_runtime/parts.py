"""From the fields of a multipart body to its parts."""

from __future__ import annotations

from .bodies import MultipartBody
from .multipart import body_part, file_parts, text_part
from .narrow import is_array, is_dict, is_list, is_tuple
from .texts import media_text, plain, scalar_text
from .urlencoded import field_pairs, first_type

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from .bodies import Body
    from .multipart import Headers, Part
    from .transport import Content

_JSON = "application/json"


def field_parts(body: MultipartBody, name: str, value: object) -> Iterable[Part]:
    """Return the parts of one field: several for a list."""
    if name in body.nested:
        return _nested_parts(body.nested[name], name, value, body.headers.get(name))
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
    described = {*body.content_types, *body.headers, *body.nested}
    return [
        part
        for index, value in enumerate(values)
        for part in _nameless(
            body, str(index) if str(index) in described else "", value
        )
    ]


def _nameless(body: MultipartBody, place: str, value: object) -> list[Part]:
    """Return the part of a value; ``place`` is its index, or empty."""
    content_types, headers = body.content_types.get(place), body.headers.get(place)
    if place in body.nested:
        content, content_type = _written(body.nested[place], value)
        return [body_part(None, content, content_type, headers)]
    if _is_file(value, True):
        return file_parts(None, value, content_types, headers)
    encoded = plain(value)
    usual = _JSON if is_dict(encoded) or is_list(encoded) else "text/plain"
    content_type = first_type(content_types) or usual
    return [text_part(None, media_text(content_type, value), content_type, headers)]


def _nested_parts(
    inner: Body, name: str, value: object, headers: Headers | None
) -> Iterable[Part]:
    """Return the parts of a field that is a body itself: one for each of a list.

    Where the inner body is made of a list, the list is one part.
    """
    whole = isinstance(inner, MultipartBody) and inner.is_listed
    for item in value if is_list(value) and not whole else [value]:
        content, content_type = _written(inner, item)
        yield body_part(name, content, content_type, headers)


def _written(inner: Body, value: object) -> tuple[Content, str]:
    from .body import build_body

    return build_body(inner, value, {}, {})


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
