"""``multipart/form-data`` bodies (RFC 7578), streamed.

Names are written as the WHATWG HTML standard's "multipart/form-data encoding algorithm"
has it: UTF-8, with ``"`` as ``%22``. Line breaks in names are refused, not escaped.
"""

from __future__ import annotations

from .narrow import is_list, is_tuple
from .sources import JoinedSource, Source, open_source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from mimetypes import MimeTypes
    from typing import Any, TypeAlias

    from .sources import FileContent

    FileInput: TypeAlias = (
        FileContent | tuple[str, FileContent] | tuple[str, FileContent, str]
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


def file_parts(name: str, value: object, content_type: str | None) -> list[Part]:
    """Return the parts of a field that is a file, or a list of files.

    Args:
        name: the field's name on the wire.
        value: ``FileInput``, or a list of them.
        content_type: the declared type, for files whose tuple names none.

    Raises:
        TypeError: the value is not a file.
        ValueError: a name or type holds a line break.
    """
    if is_list(value):
        return [_file_part(name, file, content_type) for file in value]
    return [_file_part(name, value, content_type)]


def text_part(name: str, text: str, content_type: str | None = None) -> Part:
    """Return the part of a field that is text.

    Args:
        name: the field's name on the wire.
        text: the text.
        content_type: its type, where it is not plain text.
    """
    return _head(name, None, content_type), Source(text.encode())


def join_parts(parts: list[Part]) -> tuple[Source, str]:
    """Return the body and its content type.

    The boundary is 128 random bits, which no content can hold but by chance.
    """
    from os import urandom

    boundary = urandom(16).hex()
    opening = f"--{boundary}\r\n".encode()
    sources: list[Source] = []
    for head, content in parts:
        sources += [Source(opening + head), content, Source(b"\r\n")]
    sources.append(Source(f"--{boundary}--\r\n".encode()))
    return JoinedSource(sources), f"multipart/form-data; boundary={boundary}"


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


def _file_part(name: str, file: object, content_type: str | None) -> Part:
    chosen_name: str | None = None
    content = file
    if is_tuple(file):
        chosen_name, content, content_type = _unpack(name, file, content_type)
    source = open_source(content, name)
    file_name = chosen_name or source.name or name
    return _head(name, file_name, content_type or guess_type(file_name)), source


def _unpack(
    name: str, file: tuple[Any, ...], content_type: str | None
) -> tuple[str, object, str | None]:
    if len(file) in (2, 3) and isinstance(file[0], str):
        return file[0], file[1], file[2] if len(file) == 3 else content_type
    raise TypeError(
        f"{name}: a tuple must be (file name, content) or (file name, content, type)"
    )


def _head(name: str, file_name: str | None, content_type: str | None) -> bytes:
    lines = [f'Content-Disposition: form-data; name="{_escaped(name)}"']
    if file_name is not None:
        lines[0] += f'; filename="{_escaped(file_name)}"'
    if content_type is not None:
        lines.append(f"Content-Type: {_checked(content_type)}")
    return "".join(f"{line}\r\n" for line in [*lines, ""]).encode()


def _escaped(text: str) -> str:
    return _checked(text).replace('"', "%22")


def _checked(text: str) -> str:
    if "\r" in text or "\n" in text or "\0" in text:
        raise ValueError(f"a line break or NUL in the head of a part: {text!r}")
    return text
