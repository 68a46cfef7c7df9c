"""Where the bytes of an upload come from: read in pieces, again for a retry.

A source is never read as a whole into memory. One that can be read only once makes its
request unrepeatable: such a request is not retried.
"""

from __future__ import annotations

from .narrow import is_dict

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import (
        AsyncIterable,
        AsyncIterator,
        Callable,
        Iterable,
        Iterator,
    )
    from os import PathLike
    from typing import IO, Any, TypeAlias

    FileContent: TypeAlias = (
        PathLike[str] | bytes | IO[bytes] | Iterable[bytes] | AsyncIterable[bytes]
    )
    Progress: TypeAlias = Callable[[int, int | None], object]
    """Called with the bytes so far, and with all there are, or None."""

PIECE = 256 * 1024


class Source:
    """Bytes to send; this base holds them in memory.

    Args:
        data: the bytes.

    Attributes:
        length: how many bytes there are; None when that is not known beforehand.
        repeatable: whether they can be sent again.
        name: the file's name, where there is one.
        needs_async: whether only an asynchronous client can read it.
    """

    def __init__(self, data: bytes = b"") -> None:
        self._data = data
        self.length: int | None = len(data)
        self.repeatable = True
        self.name: str | None = None
        self.needs_async = False

    def chunks(self) -> Iterator[bytes]:
        """Return the bytes in pieces, from the start."""
        return iter((self._data,))

    async def async_chunks(self) -> AsyncIterator[bytes]:
        """Return the bytes in pieces, from the start."""
        for chunk in self.chunks():
            yield chunk


class FileSource(Source):
    """An open binary file, from where it stands to its end.

    Args:
        file: the file; it is not closed.

    Raises:
        TypeError: it was opened in text mode.
    """

    def __init__(self, file: IO[bytes]) -> None:
        super().__init__()
        from os import SEEK_END
        from os.path import basename

        name: Any = getattr(file, "name", None)
        if hasattr(file, "encoding"):
            raise TypeError(f"open the file {name!r} in binary mode: open(..., 'rb')")
        self._file = file
        self.name = basename(name) if isinstance(name, str) else None
        self.repeatable = file.seekable() if hasattr(file, "seekable") else False
        self.length = None
        if self.repeatable:
            self._start = file.tell()
            self.length = file.seek(0, SEEK_END) - self._start
            file.seek(self._start)

    def chunks(self) -> Iterator[bytes]:
        """Return the bytes in pieces, from where the file stood."""
        if self.repeatable:
            self._file.seek(self._start)
        while chunk := self._file.read(PIECE):
            yield chunk

    async def async_chunks(self) -> AsyncIterator[bytes]:
        """Return the same, read in a thread: a slow disk must not stop the loop."""
        from asyncio import to_thread

        if self.repeatable:
            self._file.seek(self._start)
        while chunk := await to_thread(self._file.read, PIECE):
            yield chunk


class PathSource(Source):
    """A file by its path; opened when it is sent.

    Args:
        path: the path.

    Raises:
        OSError: there is no such file, or it cannot be read.
    """

    def __init__(self, path: PathLike[str]) -> None:
        super().__init__()
        from os import fspath, stat
        from os.path import basename

        self._path = fspath(path)
        self.name = basename(self._path)
        self.length = stat(self._path).st_size

    def chunks(self) -> Iterator[bytes]:
        """Return the bytes in pieces."""
        with open(self._path, "rb") as file:
            yield from FileSource(file).chunks()

    async def async_chunks(self) -> AsyncIterator[bytes]:
        """Return the bytes in pieces, read in a thread."""
        with open(self._path, "rb") as file:
            async for chunk in FileSource(file).async_chunks():
                yield chunk


class IterableSource(Source):
    """The pieces that an iterable gives; a generator gives them only once."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        super().__init__()
        self._pieces = pieces
        self.length = None
        self.repeatable = not hasattr(pieces, "__next__")

    def chunks(self) -> Iterator[bytes]:
        """Return the pieces."""
        return iter(self._pieces)


class AsyncIterableSource(Source):
    """The pieces that an asynchronous iterable gives; for asynchronous clients."""

    def __init__(self, pieces: AsyncIterable[bytes]) -> None:
        super().__init__()
        self._pieces = pieces
        self.length = None
        self.repeatable = not hasattr(pieces, "__anext__")
        self.needs_async = True

    def async_chunks(self) -> AsyncIterator[bytes]:
        """Return the pieces."""
        return aiter(self._pieces)


class JoinedSource(Source):
    """Several sources one after the other, such as the parts of a multipart body."""

    def __init__(self, sources: list[Source]) -> None:
        super().__init__()
        self._sources = sources
        lengths = [source.length for source in sources]
        known = [length for length in lengths if length is not None]
        self.length = sum(known) if len(known) == len(lengths) else None
        self.repeatable = all(source.repeatable for source in sources)
        self.needs_async = any(source.needs_async for source in sources)

    def chunks(self) -> Iterator[bytes]:
        """Return the bytes in pieces."""
        for source in self._sources:
            yield from source.chunks()

    async def async_chunks(self) -> AsyncIterator[bytes]:
        """Return the bytes in pieces."""
        for source in self._sources:
            async for chunk in source.async_chunks():
                yield chunk


class ProgressSource(Source):
    """A source that tells how much of it was sent.

    Args:
        content: what is sent.
        progress: called after each piece; it starts again where a retry does.
    """

    def __init__(self, content: Source | bytes, progress: Progress) -> None:
        super().__init__()
        source = Source(content) if isinstance(content, bytes) else content
        self._source = source
        self._progress = progress
        self.length = source.length
        self.repeatable = source.repeatable
        self.name = source.name
        self.needs_async = source.needs_async

    def chunks(self) -> Iterator[bytes]:
        """Return the bytes in pieces."""
        sent = 0
        for chunk in self._source.chunks():
            for piece in _cut(chunk):
                yield piece
                sent += len(piece)
                self._progress(sent, self.length)

    async def async_chunks(self) -> AsyncIterator[bytes]:
        """Return the bytes in pieces."""
        sent = 0
        async for chunk in self._source.async_chunks():
            for piece in _cut(chunk):
                yield piece
                sent += len(piece)
                self._progress(sent, self.length)


def _cut(chunk: bytes) -> Iterator[bytes]:
    if len(chunk) <= PIECE:
        yield chunk
        return
    for start in range(0, len(chunk), PIECE):
        yield chunk[start : start + PIECE]


def open_source(content: object, argument: str) -> Source:
    """Return the source for what the user passed.

    Args:
        content: bytes, a path object, an open binary file, an iterable of bytes, or an
            asynchronous one.
        argument: the argument's name, for errors.

    Raises:
        TypeError: it is something else; a ``str`` could be a path or the content.
        OSError: the file cannot be found.
    """
    if isinstance(content, (bytes, bytearray)):
        return Source(bytes(content))
    if isinstance(content, str):
        raise TypeError(
            f"{argument}: a str could be a path or the content itself; pass"
            " pathlib.Path(...) to send a file, or text.encode() to send a text"
        )
    chosen: Any = content
    if hasattr(content, "__fspath__"):
        return PathSource(chosen)
    if hasattr(content, "read"):
        return FileSource(chosen)
    if hasattr(content, "__aiter__"):
        return AsyncIterableSource(chosen)
    if hasattr(content, "__iter__") and not is_dict(content):
        return IterableSource(chosen)
    raise TypeError(
        f"{argument}: expected bytes, a path object, an open binary file or an iterable"
        f" of bytes, not {type(content).__name__}"
    )
