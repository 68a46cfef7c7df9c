"""Pages of synchronous clients."""

from __future__ import annotations

from .call import perform
from .generic import Generic, T, T_co
from .paged import Kinds, Paged, as_page, job_of, no_page
from .walk import Step

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any, Self, TypeVar

    from .core import Core
    from .pagination import PagedOperation
    from .raw import RawResponse
    from .transport import Transport

    R = TypeVar("R")


class BarePage(Paged, Generic[T_co]):
    """A page whose answer has fields with the names of all of ``Page``'s methods.

    Iterate it to go through the items of this page and of all that follow. One request
    is made for each page, when its first item is due.
    """

    __slots__ = ()

    def __iter__(self) -> Iterator[T_co]:
        """Return the items of this page and of all that follow."""
        for page in self.iter_pages():
            yield from page._page.items(page)

    def iter_pages(self) -> Iterator[Self]:
        """Return this page and all that follow."""
        page: Self | None = self
        while page is not None:
            yield page
            page = page.get_next_page()

    def get_next_page(self) -> Self | None:
        """Fetch the next page; None after the last one.

        Raises:
            PaginationError: the server leads in a circle, or nowhere.
            ApiError: the call failed.
        """
        step = self._page.following(self)
        if step is None:
            return None
        found = fetch(step).parsed
        if not isinstance(found, Paged):
            raise no_page(found)
        page: Any = found
        following: Self = page
        return following


class WithPages(BarePage[T_co]):
    """A page whose answer has no field ``pages``."""

    __slots__ = ()

    def pages(self) -> Iterator[Self]:
        """Return this page and all that follow."""
        return self.iter_pages()


class WithNextPage(BarePage[T_co]):
    """A page whose answer has no field ``next_page``."""

    __slots__ = ()

    def next_page(self) -> Self | None:
        """Fetch the next page; None after the last one.

        Raises:
            PaginationError: the server leads in a circle, or nowhere.
            ApiError: the call failed.
        """
        return self.get_next_page()


class WithHasNext(BarePage[T_co]):
    """A page whose answer has no field ``has_next``."""

    __slots__ = ()

    @property
    def has_next(self) -> bool:
        """Whether this page leads to another one; nothing is fetched."""
        return self._page.following(self) is not None


class WithHasNextPage(BarePage[T_co]):
    """A page whose answer has no field ``has_next_page``."""

    __slots__ = ()

    def has_next_page(self) -> bool:
        """Return whether this page leads to another one; nothing is fetched."""
        return self._page.following(self) is not None


class Page(
    WithPages[T_co],
    WithNextPage[T_co],
    WithHasNext[T_co],
    WithHasNextPage[T_co],
):
    """One page: the answer of the API, and the way to the pages that follow.

    Iterate it to go through the items of this page and of all that follow. One
    request is made for each page, when its first item is due.
    """

    __slots__ = ()


class ArrayPage(list[T], Page[T]):
    """A page of an API that answers with lists: the list of the items of this page.

    Iterating goes on to the items of all pages that follow; everything else, such as
    ``page[0]``, ``len(page)`` and ``page[:]``, is about this page.
    """

    __slots__ = ("_page",)

    def __iter__(self) -> Iterator[T]:
        """Return the items of this page and of all that follow."""
        for page in self.iter_pages():
            yield from page._page.items(page)

    def __reduce_ex__(self, protocol: object) -> tuple[Any, ...]:
        """Copy and pickle as a list."""
        return list, (self[:],)


KINDS = Kinds(Page, BarePage, ArrayPage)


def first_page(
    core: Core[Transport],
    operation: PagedOperation[R, Any],
    arguments: Mapping[str, object],
    options: Mapping[str, object],
    raw: bool,
) -> R:
    """Fetch the first page; the arguments are those of ``call``."""
    response = fetch(Step(core, operation, arguments, options))
    found: Any = response if raw else response.parsed
    page: R = found
    return page


def fetch(step: Step) -> RawResponse[Any]:
    """Fetch a page."""
    job = job_of(step)
    response: RawResponse[Any] = perform(step.core, job, True)
    response.parsed = as_page(response, KINDS, step, job)
    return response
