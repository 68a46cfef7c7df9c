"""The rest of a download whose connection broke off (RFC 9110, 13.1.5 and 14)."""

from __future__ import annotations

from .errors import ApiConnectionError, ApiError
from .response import error_for
from .transport import AsyncResponse, Response
from .whole import async_read_error, read_error

_REFUSALS = frozenset((206, 400, 412, 416, 501))
"""Answers to a range that is not to be had; 206 is one with other bytes."""

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from .core import Core
    from .request import Job
    from .transport import AsyncTransport, Transport


class _Known:
    """A call that answered with bytes, and which version of them it was.

    Args:
        job: the call.
        status: the HTTP status.
        headers: the response's headers.
    """

    def __init__(self, job: Job, status: int, headers: Mapping[str, str]) -> None:
        self._job = job
        self._status = status
        self._headers = headers

    def identity(self) -> str:
        """Return what names these bytes for certain; ``""`` when nothing does."""
        version = _version(self._job.method, self._status, self._headers)
        length = self._headers.get("content-length", "")
        return f"{version} {length} {self._job.url}" if version else ""

    def located(self, error: ApiError) -> ApiError:
        """Return the error with what it is about."""
        return self._job.located(error)

    def _ask_from(self, received: int, error: ApiConnectionError) -> float:
        """Make the call one for the bytes that are missing; return how long to wait.

        Raises:
            ApiConnectionError: the error, when the server cannot do that, or enough
                was tried.
        """
        from .call import pause

        if not self.identity():
            raise error
        seconds = pause(self._job, error)
        self._ask_for(received)
        return seconds

    def _ask_for(self, received: int) -> None:
        version = _version(self._job.method, self._status, self._headers)
        asked = {"range": f"bytes={received}-", "if-range": version}
        asked["accept-encoding"] = "identity"
        self._job.headers.update(asked)

    def _ask_for_all(self, error: ApiError) -> bool:
        """Ask for everything where a range was refused; return whether it was."""
        if (
            getattr(error, "status", 0) not in _REFUSALS
            or "range" not in self._job.headers
        ):
            return False
        for name in ("range", "if-range"):
            del self._job.headers[name]
        return True

    def _begin(
        self, status: int, headers: Mapping[str, str], received: int
    ) -> int | None:
        """Return at which byte an answer begins; None when it is none of the bytes."""
        if _continues(status, headers, received):
            return received
        return 0 if status == 200 else None

    def _has_all(self, received: int) -> bool:
        return self._headers.get("content-length", "") == str(received)


class Download(_Known):
    """A call that answered with bytes; the arguments are ``_Known``'s, and the core."""

    def __init__(
        self,
        core: Core[Transport],
        job: Job,
        status: int,
        headers: Mapping[str, str],
    ) -> None:
        super().__init__(job, status, headers)
        self._core = core

    def rest(self, error: ApiConnectionError, received: int) -> Response:
        """Return a response with the bytes that are missing.

        Args:
            error: why they are.
            received: how many there are.

        Raises:
            ApiConnectionError: there is no way to get them.
        """
        from time import sleep

        from .call import exchange

        last = error
        while True:
            if self._job.watch is not None:
                self._job.watch.failed(last)
            sleep(self._ask_from(received, last))
            try:
                response = exchange(self._core, self._job)
            except ApiConnectionError as another:
                last = another
                continue
            if _continues(response.status, response.headers, received):
                return response
            response.close()
            raise error

    def skip(self, received: int) -> tuple[Response, int]:
        """Return a response without the first bytes, and how many those are.

        That is 0 when the server sends everything again.

        Args:
            received: how many bytes are there already.

        Raises:
            ApiError: the server sends nothing of use.
        """
        from time import sleep

        from .call import exchange, pause

        if self._has_all(received):
            return Response(self._status, self._headers), received
        self._ask_for(received)
        while True:
            try:
                response = exchange(self._core, self._job)
                begin = self._begin(response.status, response.headers, received)
                if begin is not None:
                    return response, begin
                body = read_error(self._job, response)
                raise error_for(self._job, response.status, response.headers, body)
            except ApiError as error:
                if self._ask_for_all(error):
                    continue
                if self._job.watch is not None:
                    self._job.watch.failed(error)
                sleep(pause(self._job, error))


class AsyncDownload(_Known):
    """A call that answered with bytes; the arguments are ``Download``'s."""

    def __init__(
        self,
        core: Core[AsyncTransport],
        job: Job,
        status: int,
        headers: Mapping[str, str],
    ) -> None:
        super().__init__(job, status, headers)
        self._core = core

    async def rest(self, error: ApiConnectionError, received: int) -> AsyncResponse:
        """Return a response with the bytes that are missing; see ``Download.rest``."""
        from asyncio import sleep

        from .call import async_exchange

        last = error
        while True:
            if self._job.watch is not None:
                await self._job.watch.async_failed(last)
            await sleep(self._ask_from(received, last))
            try:
                response = await async_exchange(self._core, self._job)
            except ApiConnectionError as another:
                last = another
                continue
            if _continues(response.status, response.headers, received):
                return response
            await response.aclose()
            raise error

    async def skip(self, received: int) -> tuple[AsyncResponse, int]:
        """Return a response without the first bytes; see ``Download.skip``."""
        from asyncio import sleep

        from .call import async_exchange, pause

        if self._has_all(received):
            return AsyncResponse(self._status, self._headers), received
        self._ask_for(received)
        while True:
            try:
                response = await async_exchange(self._core, self._job)
                begin = self._begin(response.status, response.headers, received)
                if begin is not None:
                    return response, begin
                body = await async_read_error(self._job, response)
                raise error_for(self._job, response.status, response.headers, body)
            except ApiError as error:
                if self._ask_for_all(error):
                    continue
                if self._job.watch is not None:
                    await self._job.watch.async_failed(error)
                await sleep(pause(self._job, error))


def _version(method: str, status: int, headers: Mapping[str, str]) -> str:
    """Return what names the version of a body for certain; ``""`` when nothing does."""
    ranges = headers.get("accept-ranges", "").strip().lower()
    encoded = headers.get("content-encoding", "identity").strip().lower()
    if method != "GET" or status != 200 or ranges == "none" or encoded != "identity":
        return ""
    tag = headers.get("etag", "").strip()
    if tag.startswith('"'):
        return tag
    return _certain_date(headers)


def _certain_date(headers: Mapping[str, str]) -> str:
    """Return ``Last-Modified`` where it is a strong validator (RFC 9110, 8.8.2.2)."""
    from email.utils import mktime_tz, parsedate_tz

    text = headers.get("last-modified", "").strip()
    changed, sent = parsedate_tz(text), parsedate_tz(headers.get("date", ""))
    if changed is None or sent is None:
        return ""
    try:
        return text if mktime_tz(sent) > mktime_tz(changed) else ""
    except (OverflowError, ValueError):
        return ""


def _continues(status: int, headers: Mapping[str, str], received: int) -> bool:
    """Return whether a response holds the bytes from a place on, and nothing else."""
    span = headers.get("content-range", "").strip().lower()
    encoded = headers.get("content-encoding", "identity").strip().lower()
    fits = span.startswith(f"bytes {received}-") and encoded == "identity"
    return status == 206 and fits
