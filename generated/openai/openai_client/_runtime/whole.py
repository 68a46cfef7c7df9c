"""Bodies that are read as a whole: never more than the client allows.

The two halves of this file do the same, one of them with ``await``.
"""

from __future__ import annotations

from .errors import ApiError, ResponseDecodeError, ResponseTooLargeError

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from .request import Job
    from .transport import AsyncResponse, Response


def read(job: Job, response: Response) -> bytes:
    """Return the whole body; the connection is given back either way."""
    pieces: list[bytes] = []
    size = 0
    limit = job.limit
    try:
        _check_announced(response.status, response.headers, limit)
        for chunk in response.chunks():
            pieces.append(chunk)
            size += len(chunk)
            if limit is not None and size > limit:
                raise _too_large(response.status, response.headers, limit)
    except ResponseDecodeError as error:
        error.status, error.headers = response.status, response.headers
        raise
    finally:
        response.close()
    return pieces[0] if len(pieces) == 1 else b"".join(pieces)


async def async_read(job: Job, response: AsyncResponse) -> bytes:
    """Return the whole body; the connection is given back either way."""
    pieces: list[bytes] = []
    size = 0
    limit = job.limit
    chunks = response.chunks()
    try:
        _check_announced(response.status, response.headers, limit)
        async for chunk in chunks:
            pieces.append(chunk)
            size += len(chunk)
            if limit is not None and size > limit:
                raise _too_large(response.status, response.headers, limit)
    except ResponseDecodeError as error:
        error.status, error.headers = response.status, response.headers
        raise
    finally:
        await chunks.aclose()
        await response.aclose()
    return pieces[0] if len(pieces) == 1 else b"".join(pieces)


def read_error(job: Job, response: Response) -> bytes:
    """Return an error's body; nothing when it breaks off: the status matters more."""
    try:
        return read(job, response)
    except ApiError:
        return b""


async def async_read_error(job: Job, response: AsyncResponse) -> bytes:
    """Return an error's body; nothing when it breaks off: the status matters more."""
    try:
        return await async_read(job, response)
    except ApiError:
        return b""


def finish(job: Job, response: Response) -> None:
    """Give a connection back: read what little is left, or drop it."""
    if _is_short(response.headers):
        read_error(job, response)
    else:
        response.close()


async def async_finish(job: Job, response: AsyncResponse) -> None:
    """Give a connection back: read what little is left, or drop it."""
    if _is_short(response.headers):
        await async_read_error(job, response)
    else:
        await response.aclose()


def _is_short(headers: Mapping[str, str]) -> bool:
    length = headers.get("content-length", "")
    return length.isdecimal() and len(length) < 6


def _check_announced(
    status: int, headers: Mapping[str, str], limit: int | None
) -> None:
    """Refuse a body that says itself that it is too large; nothing is read of it."""
    length = headers.get("content-length", "")
    if limit is None or not length.isdecimal() or int(length[:30]) <= limit:
        return
    if headers.get("content-encoding", "identity") == "identity":
        raise _too_large(status, headers, limit)


def _too_large(
    status: int, headers: Mapping[str, str], limit: int
) -> ResponseTooLargeError:
    return ResponseTooLargeError(
        f"the response has more than {limit} bytes",
        status=status,
        headers=headers,
        limit=limit,
    )
