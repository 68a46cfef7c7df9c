"""The constants that describe how an operation comes in pages.

Generated code holds one of these for each operation that lists things; ``walk`` acts on
them. A *path* leads to a value of the answer: a wire key, or a tuple of keys and list
indexes. ``()`` is the answer itself. An *argument* is a Python name, or a tuple of it
and of the wire keys that lead on into its value.
"""

from __future__ import annotations

from .generic import Generic, T_co
from .operation import Operation

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Any, TypeAlias, TypeVar

    Path: TypeAlias = "str | tuple[str | int, ...]"
    Argument: TypeAlias = "str | tuple[str, ...]"
    Pages: TypeAlias = (
        "CursorPages | OffsetPages | NumberedPages | LinkedPages | LinkHeaderPages"
    )
    A_co = TypeVar("A_co", covariant=True)
else:
    A_co = None


class CursorPages:
    """The answer holds a cursor, which an argument of the next call takes.

    Args:
        argument: the argument.
        next: the path to the cursor; None where it is always the last item's.
        items: the path to the list.
        last: the key of the last item that serves where there is no cursor.
        more: the path to whether there are more pages.
        before: the argument that asks for pages in the other direction.
        first: the path to the cursor of that direction.
    """

    __slots__ = ("argument", "before", "first", "items", "last", "more", "next")

    def __init__(
        self,
        argument: Argument,
        next: Path | None = None,
        *,
        items: Path = (),
        last: str | None = None,
        more: Path | None = None,
        before: Argument | None = None,
        first: Path | None = None,
    ) -> None:
        self.argument = argument
        self.next = next
        self.items = items
        self.last = last
        self.more = more
        self.before = before
        self.first = first


class OffsetPages:
    """An argument tells how many items to skip.

    Args:
        argument: the argument.
        items: the path to the list.
        start: the offset of the first page.
        limit: the argument that tells how long a page is, where a shorter page is
            declared to be the last.
        total: the path to how many items there are on all pages.
        more: the path to whether there are more pages.
    """

    __slots__ = ("argument", "items", "limit", "more", "start", "total")

    def __init__(
        self,
        argument: Argument,
        *,
        items: Path = (),
        start: int = 0,
        limit: Argument | None = None,
        total: Path | None = None,
        more: Path | None = None,
    ) -> None:
        self.argument = argument
        self.items = items
        self.start = start
        self.limit = limit
        self.total = total
        self.more = more


class NumberedPages:
    """An argument tells the number of the page. A ``Link`` header beats counting.

    Args:
        argument: the argument.
        items: the path to the list.
        start: the number of the first page.
        limit: the argument that tells how long a page is, where a shorter page is
            declared to be the last.
        current: the path to the number of the page.
        pages: the path to how many pages there are.
        more: the path to whether there are more pages.
    """

    __slots__ = ("argument", "current", "items", "limit", "more", "pages", "start")

    def __init__(
        self,
        argument: Argument,
        *,
        items: Path = (),
        start: int = 1,
        limit: Argument | None = None,
        current: Path | None = None,
        pages: Path | None = None,
        more: Path | None = None,
    ) -> None:
        self.argument = argument
        self.items = items
        self.start = start
        self.limit = limit
        self.current = current
        self.pages = pages
        self.more = more


class LinkedPages:
    """The answer holds the URL of the next page, absolute or relative.

    Args:
        next: the path to the URL; None where there is one page only.
        items: the path to the list.
        more: the path to whether there are more pages.
        base: the way from the first page's path to where relative links begin, such as
            ``"./"``, below it; None where they begin at the page that holds them.
        keeps: the query parameters of the first page that go along with links.
    """

    __slots__ = ("base", "items", "keeps", "more", "next")

    def __init__(
        self,
        next: Path | None = None,
        *,
        items: Path = (),
        more: Path | None = None,
        base: str | None = None,
        keeps: tuple[str, ...] = (),
    ) -> None:
        self.next = next
        self.items = items
        self.more = more
        self.base = base
        self.keeps = keeps


class LinkHeaderPages:
    """The ``Link`` header holds the URL of the next page (RFC 8288).

    Args:
        items: the path to the list.
    """

    __slots__ = ("items",)

    def __init__(self, *, items: Path = ()) -> None:
        self.items = items


class PagedOperation(Operation[T_co], Generic[T_co, A_co]):
    """An operation that comes in pages: ``T_co`` is a page, ``A_co`` an asynchronous one.

    Args:
        pages: how one page leads to the next.
        rest: as for ``Operation``.
    """

    __slots__ = ("pages",)

    def __init__(
        self, id: str, method: str, path: str, *, pages: Pages, **rest: Any
    ) -> None:
        super().__init__(id, method, path, **rest)
        self.pages = pages
