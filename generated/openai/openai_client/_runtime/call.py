"""One call: requests until one succeeds or trying again is pointless.

The two halves of this file do the same, one of them with ``await``; whatever needs no
I/O is in ``request``, ``response``, ``retry`` and ``redirect``.
"""

from __future__ import annotations

from .binary import AsyncBinaryContent, BinaryContent
from .deadline import AsyncTimedResponse, TimedResponse
from .errors import ApiConnectionError, ApiError
from .operation import BinaryResponse, EventResponse
from .redirect import MOST_REDIRECTS
from .request import Job
from .resume import AsyncDownload, Download
from .response import choose_response, decoded, error_for, not_due, streams
from .retry import delay
from .security import OAuth2, TokenSource
from .stream import AsyncStream, EventDecoder, Stream
from .whole import async_finish, async_read, async_read_error, finish, read, read_error

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, TypeVar

    from .core import Core
    from .operation import Operation
    from .operation import Response as Declared
    from .security import AnyCredential, Scheme
    from .transport import AsyncResponse, AsyncTransport, Request, Response, Transport

    T = TypeVar("T")


def call(
    core: Core[Transport],
    operation: Operation[T],
    arguments: Mapping[str, object],
    options: Mapping[str, object],
    raw: bool,
) -> T:
    """Make one call.

    Args:
        core: the client's settings and transport.
        operation: what to call.
        arguments: its arguments by their Python names, perhaps with options.
        options: ``RequestOptions``.
        raw: whether to return a ``RawResponse``.

    Returns:
        What the operation returns.
    """
    result: T = perform(core, Job(core.settings, operation, arguments, options), raw)
    return result


def perform(core: Core[Transport], job: Job, raw: bool) -> Any:
    """Send a job's requests; return what the operation returns."""
    job.require_sync()
    if not core.settings.hooks:
        return _attempts(core, job, raw)
    from .watch import Watch

    job.watch = Watch(core.settings.hooks, job)
    return job.watch.around(lambda: _attempts(core, job, raw))


def _attempts(core: Core[Transport], job: Job, raw: bool) -> Any:
    while True:
        try:
            response = exchange(core, job)
            value: Any = _receive(core, job, response)
            if raw:
                value = _wrapped(response, value)
        except ApiError as error:
            if job.watch is not None:
                job.watch.failed(error)
            seconds = pause(job, error)
        else:
            job.attempts.succeeded()
            return value
        from time import sleep

        sleep(seconds)


async def async_call(
    core: Core[AsyncTransport],
    operation: Operation[T],
    arguments: Mapping[str, object],
    options: Mapping[str, object],
    raw: bool,
) -> T:
    """Make one call; the arguments are ``call``'s."""
    job = Job(core.settings, operation, arguments, options)
    result: T = await async_perform(core, job, raw)
    return result


async def async_perform(core: Core[AsyncTransport], job: Job, raw: bool) -> Any:
    """Send a job's requests; return what the operation returns."""
    if not core.settings.hooks:
        return await _async_attempts(core, job, raw)
    from .watch import Watch

    job.watch = Watch(core.settings.hooks, job)
    return await job.watch.async_around(lambda: _async_attempts(core, job, raw))


async def _async_attempts(core: Core[AsyncTransport], job: Job, raw: bool) -> Any:
    while True:
        try:
            value: Any = await _async_attempt(core, job, raw)
        except ApiError as error:
            if job.watch is not None:
                await job.watch.async_failed(error)
            seconds = pause(job, error)
        else:
            job.attempts.succeeded()
            return value
        from asyncio import sleep

        await sleep(seconds)


async def _async_attempt(core: Core[AsyncTransport], job: Job, raw: bool) -> Any:
    response = await async_exchange(core, job)
    value: Any = await _async_receive(core, job, response)
    return _wrapped(response, value) if raw else value


def exchange(core: Core[Transport], job: Job) -> Response:
    """Send the request, and those its redirects lead to."""
    deadline, response = job.attempts.deadline, _exchange(core, job)
    return response if deadline is None else TimedResponse(response, deadline)


def _exchange(core: Core[Transport], job: Job) -> Response:
    known = core.settings.credentials
    asked = [
        tuple(_ask(core, job, scheme, known[name]) for name, _ in scheme.arguments)
        for scheme in job.access.schemes
    ]
    request: Request = job.request(asked)
    for _ in range(MOST_REDIRECTS + 1):
        if job.watch is None:
            response = core.transport.send(request)
        else:
            response = job.watch.send(core.transport, request)
        if response.status not in _MAY_GO_ON:
            job.access.heard(response.headers)
            return response
        following = job.access.following(request, response.status, response.headers)
        if following is None:
            return response
        finish(job, response)
        request = following
    raise ApiConnectionError("too many redirects", retryable=False)


async def async_exchange(core: Core[AsyncTransport], job: Job) -> AsyncResponse:
    """Send the request, and those its redirects lead to."""
    deadline = job.attempts.deadline
    if deadline is None:
        return await _async_exchange(core, job)
    response = await deadline.within(_async_exchange(core, job))
    return AsyncTimedResponse(response, deadline)


async def _async_exchange(core: Core[AsyncTransport], job: Job) -> AsyncResponse:
    known = core.settings.credentials
    asked = [
        tuple([await _async_ask(core, scheme, known[a]) for a, _ in scheme.arguments])
        for scheme in job.access.schemes
    ]
    request: Request = job.request(asked)
    for _ in range(MOST_REDIRECTS + 1):
        if job.watch is None:
            response = await core.transport.send(request)
        else:
            response = await job.watch.async_send(core.transport, request)
        if response.status not in _MAY_GO_ON:
            job.access.heard(response.headers)
            return response
        following = job.access.following(request, response.status, response.headers)
        if following is None:
            return response
        await async_finish(job, response)
        request = following
    raise ApiConnectionError("too many redirects", retryable=False)


def _receive(core: Core[Transport], job: Job, response: Response) -> Any:
    """Return what the method returns, or raise the error for the response."""
    status, headers = response.status, response.headers
    if not 200 <= status < 300:
        raise error_for(job, status, headers, read_error(job, response))
    declared = choose_response(job, status, headers)
    if isinstance(declared, BinaryResponse):
        return BinaryContent(response, Download(core, job, status, headers))
    if isinstance(declared, EventResponse) and streams(declared, headers):
        decoder = EventDecoder(job, declared, status, headers)
        if job.attempts.policy.resume_streams:
            from .reconnect import ResumedResponse

            response = ResumedResponse(core, job, response, decoder)
        stream: Stream[Any] = Stream(response, decoder)
        return stream
    body = read(job, response)
    _refuse_non_stream(declared, status, headers, body)
    return decoded(job, declared, status, headers, body)


async def _async_receive(
    core: Core[AsyncTransport], job: Job, response: AsyncResponse
) -> Any:
    """Return what the method returns, or raise the error for the response."""
    status, headers = response.status, response.headers
    if not 200 <= status < 300:
        raise error_for(job, status, headers, await async_read_error(job, response))
    declared = choose_response(job, status, headers)
    if isinstance(declared, BinaryResponse):
        download = AsyncDownload(core, job, status, headers)
        return AsyncBinaryContent(response, download)
    if isinstance(declared, EventResponse) and streams(declared, headers):
        decoder = EventDecoder(job, declared, status, headers)
        if job.attempts.policy.resume_streams:
            from .reconnect import AsyncResumedResponse

            response = AsyncResumedResponse(core, job, response, decoder)
        stream: AsyncStream[Any] = AsyncStream(response, decoder)
        return stream
    body = await async_read(job, response)
    _refuse_non_stream(declared, status, headers, body)
    return decoded(job, declared, status, headers, body)


def _ask(
    core: Core[Transport], job: Job, scheme: Scheme, credential: AnyCredential
) -> str:
    if isinstance(credential, str):
        return credential
    if isinstance(credential, TokenSource):
        if not isinstance(scheme, OAuth2):
            return ""
        return credential.token(core, scheme, job.attempts.deadline)
    return _checked(credential() if callable(credential) else credential)


async def _async_ask(
    core: Core[AsyncTransport], scheme: Scheme, credential: AnyCredential
) -> str:
    if isinstance(credential, str):
        return credential
    if isinstance(credential, TokenSource) and isinstance(scheme, OAuth2):
        return await credential.async_token(core, scheme)
    value: Any = credential() if callable(credential) else credential
    return _checked(await value if hasattr(value, "__await__") else value)


def _checked(credential: object) -> str:
    """Return what a credential's function gave, if it is a text."""
    if isinstance(credential, str):
        return credential
    if hasattr(credential, "__await__"):
        close = getattr(credential, "close", None)
        if close is not None:
            close()
        raise TypeError("an asynchronous credential needs an asynchronous client")
    raise TypeError(f"a credential must be a str, not {type(credential).__name__}")


def pause(job: Job, error: ApiError, asked: float | None = None) -> float:
    """Return how long to wait before trying again; raise the error if not to.

    Args:
        job: the call.
        error: what went wrong.
        asked: the seconds that the server of a stream asked for at the first time.

    Raises:
        ApiError: the error, when it would not pass or enough was tried.
    """
    attempts = job.attempts
    job.located(error)
    attempts.note(error)
    if job.repeatable and job.access.gave_up_token(error):
        attempts.count += 1
        return 0.0
    if not job.repeatable or not attempts.may_go_on(error):
        raise error
    from random import random
    from time import time

    seconds = delay(error, attempts.count, random(), time(), attempts.policy)
    if asked is not None:
        least = min(asked, attempts.policy.longest_wait)
        seconds = least if attempts.count == 1 else max(seconds, least)
    if not attempts.has_time(seconds):
        raise error
    return seconds


def _wrapped(response: Response | AsyncResponse, value: Any) -> Any:
    from .raw import RawResponse

    native = response.native or response
    return RawResponse(response.status, response.headers, value, native)


def _refuse_non_stream(
    declared: Declared | None, status: int, headers: Mapping[str, str], body: bytes
) -> None:
    if isinstance(declared, EventResponse):
        raise not_due(headers, status, body, "a stream of events")


_MAY_GO_ON = frozenset((301, 302, 303, 307, 308, 401))
