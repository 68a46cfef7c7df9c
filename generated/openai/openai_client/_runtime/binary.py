"""Bodies that are not read until asked for, such as downloads."""

from __future__ import annotations

from .closing import AsyncClosing, Closing
from .errors import ApiConnectionError, ApiError
from .partial import PartialFile

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator, Mapping
    from os import PathLike
    from typing import IO

    from .resume import AsyncDownload, Download
    from .sources import Progress
    from .transport import AsyncResponse, Response


class _Head:
    """What is known of a body before it is read."""

    def __init__(self, status: int, headers: Mapping[str, str]) -> None:
        self.status = status
        self.headers = headers

    @property
    def content_type(self) -> str:
        """The ``Content-Type`` header, or ``""``."""
        return self.headers.get("content-type", "")

    @property
    def length(self) -> int | None:
        """How many bytes there will be; None when the server does not say."""
        text = self.headers.get("content-length", "")
        encoded = self.headers.get("content-encoding", "identity") != "identity"
        return None if encoded or not text.isdecimal() else int(text)

    def _is_beyond(self, file: IO[bytes]) -> bool:
        """Return whether nothing that a file holds is of use; it is emptied then."""
        written = file.tell()
        if written and (self.length is None or written <= self.length):
            return False
        file.truncate(0)
        return True

    def __repr__(self) -> str:
        """Return what it is; not the bytes."""
        return f"{type(self).__name__}({self.content_type!r})"


class BinaryContent(_Head, Closing):
    """A response's body, as bytes: all at once, in pieces, or into a file. Once.

    When the connection breaks off, the rest is asked for and the bytes go on, where the
    server can do that (RFC 9110, 14): it must have told which version it sends.

    Attributes:
        status: the HTTP status.
        headers: the response's headers.
    """

    def __init__(self, response: Response, download: Download) -> None:
        super().__init__(response.status, response.headers)
        self._response = response
        self._download = download
        self._received = 0

    def read(self) -> bytes:
        """Return the whole body, and close the connection."""
        return b"".join(self.iter_bytes())

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """Return the body in pieces as they arrive; leaving the loop closes it.

        Args:
            chunk_size: the size of the pieces but the last; None as they come.

        Raises:
            ApiConnectionError: the connection broke off.
        """
        sizer = _Sizer(chunk_size)
        try:
            while True:
                try:
                    for chunk in self._response.chunks():
                        self._received += len(chunk)
                        yield from sizer.pieces(chunk)
                except ApiConnectionError as error:
                    self._response = self._download.rest(error, self._received)
                else:
                    break
            yield from sizer.rest()
        except ApiError as error:
            raise self._download.located(error)
        finally:
            self.close()

    def write_to_file(
        self,
        path: str | PathLike[str],
        *,
        progress: Progress | None = None,
        resume: bool = False,
    ) -> None:
        """Write the body to a file, which appears only when it is whole.

        Args:
            path: the file; one that exists is replaced.
            progress: called with the bytes written so far, and with all there will be,
                or None.
            resume: keep what was written when the connection breaks off or the process
                ends, in a file ``<path>.<version>.part``, and begin with it the next
                time. The server must name the version, and be able to send ranges.

        Raises:
            OSError: the file cannot be written.
            ApiConnectionError: the connection broke off; unless ``resume`` is set,
                nothing is left behind.
        """
        identity = self._download.identity() if resume else ""
        with self, PartialFile(path, identity) as file:
            written = self._skip(file)
            for chunk in self.iter_bytes():
                written += file.write(chunk)
                if progress is not None:
                    progress(written, self.length)

    def _skip(self, file: IO[bytes]) -> int:
        """Leave out what a file holds; return how many bytes of it count."""
        if self._is_beyond(file):
            return 0
        self._response.close()
        try:
            self._response, self._received = self._download.skip(file.tell())
        except ApiError as error:
            raise self._download.located(error)
        return file.seek(file.truncate(self._received))

    def close(self) -> None:
        """Close the connection."""
        self._response.close()

    def __del__(self) -> None:
        """Close a body that nobody read."""
        response = self.__dict__.get("_response")
        if response is not None:
            response.close()


class AsyncBinaryContent(_Head, AsyncClosing):
    """A response's body, for asynchronous clients; otherwise like ``BinaryContent``.

    Attributes:
        status: the HTTP status.
        headers: the response's headers.
    """

    def __init__(self, response: AsyncResponse, download: AsyncDownload) -> None:
        super().__init__(response.status, response.headers)
        self._response = response
        self._download = download
        self._received = 0

    async def read(self) -> bytes:
        """Return the whole body, and close the connection."""
        return b"".join([chunk async for chunk in self.iter_bytes()])

    async def iter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """Return the body in pieces as they arrive; leaving the loop closes it.

        Args:
            chunk_size: the size of the pieces but the last; None as they come.

        Raises:
            ApiConnectionError: the connection broke off.
        """
        sizer = _Sizer(chunk_size)
        chunks = self._response.chunks()
        try:
            while True:
                try:
                    async for chunk in chunks:
                        self._received += len(chunk)
                        for piece in sizer.pieces(chunk):
                            yield piece
                except ApiConnectionError as error:
                    await chunks.aclose()
                    self._response = await self._download.rest(error, self._received)
                    chunks = self._response.chunks()
                else:
                    break
            for piece in sizer.rest():
                yield piece
        except ApiError as error:
            raise self._download.located(error)
        finally:
            await chunks.aclose()
            await self.aclose()

    async def write_to_file(
        self,
        path: str | PathLike[str],
        *,
        progress: Progress | None = None,
        resume: bool = False,
    ) -> None:
        """Write the body to a file, which appears only when it is whole.

        Args:
            path: the file; one that exists is replaced.
            progress: called with the bytes written so far, and with all there will be,
                or None.
            resume: keep what was written when the connection breaks off or the process
                ends, in a file ``<path>.<version>.part``, and begin with it the next
                time. The server must name the version, and be able to send ranges.

        Raises:
            OSError: the file cannot be written.
            ApiConnectionError: the connection broke off; unless ``resume`` is set,
                nothing is left behind.
        """
        from asyncio import to_thread

        identity = self._download.identity() if resume else ""
        async with self:
            with PartialFile(path, identity) as file:
                written = await self._skip(file)
                async for chunk in self.iter_bytes():
                    written += await to_thread(file.write, chunk)
                    if progress is not None:
                        progress(written, self.length)

    async def _skip(self, file: IO[bytes]) -> int:
        """Leave out what a file holds; return how many bytes of it count."""
        if self._is_beyond(file):
            return 0
        await self._response.aclose()
        try:
            self._response, self._received = await self._download.skip(file.tell())
        except ApiError as error:
            raise self._download.located(error)
        return file.seek(file.truncate(self._received))

    async def aclose(self) -> None:
        """Close the connection."""
        await self._response.aclose()


class _Sizer:
    """Cuts chunks to one size."""

    def __init__(self, size: int | None) -> None:
        if size is not None and size < 1:
            raise ValueError("chunk_size must be at least 1")
        self._size = size
        self._held = bytearray()

    def pieces(self, chunk: bytes) -> Iterator[bytes]:
        size = self._size
        if size is None:
            yield chunk
            return
        held = self._held
        held += chunk
        whole = len(held) - len(held) % size
        for start in range(0, whole, size):
            yield bytes(held[start : start + size])
        del held[:whole]

    def rest(self) -> Iterator[bytes]:
        if self._held:
            yield bytes(self._held)
