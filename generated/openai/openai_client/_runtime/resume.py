"""The rest of a download whose connection broke off (RFC 9110, 13.1.5 and 14)."""

from __future__ import annotations

from .errors import ApiConnectionError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from .core import Core
    from .errors import ApiError
    from .request import Job
    from .transport import AsyncResponse, AsyncTransport, Response, Transport


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

        job = self._job
        version = _version(job.method, self._status, self._headers)
        if not version:
            raise error
        seconds = pause(job, error)
        asked = {"range": f"bytes={received}-", "if-range": version}
        asked["accept-encoding"] = "identity"
        job.headers.update(asked)
        return seconds


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
