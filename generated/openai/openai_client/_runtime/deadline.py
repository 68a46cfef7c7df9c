"""The moment at which the time for a whole call is over: ``total_timeout``."""

from __future__ import annotations

from time import monotonic

from .errors import ApiTimeoutError
from .transport import AsyncResponse, Response

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Awaitable, Iterator
    from typing import TypeVar

    T = TypeVar("T")


class Deadline:
    """The end of one call with all of its attempts, counted from now.

    Args:
        total: the seconds that the call may take.
    """

    __slots__ = ("_ends", "_total")

    def __init__(self, total: float) -> None:
        self._total = total
        self._ends = monotonic() + total

    def left(self) -> float:
        """Return the seconds that are left; not more than 0 when there are none."""
        return self._ends - monotonic()

    def check(self) -> None:
        """Check that there is time left.

        Raises:
            ApiTimeoutError: there is none.
        """
        if self.left() <= 0:
            raise self.too_late()

    async def within(self, act: Awaitable[T]) -> T:
        """Wait for something, but not longer.

        Raises:
            ApiTimeoutError: the time was over first.
        """
        from asyncio import timeout

        clock = timeout(self.left())
        try:
            async with clock:
                return await act
        except TimeoutError as error:
            if clock.expired():
                raise self.too_late() from error
            raise
        raise self.too_late()

    def too_late(self) -> ApiTimeoutError:
        """Return the error for a call that takes too long as a whole."""
        text = f"timed out: total_timeout is {self._total:g} s"
        return ApiTimeoutError(text, retryable=False)


class TimedResponse(Response):
    """A response that is not read beyond its deadline, whatever the transport.

    A read that began in time ends by the transport's own timeout.

    Args:
        response: the response.
        deadline: when to stop.
    """

    def __init__(self, response: Response, deadline: Deadline) -> None:
        super().__init__(response.status, response.headers, native=response.native)
        self._response = response
        self._deadline = deadline

    def chunks(self) -> Iterator[bytes]:
        """Return the decoded body as it arrives."""
        self._deadline.check()
        for chunk in self._response.chunks():
            yield chunk
            self._deadline.check()

    def close(self) -> None:
        """Give the connection back."""
        self._response.close()


class AsyncTimedResponse(AsyncResponse):
    """A response that is not read beyond its deadline, whatever the transport.

    Args:
        response: the response.
        deadline: when to stop.
    """

    def __init__(self, response: AsyncResponse, deadline: Deadline) -> None:
        super().__init__(response.status, response.headers, native=response.native)
        self._response = response
        self._deadline = deadline

    async def chunks(self) -> AsyncGenerator[bytes, None]:
        """Return the decoded body as it arrives."""
        chunks = self._response.chunks()
        try:
            while True:
                chunk = await self._deadline.within(anext(chunks, None))
                if chunk is None:
                    return
                yield chunk
        finally:
            await chunks.aclose()

    async def aclose(self) -> None:
        """Give the connection back."""
        await self._response.aclose()
