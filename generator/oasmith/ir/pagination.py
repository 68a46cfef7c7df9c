"""How operations come in pages: frozen values, free of how that became known."""

from __future__ import annotations

from typing import TypeAlias

from oasmith.frozen import frozen

from .types import Type

Path: TypeAlias = tuple[str | int, ...]
"""The way to a value of the answer: wire keys and list indexes; ``()`` is the answer itself."""


@frozen
class Input:
    """What changes from one request to the next: a parameter, or a member of the body.

    ``place`` is that of a parameter, or ``body``; ``path`` goes on into the argument's value.
    """

    place: str
    wire: str
    path: tuple[str, ...] = ()


@frozen
class CursorPages:
    """The answer holds a cursor, which an argument of the next request takes.

    ``next`` is the way to the cursor, ``last`` the key of the last item that serves where there
    is none. ``before`` and ``first`` are the same for the other direction.
    """

    argument: Input
    next: Path | None
    last: str | None = None
    more: Path | None = None
    before: Input | None = None
    first: Path | None = None


@frozen
class OffsetPages:
    """An argument tells how many items to skip.

    ``limit``: the argument that tells how long a page is, where the document says that a shorter
    page is the last.
    """

    argument: Input
    start: int = 0
    limit: Input | None = None
    total: Path | None = None
    more: Path | None = None


@frozen
class NumberedPages:
    """An argument tells the number of the page; ``current`` is the way to the number in the
    answer, ``pages`` to how many pages there are."""

    argument: Input
    start: int = 1
    limit: Input | None = None
    current: Path | None = None
    pages: Path | None = None
    more: Path | None = None


@frozen
class LinkedPages:
    """The answer holds the URL of the next page; without ``next`` there is one page only.

    Where another operation fetches the next page, ``base`` is the way from this one's path to where
    relative links begin, and ``keeps`` are the wire names of query parameters that both take.
    """

    next: Path | None
    more: Path | None = None
    base: str | None = None
    keeps: tuple[str, ...] = ()


@frozen
class LinkHeaderPages:
    """The ``Link`` header of the answer holds the URL of the next page (RFC 8288)."""


Paging: TypeAlias = CursorPages | OffsetPages | NumberedPages | LinkedPages | LinkHeaderPages


@frozen
class Pagination:
    """How one operation comes in pages.

    ``items`` leads to the list, ``item`` is the type of its items, ``answer`` that of a page.
    ``declared`` names what says so; None where it is inferred.
    """

    how: Paging
    items: Path
    item: Type
    answer: Type
    declared: str | None = None
