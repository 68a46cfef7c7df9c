"""What a README says of bodies that are not plain JSON: only of the kinds that the API takes."""

from __future__ import annotations

from oasmith.ir import Api, Body, BodyKind, is_xml
from oasmith.python.writers import Code

from . import prose

_FILES = Code(
    "A file is a `pathlib.Path`, bytes, an open binary file or an iterable of bytes (an"
    " asynchronous one for the asynchronous client); it is sent in pieces. A field of a form"
    ' also takes `("name.png", file)`, with a content type and a mapping of headers after them'
    " where they are wanted. A `str` is never a file: it could be a path or the content."
    " `upload_progress=` of a call is told how far it is. Of an iterable nobody knows the length,"
    ' so that it is sent in chunks, unless `{"Content-Length": "..."}` among the headers tells it.'
)
_LINES = Code(
    "JSON lines are sent from an iterable: a list, or a generator that makes one value after the"
    " other. A generator cannot be read twice, so that such a call is not tried again."
)
_XML = Code(
    "XML is written and read like JSON: the same models and dicts, which know their names,"
    " attributes and namespaces. An answer with a document type declaration is refused."
)
_CHOICE = Code(
    "Where an operation takes its body in several media types, `content_type` chooses one. Without"
    " it, a file makes the body one that takes files, and otherwise the first one is sent that the"
    " method lists."
)


def sending(api: Api) -> tuple[Code, ...]:
    """The paragraphs, in the order in which a reader needs them."""
    bodies = [
        body
        for operation in api.operations
        if operation.body is not None
        for body in operation.body.all
    ]
    found: list[Code] = []
    if any(body.kind in (BodyKind.MULTIPART, BodyKind.BINARY) for body in bodies):
        found.append(_FILES)
    if any(body.kind is BodyKind.LINES for body in bodies):
        found.append(_LINES)
    if any(_is_converted_xml(body) for body in bodies):
        found.append(_XML)
    if any(body.others for body in bodies):
        found.append(_CHOICE)
    return tuple(prose.block(text, below=1) for text in found)


def _is_converted_xml(body: Body) -> bool:
    return body.kind is BodyKind.JSON and is_xml(body.content_type)
