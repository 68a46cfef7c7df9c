"""From arguments to the bytes of a request's body."""

from __future__ import annotations

from .bodies import (
    FormBody,
    JsonBody,
    LinesBody,
    MultipartBody,
    TextBody,
)
from .narrow import is_dict, is_list
from .omit import OMIT
from .texts import scalar_text

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TypeAlias

    from .bodies import BinaryBody, Body
    from .transport import Content

    Fields: TypeAlias = Mapping[str, object]
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
    if isinstance(body, FormBody):
        return _form_body(body, whole, fields, extra)
    if isinstance(body, MultipartBody):
        return _multipart_body(body, whole, fields, extra)
    return _whole_body(body, whole, extra)


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
        from .urlencoded import plain_fields

        value = {**plain_fields(value), **extra}
    if type(body) is not JsonBody:
        from .xmlbody import XmlBody, written_xml

        spec = body.spec if isinstance(body, XmlBody) else None
        return written_xml(spec, value).encode(), body.content_type
    return dumps(value), body.content_type


def _whole_body(
    body: BinaryBody | TextBody | LinesBody | None,
    whole: object,
    extra: Mapping[str, object],
) -> Built:
    if extra:
        raise TypeError("extra_body: this operation's body has no fields")
    if body is None or whole is OMIT or whole is None:
        return _NO_BODY
    if isinstance(body, TextBody):
        return _text(body.content_type, whole)
    if isinstance(body, LinesBody):
        from .sequence import lines_source

        kind = body.content_type
        return lines_source(whole, body.argument, kind, body.written), kind
    return _binary_body(body, whole)


def _text(content_type: str, value: object) -> Built:
    """Return a text's bytes and media type; plain text that is not ASCII names UTF-8.

    US-ASCII is what ``text/plain`` means alone (RFC 2046, 4.1.2), and what servers
    compare the header with.
    """
    if isinstance(value, (bytes, bytearray)):
        return bytes(value), content_type
    charset = content_type.lower().partition("charset=")[2]
    text = scalar_text(value)
    data = text.encode(charset.partition(";")[0].strip(" \"'") or "utf-8")
    if content_type == "text/plain" and not text.isascii():
        content_type = "text/plain; charset=utf-8"
    return data, content_type


def _binary_body(body: BinaryBody, value: object) -> Built:
    from .sources import open_source

    source = open_source(value, body.argument)
    content_type = body.content_type
    if "*" in content_type:
        from .multipart import guess_type

        content_type = guess_type(source.name or "")
    return value if isinstance(value, bytes) else source, content_type


def _form_body(
    body: FormBody, whole: object, fields: dict[str, object], extra: Fields
) -> Built:
    from .urlencoded import form_text, plain_fields

    if whole is not OMIT and not is_dict(whole) and not extra:
        return form_text(whole, body).encode(), body.content_type
    fields = dict(plain_fields(whole)) if whole is not OMIT else fields
    if not (fields or extra or body.required):
        return _NO_BODY
    return form_text({**fields, **extra}, body).encode(), body.content_type


def _multipart_body(
    body: MultipartBody, whole: object, fields: dict[str, object], extra: Fields
) -> Built:
    from .multipart import join_parts
    from .parts import field_parts, list_parts
    from .urlencoded import plain_fields

    if is_list(whole):
        return join_parts(list_parts(body, whole), body.content_type)
    fields = dict(plain_fields(whole)) if whole is not OMIT else fields
    if not (fields or extra or body.required):
        return _NO_BODY
    parts = [
        part
        for name, value in {**fields, **extra}.items()
        if value is not OMIT and value is not None
        for part in field_parts(body, name, value)
    ]
    return join_parts(parts, body.content_type)
