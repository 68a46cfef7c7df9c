"""Bytes of a file -> text whose offsets can be turned into lines and columns."""

from __future__ import annotations

import codecs
from hashlib import sha256
from pathlib import Path

from oasmith.diagnostics import Diagnostic, InputError, Location, diagnose
from oasmith.frozen import frozen

from .binary import binary_kind
from .limits import MAXIMUM_BYTES, MAXIMUM_CONTAINERS
from .text_lines import TextLines

_ENCODINGS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WITHOUT_MARK = (
    ((True, False, False, False), "utf-32-le"),
    ((False, False, False, True), "utf-32-be"),
    ((True, False, True, False), "utf-16-le"),
    ((False, True, False, True), "utf-16-be"),
)
"""Which of the first four bytes are not NUL, for a text that starts with ASCII characters."""


@frozen(eq=False)
class SourceFile:
    """A file that was read.

    ``name`` is what people see: the path relative to the folder of the main document.
    ``path`` is None for what came from elsewhere than the disk. ``sha256`` is over the bytes.
    """

    name: str
    path: Path | None
    text: str
    sha256: str
    _found: list[TextLines]

    @property
    def lines(self) -> TextLines:
        """The lines without their line breaks."""
        if not self._found:
            self._found.append(TextLines(self.text))
        return self._found[0]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1, of a character offset."""
        return self.lines.position(offset)

    def location(self, offset: int, pointer: str = "") -> Location:
        """The Location of a character offset."""
        line, column = self.position(offset)
        return Location(self.name, line, column, pointer)


def read_text(path: Path, name: str | None = None) -> SourceFile:
    """Read a text file whole.

    ``name`` is how diagnostics call it; by default the last part of the path.
    Raises InputError when it is missing, no file, too large, or not text.
    """
    shown = name if name is not None else path.name or str(path)
    return source_file(_read_bytes(path, shown), shown, path)


def source_file(data: bytes, name: str, path: Path | None = None) -> SourceFile:
    """Decode what was read; raises InputError at the first byte that is no text."""
    encoding, mark = _encoding(data)
    binary = binary_kind(data, name) if encoding == "utf-8" else None
    if binary is not None:
        raise InputError(binary)
    try:
        text = data[mark:].decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(_not_text(data, mark, name, error)) from None
    return SourceFile(name, path, text, sha256(data).hexdigest(), [])


def too_many(file: SourceFile, offset: int) -> InputError:
    """The error of a file that has too many mappings and lists; ``offset`` is where."""
    message = f"more than {MAXIMUM_CONTAINERS:,} mappings and lists stand up to here"
    return InputError(diagnose("OAS0002", message, file.location(offset)))


def _read_bytes(path: Path, name: str) -> bytes:
    try:
        if not path.exists():
            raise InputError(_unreadable(name, "does not exist"))
        if not path.is_file():
            kind = "is a folder" if path.is_dir() else "is not a regular file"
            raise InputError(_unreadable(name, kind))
        if path.stat().st_size > MAXIMUM_BYTES:
            raise InputError(diagnose("OAS0002", f"{name} is larger than 100 MB", Location(name)))
        return path.read_bytes()
    except OSError as error:
        reason = str(error.strerror).lower()
        raise InputError(_unreadable(name, f"cannot be read: {reason}")) from None
    except ValueError:
        raise InputError(_unreadable(name, "is not a possible file name")) from None


def _unreadable(name: str, why: str) -> Diagnostic:
    return diagnose("OAS0001", f"{name} {why}", Location(name))


def _encoding(data: bytes) -> tuple[str, int]:
    """The encoding and the length of its mark; without one, NULs tell (YAML 1.2.2, section 5.2)."""
    for mark, encoding in _ENCODINGS:
        if data.startswith(mark):
            return encoding, len(mark)
    for pattern, encoding in _WITHOUT_MARK:
        if pattern == tuple(map(bool, data[:4])):
            return encoding, 0
    return "utf-8", 0


def _not_text(data: bytes, mark: int, name: str, error: UnicodeDecodeError) -> Diagnostic:
    before = data[mark : mark + error.start].decode(error.encoding, "replace")
    location = Location(name, *TextLines(before).position(len(before)))
    byte = data[mark + error.start]
    message = f"byte 0x{byte:02x} at offset {mark + error.start} is not {error.encoding.upper()}"
    return diagnose("OAS0003", message, location)
