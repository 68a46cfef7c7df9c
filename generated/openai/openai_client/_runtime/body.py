"""From arguments to the bytes of a request's body."""

from __future__ import annotations

from .narrow import is_dict, is_list
from .omit import OMIT
from .operation import BinaryBody, FormBody, JsonBody, TextBody
from .parameters import Parameter, deep_pairs, plain, scalar_text, shape, styled_pairs

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import TypeAlias

    from .multipart import Part
    from .operation import Body, MultipartBody
    from .transport import Content

    Built: TypeAlias = tuple[Content, str]
    """The content and its content type."""

_NO_BODY: Built = (None, "")


def build_body(
    body: Body | None,
    whole: object,
    fields: dict[str, object],
    extra: Mapping[str, object],
) -> Built:
    """Return the content of a request and its content type.

    Args:
        body: how the body is made; None for an operation without one.
        whole: the argument that is the whole body; ``OMIT`` when there is none.
        fields: wire name to value, for a body made of arguments.
        extra: fields that are added or replaced.
    """
    if isinstance(body, JsonBody):
        return _json_body(body, whole, fields, extra)
    if body is None or isinstance(body, (BinaryBody, TextBody)):
        return _whole_body(body, whole, extra)
    if whole is not OMIT:
        fields = dict(plain_fields(whole))
    if not (fields or extra or body.required):
        return _NO_BODY
    fields = {**fields, **extra}
    if isinstance(body, FormBody):
        return _form_body(body, fields)
    return _multipart_body(body, fields)


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


def form_pairs(
    body: FormBody | MultipartBody, name: str, value: object
) -> list[tuple[str, str]]:
    """Return the pairs of a form's field, not percent-encoded."""
    style, explode = body.styles.get(name, ("form", True))
    value = plain(value)
    if style == "deepObject":
        return deep_pairs(name, value, str)
    if name in body.styles:
        parameter = Parameter(name, style=style, explode=explode)
        return styled_pairs(parameter, shape(parameter, value), str)
    items = value if is_list(value) else [value]
    return [(name, scalar_text(item)) for item in items if item is not None]


def _json_body(
    body: JsonBody,
    whole: object,
    fields: dict[str, object],
    extra: Mapping[str, object],
) -> Built:
    from .encode import dumps

    if body.argument is None:
        if not (fields or extra or body.required):
            return _NO_BODY
        value: object = fields
    elif whole is OMIT and not extra:
        return _NO_BODY
    else:
        value = {} if whole is OMIT else whole
    if extra:
        value = {**plain_fields(value), **extra}
    return dumps(value), body.content_type


def _whole_body(
    body: BinaryBody | TextBody | None, whole: object, extra: Mapping[str, object]
) -> Built:
    if extra:
        raise TypeError("extra_body: this operation's body has no fields")
    if body is None or whole is OMIT or whole is None:
        return _NO_BODY
    if isinstance(body, TextBody):
        return str(whole).encode(), body.content_type
    if isinstance(whole, bytes):
        return whole, body.content_type
    from .sources import open_source

    return open_source(whole, body.argument), body.content_type


def _form_body(body: FormBody, fields: Mapping[str, object]) -> Built:
    from urllib.parse import urlencode

    pairs = [
        pair
        for name, value in fields.items()
        if value is not OMIT
        for pair in form_pairs(body, name, value)
    ]
    return urlencode(pairs).encode("ascii"), body.content_type


def _multipart_body(body: MultipartBody, fields: Mapping[str, object]) -> Built:
    from .multipart import join_parts

    parts = [
        part
        for name, value in fields.items()
        if value is not OMIT and value is not None
        for part in _parts(body, name, value)
    ]
    return join_parts(parts)


def _parts(body: MultipartBody, name: str, value: object) -> Iterable[Part]:
    from .multipart import file_parts, text_part

    content_type = body.content_types.get(name)
    if name in body.files:
        brackets = body.styles.get(name, ("form", True))[0] == "brackets"
        shown = f"{name}[]" if brackets and is_list(value) else name
        return file_parts(shown, value, content_type)
    if content_type is None and _has_objects(value) and name not in body.styles:
        content_type = "application/json"
    return [
        text_part(key, text, content_type)
        for key, text in form_pairs(body, name, value)
    ]


def _has_objects(value: object) -> bool:
    value = plain(value)
    items = value if is_list(value) else [value]
    return any(isinstance(item, (dict, list)) for item in items)
