"""The parts of multipart bodies (RFC 2046, 5.1; for forms RFC 7578), streamed.

Names are written as the WHATWG HTML standard's "multipart/form-data encoding algorithm"
has it: UTF-8, with ``"`` as ``%22``. Line breaks in names are refused, not escaped.
"""

from __future__ import annotations

from .narrow import is_list, is_tuple
from .sources import JoinedSource, Source, open_source

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from mimetypes import MimeTypes
    from typing import Any, TypeAlias

    from .sources import FileContent
    from .transport import Content

    Headers: TypeAlias = Mapping[str, str]
    FileInput: TypeAlias = (
        FileContent
        | tuple[str, FileContent]
        | tuple[str, FileContent, str]
        | tuple[str, FileContent, str, Headers]
    )

    Part: TypeAlias = tuple[bytes, Source]

_DEFAULT_TYPE = "application/octet-stream"
_NEWER_TYPES = {
    ".flac": "audio/flac",
    ".jsonl": "application/jsonl",
    ".m4a": "audio/mp4",
    ".md": "text/markdown",
    ".ogg": "audio/ogg",
    ".webp": "image/webp",
    ".yaml": "application/yaml",
    ".yml": "application/yaml",
}
_TYPES: list[MimeTypes] = []


def file_parts(
    name: str | None,
    value: object,
    content_types: str | None = None,
    headers: Headers | None = None,
) -> list[Part]:
    """Return the parts of a field that is a file, or a list of files.

    Args:
        name: the field's name on the wire; None for parts without names.
        value: ``FileInput``, or a list of them.
        content_types: the declared types, for files whose tuple names none.
        headers: further headers of each part; a tuple's own win.

    Raises:
        TypeError: the value is not a file.
        ValueError: a name, type or header holds a line break.
    """
    files = value if is_list(value) else [value]
    return [_file_part(name, file, content_types, headers or {}) for file in files]


def text_part(
    name: str | None,
    text: str,
    content_type: str | None = None,
    headers: Headers | None = None,
) -> Part:
    """Return the part of a field that is text.

    Args:
        name: the field's name on the wire; None for a part without one.
        text: the text.
        content_type: its type, where it is not plain text.
        headers: further headers.
    """
    return _head(name, None, content_type, headers or {}), Source(text.encode())


def body_part(
    name: str | None,
    content: Content,
    content_type: str,
    headers: Headers | None = None,
) -> Part:
    """Return the part that holds a body.

    Args:
        name: the field's name on the wire; None for a part without one.
        content: what the body was written as.
        content_type: its type.
        headers: further headers.
    """
    source = content if isinstance(content, Source) else Source(content or b"")
    return _head(name, None, content_type, headers or {}), source


def join_parts(
    parts: list[Part], content_type: str = "multipart/form-data"
) -> tuple[Source, str]:
    """Return the body and its content type, with the boundary.

    The boundary is 128 random bits, which no content can hold but by chance.
    """
    from os import urandom

    boundary = urandom(16).hex()
    opening = f"--{boundary}\r\n".encode()
    sources: list[Source] = []
    for head, content in parts:
        sources += [Source(opening + head), content, Source(b"\r\n")]
    sources.append(Source(f"--{boundary}--\r\n".encode()))
    given = [text for text in content_type.split(";") if "boundary=" not in text]
    kind = ";".join(given).strip().replace("*", "mixed")
    return JoinedSource(sources), f"{kind}; boundary={boundary}"


def guess_type(file_name: str) -> str:
    """Return the content type for a file's name, whatever the machine's tables say."""
    from os.path import splitext

    known = _NEWER_TYPES.get(splitext(file_name)[1].lower())
    if known is not None:
        return known
    if not _TYPES:
        from mimetypes import MimeTypes

        _TYPES.append(MimeTypes())
    guessed, encoding = _TYPES[0].guess_type("_" + file_name)
    if encoding is not None:
        return "application/gzip" if encoding == "gzip" else _DEFAULT_TYPE
    return guessed or _DEFAULT_TYPE


def _file_part(
    name: str | None, file: object, content_types: str | None, headers: Headers
) -> Part:
    content, file_name, content_type = file, None, None
    if is_tuple(file):
        file_name, content, content_type, own = _unpack(name, file)
        headers = {**headers, **own}
    source = open_source(content, name or "body")
    _take_length(source, headers)
    file_name = file_name or source.name or name
    content_type = content_type or _chosen_type(content_types, file_name or "")
    return _head(name, file_name, content_type, headers), source


def _unpack(
    name: str | None, file: tuple[Any, ...]
) -> tuple[str, object, str | None, Headers]:
    if not (2 <= len(file) <= 4 and isinstance(file[0], str)):
        raise TypeError(
            f"{name}: a tuple must be (file name, content), with a type and headers"
            " after them where they are wanted"
        )
    members: list[Any] = [*file, None, None]
    return members[0], members[1], members[2], members[3] or {}


def _take_length(source: Source, headers: Headers) -> None:
    """Take the length of an iterable from the head of its part, where it stands there.

    With the length of every part known, the body is sent with a length and not in chunks.
    """
    if source.length is None:
        for name, text in headers.items():
            if name.lower() == "content-length" and text.isdecimal():
                source.length = int(text)


def _chosen_type(declared: str | None, file_name: str) -> str:
    """Return the declared type; of several, or a range, what the file's name says."""
    listed = [text.strip() for text in (declared or "").split(",") if text.strip()]
    if len(listed) == 1 and "*" not in listed[0]:
        return listed[0]
    guessed = guess_type(file_name)
    if not listed or any(_covers(text, guessed) for text in listed):
        return guessed
    return next((text for text in listed if "*" not in text), guessed)


def _covers(declared: str, content_type: str) -> bool:
    prefix, is_range, _ = declared.partition("*")
    return content_type.startswith(prefix) if is_range else content_type == declared


def _head(
    name: str | None, file_name: str | None, content_type: str | None, headers: Headers
) -> bytes:
    lines: list[str] = []
    if name is not None:
        lines.append(f'Content-Disposition: form-data; name="{_escaped(name)}"')
    elif file_name is not None:
        lines.append("Content-Disposition: attachment")
    if file_name is not None:
        lines[0] += f'; filename="{_escaped(file_name)}"'
    if content_type is not None:
        lines.append(f"Content-Type: {_checked(content_type)}")
    lines += [f"{_checked(key)}: {_checked(text)}" for key, text in headers.items()]
    return "".join(f"{line}\r\n" for line in [*lines, ""]).encode()


def _escaped(text: str) -> str:
    return _checked(text).replace('"', "%22")


def _checked(text: str) -> str:
    if "\r" in text or "\n" in text or "\0" in text:
        raise ValueError(f"a line break or NUL in the head of a part: {text!r}")
    return text
