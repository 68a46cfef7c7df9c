"""Multipart answers as data like that of JSON (RFC 2046, 5.1; RFC 7578).

Parts in JSON and XML become what they say, those of other media types bytes, unless the
form that is due is a text or another scalar.
"""

from __future__ import annotations

from .forms import Form, Instance, ListOf, MapOf, TupleOf
from .model_forms import ModelForm
from .narrow import is_list
from .plan import BYTES, plan_of
from .textread import scalar_value
from .xmlshape import forms_of, narrowed

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message
    from typing import Any

_ANYTHING = Form()
_MOST_PARTS = 10_000
_LONGEST_HEAD = 16_384
"""Reading heads is slow: without bounds a few megabytes of parts would take minutes."""


class Part:
    """One part, without its transfer encoding."""

    def __init__(self, head: Message, content: bytes) -> None:
        self.content_type = head.get_content_type()
        self.content = _transferred(head, content)
        self.charset = head.get_content_charset() or "utf-8"
        self.is_file = head.get_filename() is not None
        self.name = _name(head)

    @property
    def text(self) -> str:
        """The content as text."""
        try:
            return self.content.decode(self.charset, "replace")
        except LookupError:
            return self.content.decode("utf-8", "replace")

    @property
    def is_text(self) -> bool:
        """Whether nothing says that the part is more than text."""
        return self.content_type.startswith("text/") and not self.is_file


def parts_value(body: bytes, content_type: str, form: Form) -> Any:
    """Return a multipart body: an object by the names of parts, or a list of them.

    Raises:
        ValueError: it is no multipart body.
    """
    parts = list(_split(body, _boundary(content_type)))
    wanted = narrowed(form)
    if isinstance(wanted, ListOf):
        return [_value(part, wanted.item) for part in parts]
    if isinstance(wanted, TupleOf):
        places = _places(wanted, parts)
        return [_value(part, each) for part, each in zip(parts, places, strict=True)]
    if isinstance(wanted, ModelForm):
        return _members(parts, forms_of(wanted.model), _ANYTHING, _encoded(wanted))
    return _members(parts, {}, wanted.item if isinstance(wanted, MapOf) else _ANYTHING)


def _members(
    parts: list[Part],
    known: dict[str, Form],
    other: Form,
    encoded: frozenset[str] = frozenset(),
) -> dict[str, Any]:
    found: dict[str, list[Any]] = {}
    for part in parts:
        name = part.name if part.name in known else part.name.removesuffix("[]")
        due = narrowed(known.get(name, other))
        item = due.item if isinstance(due, ListOf) and not _is_json(part) else due
        found.setdefault(name, []).append(_value(part, item, name in encoded))
    return {
        name: _joined(values, narrowed(known.get(name, other)))
        for name, values in found.items()
    }


def _joined(values: list[Any], form: Form) -> Any:
    """Return the parts of one name; a single part may hold a whole list as JSON."""
    if len(values) > 1 or (isinstance(form, ListOf) and not is_list(values[0])):
        return values
    return values[0]


def _value(part: Part, form: Form, is_encoded: bool = False) -> Any:
    wanted = narrowed(form)
    is_structure = isinstance(wanted, (ModelForm, MapOf, ListOf))
    if part.content_type.endswith(("/xml", "+xml")) and is_structure:
        from .xmlread import xml_value

        return xml_value(part.content, form)
    if isinstance(wanted, Instance) and wanted.text == "bytes" and not is_encoded:
        return part.content
    if _is_json(part) or (is_structure and part.is_text):
        from .encode import loads

        try:
            return loads(part.content)
        except ValueError:
            return part.text
    if type(wanted) is Form or is_structure:
        return part.text if part.is_text else part.content
    return scalar_value(part.text, wanted)


def _is_json(part: Part) -> bool:
    return part.content_type.endswith(("/json", "+json"))


def _encoded(form: ModelForm) -> frozenset[str]:
    """Return the wire keys of bytes that stand in texts, as base64 and its like."""
    plan = plan_of(form.model)
    coded = {key for key, spec, _ in plan.specs if spec in BYTES}
    return frozenset(wire for name, wire in plan.wires.items() if name in coded)


def _places(form: TupleOf, parts: list[Part]) -> list[Form]:
    rest = [form.rest or _ANYTHING] * (len(parts) - len(form.items))
    return [*form.items, *rest][: len(parts)]


def _boundary(content_type: str) -> bytes:
    from email.parser import HeaderParser

    head = HeaderParser().parsestr(f"Content-Type: {content_type}\n\n")
    boundary = head.get_boundary()
    if head.get_content_maintype() != "multipart" or not boundary:
        raise ValueError("no multipart body")
    return boundary.encode()


def _split(body: bytes, boundary: bytes) -> Iterator[Part]:
    """Return the parts; what stands before the first and after the last is no part."""
    from email.parser import HeaderParser
    from re import escape, split

    line = rb"(?:\A|\r\n)--" + escape(boundary) + rb"(--)?[ \t]*(?=\r\n|\Z)"
    _, *pieces = split(line, body)
    if len(pieces) < 2:
        raise ValueError("no part")
    if len(pieces) > 2 * _MOST_PARTS:
        raise ValueError("too many parts")
    for closes, piece in zip(pieces[::2], pieces[1::2], strict=True):
        if closes:
            return
        head, _, content = piece.partition(b"\r\n\r\n")
        if len(head) > _LONGEST_HEAD:
            raise ValueError("the head of a part is too long")
        text = head.removeprefix(b"\r\n").decode("utf-8", "replace")
        yield Part(HeaderParser().parsestr(f"{text}\n\n"), content)
    raise ValueError("the last part is not closed")


def _name(head: Message) -> str:
    from email.utils import collapse_rfc2231_value

    name = head.get_param("name", "", "content-disposition")
    return collapse_rfc2231_value(name).replace("%22", '"')


def _transferred(head: Message, content: bytes) -> bytes:
    encoding = str(head.get("content-transfer-encoding", "")).strip().lower()
    if encoding == "base64":
        from base64 import b64decode

        return b64decode(content)
    if encoding == "quoted-printable":
        from quopri import decodestring

        return decodestring(content)
    return content
