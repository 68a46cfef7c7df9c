"""Requests as a ``MockServer`` shows them."""

from __future__ import annotations

import json
from urllib.parse import parse_qs, urlsplit

from .convert import decode
from .mock_table import match_path, spec_of
from .narrow import copied, is_dict

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from .mock_table import AnyOperation, Table
    from .transport import Request


class MockFile:
    """A file in a multipart body.

    Attributes:
        name: the file's name.
        content_type: the part's media type.
        content: the bytes.
    """

    __slots__ = ("content", "content_type", "name")

    def __init__(self, name: str, content_type: str, content: bytes) -> None:
        self.name = name
        self.content_type = content_type
        self.content = content

    def __repr__(self) -> str:
        """Return the name and the size."""
        return f"<MockFile {self.name!r}: {len(self.content)} bytes>"


class MockCall:
    """One request that arrived.

    Attributes:
        operation_id: the operation.
        method: the HTTP method.
        template: the operation's path template.
        path: the path that was asked for, behind the client's base URL.
        url: the whole URL.
        query: query key to its values.
        headers: the headers; names in lower case.
        content: the body's bytes.
    """

    def __init__(
        self, table: Table, operation: AnyOperation, request: Request, content: bytes
    ) -> None:
        parts = urlsplit(request.url)
        path = match_path(operation, parts.path, inner="[^?#]*?")
        self.operation_id = operation.id
        self.method = request.method
        self.template = operation.path
        self.path = parts.path if path is None else path
        self.url = request.url
        self.query: dict[str, list[str]] = parse_qs(parts.query, keep_blank_values=True)
        self.headers = dict(request.headers)
        self.content = content
        self.operation = operation
        self.table = table

    @property
    def content_type(self) -> str:
        """The body's media type without its parameters, in lower case; or ``""``."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def body(self) -> Any:
        """The body as plain data; None without one.

        JSON as it was parsed, JSON lines as a list, a form as a dict of texts, in which
        a key that came several times has a list, a multipart body as a dict of texts
        and ``MockFile``. Another text is a ``str``, anything else ``bytes``.

        Raises:
            ValueError: it is not what its media type says.
        """
        if not self.content:
            return None
        kind = self.content_type
        if kind.endswith(("/json", "+json")):
            return json.loads(self.content)
        if kind.startswith("multipart/"):
            return _gathered(_parts(self.headers["content-type"], self.content))
        if kind == "application/x-www-form-urlencoded":
            pairs = parse_qs(self.content.decode(), keep_blank_values=True)
            return _gathered((k, v) for k, values in pairs.items() for v in values)
        if kind in _LINES or kind == "application/json-seq":
            texts = self.content.decode().replace("\x1e", "").splitlines()
            return [json.loads(text) for text in texts if text.strip()]
        if kind.startswith("text/") or kind.endswith(("/xml", "+xml")):
            return self.content.decode("utf-8", "replace")
        return self.content

    @property
    def parsed(self) -> Any:
        """The body with models in it, where it is JSON: what was declared; else ``body``."""
        body = self.body
        specs = self.table.described(self.operation).get("json", {})
        spec = specs.get(self.content_type)
        if not is_dict(spec) or not is_dict(body):
            return decode(None if is_dict(spec) else spec_of(spec), copied(body))
        return {key: decode(spec_of(spec.get(key)), copied(body[key])) for key in body}

    def __repr__(self) -> str:
        """Return the operation, and what was asked for."""
        return f"{self.operation_id} ({self.method} {self.path})"


_LINES = frozenset(
    ("application/jsonl", "application/x-ndjson", "application/x-jsonlines")
) | {"application/ndjson", "application/jsonlines", "application/x-jsonl"}


def _gathered(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, list[Any]] = {}
    for name, value in pairs:
        found.setdefault(name, []).append(value)
    return {name: each if len(each) > 1 else each[0] for name, each in found.items()}


def _parts(content_type: str, content: bytes) -> list[tuple[str, Any]]:
    """Return the parts of a multipart body with their names (RFC 7578)."""
    from email.message import Message

    whole = Message()
    whole["content-type"] = content_type
    boundary = str(whole.get_param("boundary"))
    found: list[tuple[str, Any]] = []
    for piece in content.split(f"--{boundary}".encode())[1:-1]:
        head, _, data = piece.removesuffix(b"\r\n").partition(b"\r\n\r\n")
        found.append(_part(head.decode(), data))
    return found


def _part(head: str, data: bytes) -> tuple[str, Any]:
    from email import message_from_string

    message = message_from_string(head.strip())
    name = message.get_param("name", "", "content-disposition")
    file = message.get_filename()
    kind = message.get_content_type()
    if file is not None:
        return str(name), MockFile(file, kind, data)
    if kind.endswith(("/json", "+json")):
        return str(name), json.loads(data)
    return str(name), data.decode("utf-8", "replace")
