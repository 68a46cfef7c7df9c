"""How hooks are run; loaded only where a client has some."""

from __future__ import annotations

from time import monotonic

from .hooks import AsyncHooks, Call, Hooks, ResponseHead

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence
    from typing import TypeAlias, TypeVar

    from .errors import ApiError
    from .request import Job
    from .transport import AsyncResponse, AsyncTransport, Request, Response, Transport

    T = TypeVar("T")
    AnyHooks: TypeAlias = Hooks | AsyncHooks

_OFF = frozenset(("", "0", "false", "no", "off", "none"))


def chain(
    hooks: Sequence[AnyHooks] | None, log: str, spans: str, asynchronous: bool
) -> tuple[AnyHooks, ...]:
    """Return the hooks of a client: the user's, then those of the environment.

    Args:
        hooks: the user's.
        log: what the environment says about logging.
        spans: what it says about spans.
        asynchronous: whether the client is.

    Raises:
        TypeError: something is no hook, or one that this client cannot wait for.
    """
    found = list(hooks or ())
    for hook in found:
        _check(hook, asynchronous)
    if spans.strip().lower() not in _OFF:
        from .spans import spans_if_installed

        found += spans_if_installed()
    if log.strip().lower() not in _OFF:
        from .log import log_to_terminal

        found.append(log_to_terminal(log.strip().upper()))
    return tuple(found)


def _check(hook: object, asynchronous: bool) -> None:
    if isinstance(hook, AsyncHooks) and not asynchronous:
        raise TypeError(f"{type(hook).__name__} needs an asynchronous client")
    if not isinstance(hook, (Hooks, AsyncHooks)):
        raise TypeError(f"hooks are objects of Hooks or AsyncHooks, not {hook!r}")


class Watch:
    """The hooks of one call."""

    __slots__ = ("_call", "_hooks")

    def __init__(self, hooks: tuple[AnyHooks, ...], job: Job) -> None:
        self._hooks = hooks
        self._call = Call(job)

    def send(self, transport: Transport, request: Request) -> Response:
        """Send a request between its hooks."""
        call, hooks = self._call, self._sync()
        call.requests += 1
        for hook in hooks:
            hook.before_request(call, request)
        start = monotonic()
        response = transport.send(request)
        head = ResponseHead(response.status, response.headers, monotonic() - start)
        try:
            for hook in reversed(hooks):
                hook.after_response(call, head)
        except BaseException:
            response.close()
            raise
        return response

    def failed(self, error: ApiError) -> None:
        """Tell the hooks of an attempt that failed."""
        self._about(error)
        for hook in reversed(self._sync()):
            hook.on_error(self._call, error)

    def around(self, act: Callable[[], T]) -> T:
        """Make the call inside of its hooks."""
        from contextlib import ExitStack

        with ExitStack() as stack:
            for hook in self._sync():
                stack.enter_context(hook.around(self._call))
            return act()
        raise TypeError("the context manager of a hook must not suppress errors")

    async def async_send(
        self, transport: AsyncTransport, request: Request
    ) -> AsyncResponse:
        """Send a request between its hooks."""
        call = self._call
        call.requests += 1
        for hook in self._hooks:
            await _wait(hook.before_request(call, request))
        start = monotonic()
        response = await transport.send(request)
        head = ResponseHead(response.status, response.headers, monotonic() - start)
        try:
            for hook in reversed(self._hooks):
                await _wait(hook.after_response(call, head))
        except BaseException:
            await response.aclose()
            raise
        return response

    async def async_failed(self, error: ApiError) -> None:
        """Tell the hooks of an attempt that failed."""
        self._about(error)
        for hook in reversed(self._hooks):
            await _wait(hook.on_error(self._call, error))

    async def async_around(self, act: Callable[[], Awaitable[T]]) -> T:
        """Make the call inside of its hooks."""
        from contextlib import AsyncExitStack

        async with AsyncExitStack() as stack:
            for hook in self._hooks:
                if isinstance(hook, AsyncHooks):
                    await stack.enter_async_context(hook.around(self._call))
                else:
                    stack.enter_context(hook.around(self._call))
            return await act()
        raise TypeError("the context manager of a hook must not suppress errors")

    def _sync(self) -> list[Hooks]:
        return [hook for hook in self._hooks if isinstance(hook, Hooks)]

    def _about(self, error: ApiError) -> None:
        call = self._call
        error.operation_id, error.method = call.operation_id, call.method
        error.url, error.attempts = call.url, call.attempt


async def _wait(made: Awaitable[None] | None) -> None:
    if made is not None:
        await made
