"""Pages of asynchronous clients."""

from __future__ import annotations

from .call import async_perform
from .generic import Generic, T, T_co
from .paged import Kinds, Paged, as_page, job_of, no_page
from .walk import Step

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Generator, Mapping
    from typing import Any, Self

    from .core import Core
    from .pagination import PagedOperation
    from .raw import RawResponse
    from .transport import AsyncTransport


class AsyncBarePage(Paged, Generic[T_co]):
    """A page whose answer has fields with the names of all of ``AsyncPage``'s methods.

    ``async for`` goes through the items of this page and of all that follow. One
    request is made for each page, when its first item is due.
    """

    __slots__ = ()

    async def __aiter__(self) -> AsyncIterator[T_co]:
        """Return the items of this page and of all that follow."""
        async for page in self.iter_pages():
            for item in page._page.items(page):
                yield item

    async def iter_pages(self) -> AsyncIterator[Self]:
        """Return this page and all that follow."""
        page: Self | None = self
        while page is not None:
            yield page
            page = await page.get_next_page()

    async def get_next_page(self) -> Self | None:
        """Fetch the next page; None after the last one.

        Raises:
            PaginationError: the server leads in a circle, or nowhere.
            ApiError: the call failed.
        """
        step = self._page.following(self)
        if step is None:
            return None
        found = (await fetch(step)).parsed
        if not isinstance(found, Paged):
            raise no_page(found)
        page: Any = found
        following: Self = page
        return following


class AsyncWithPages(AsyncBarePage[T_co]):
    """A page whose answer has no field ``pages``."""

    __slots__ = ()

    def pages(self) -> AsyncIterator[Self]:
        """Return this page and all that follow."""
        return self.iter_pages()


class AsyncWithNextPage(AsyncBarePage[T_co]):
    """A page whose answer has no field ``next_page``."""

    __slots__ = ()

    async def next_page(self) -> Self | None:
        """Fetch the next page; None after the last one.

        Raises:
            PaginationError: the server leads in a circle, or nowhere.
            ApiError: the call failed.
        """
        return await self.get_next_page()


class AsyncWithHasNext(AsyncBarePage[T_co]):
    """A page whose answer has no field ``has_next``."""

    __slots__ = ()

    @property
    def has_next(self) -> bool:
        """Whether this page leads to another one; nothing is fetched."""
        return self._page.following(self) is not None


class AsyncWithHasNextPage(AsyncBarePage[T_co]):
    """A page whose answer has no field ``has_next_page``."""

    __slots__ = ()

    def has_next_page(self) -> bool:
        """Return whether this page leads to another one; nothing is fetched."""
        return self._page.following(self) is not None


class AsyncPage(
    AsyncWithPages[T_co],
    AsyncWithNextPage[T_co],
    AsyncWithHasNext[T_co],
    AsyncWithHasNextPage[T_co],
):
    """One page: the answer of the API, and the way to the pages that follow.

    ``async for`` goes through the items of this page and of all that follow. One
    request is made for each page, when its first item is due.
    """

    __slots__ = ()


class AsyncArrayPage(list[T], AsyncPage[T]):
    """A page of an API that answers with lists: the list of the items of this page.

    ``async for`` goes on to the items of all pages that follow.
    """

    __slots__ = ("_page",)

    def __reduce_ex__(self, protocol: object) -> tuple[Any, ...]:
        """Copy and pickle as a list."""
        return list, (self[:],)


KINDS = Kinds(AsyncPage, AsyncBarePage, AsyncArrayPage)


class AsyncPager(Generic[T_co]):
    """What a method returns that comes in pages: await it, or iterate it.

    ``await`` fetches the first page; ``async for`` goes through the items of all pages.
    Nothing is sent before. ``T_co`` is the page.
    """

    __slots__ = ("_raw", "_step")

    def __init__(
        self,
        core: Core[AsyncTransport],
        operation: PagedOperation[Any, T_co],
        arguments: Mapping[str, object],
        options: Mapping[str, object],
        raw: bool,
    ) -> None:
        self._step = Step(core, operation, arguments, options)
        self._raw = raw

    def __await__(self) -> Generator[Any, None, T_co]:
        """Fetch the first page."""
        return self._first().__await__()

    async def __aiter__(self: AsyncPager[AsyncBarePage[T]]) -> AsyncIterator[T]:
        """Return the items of all pages."""
        async for item in await self._page():
            yield item

    def __repr__(self) -> str:
        """Return what it would call; nothing is sent."""
        return f"<AsyncPager of {self._step.operation.id}>"

    async def pages(self) -> AsyncIterator[T_co]:
        """Return all pages."""
        page = await self._page()
        async for following in page.iter_pages():
            yield following

    async def _page(self) -> Any:
        """Fetch the first page, to go on from it."""
        found = (await fetch(self._step)).parsed
        if not isinstance(found, Paged):
            raise no_page(found)
        return found

    async def _first(self) -> T_co:
        response = await fetch(self._step)
        found: Any = response if self._raw else response.parsed
        page: T_co = found
        return page


async def fetch(step: Step) -> RawResponse[Any]:
    """Fetch a page."""
    job = job_of(step)
    response: RawResponse[Any] = await async_perform(step.core, job, True)
    response.parsed = as_page(response, KINDS, step, job)
    return response
