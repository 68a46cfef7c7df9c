"""From one page to the next: what to ask for, and when to stop. No I/O."""

from __future__ import annotations

from .errors import PaginationError
from .links import by_another_call, next_in_header, resolved
from .narrow import is_dict, is_list, is_model
from .omit import OMIT
from .pagination import CursorPages, LinkedPages, LinkHeaderPages, NumberedPages
from .plan import plan_of
from .prepared import prepared
from .texts import plain

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, TypeGuard

    from .core import Core
    from .pagination import Argument, OffsetPages, PagedOperation, Path

_EXTRAS = frozenset(("extra_query", "extra_body"))
MOST_EMPTY_PAGES = 100
"""How many empty pages with a cursor may follow each other before it is an error."""


class Step:
    """One request of a walk through the pages.

    Attributes:
        core: the client's settings and transport.
        operation: what is called.
        arguments: its arguments.
        options: ``RequestOptions``; from the second page on without what belongs to
            one request only.
        link: the URL of the page, where the server gave one.
        trusted: whether credentials may be sent: every link led to the same origin.
        items: those of the page before, where pages are counted.
        first_number: the least number of a page so far, where they are numbered.
        first_url: the URL of the first page, where another call fetches the others.
    """

    __slots__ = (
        "_depth",
        "_empty",
        "_seen",
        "arguments",
        "core",
        "first_number",
        "first_url",
        "items",
        "link",
        "operation",
        "options",
        "trusted",
    )

    def __init__(
        self,
        core: Core[Any],
        operation: PagedOperation[Any, Any],
        arguments: Mapping[str, object],
        options: Mapping[str, object],
    ) -> None:
        self.core = core
        self.operation = operation
        self.arguments = arguments
        self.options = options
        self.link: str | None = None
        self.trusted = True
        self.items: list[Any] | None = None
        self.first_number = 1
        self.first_url = ""
        # Cursor or link -> the page that it led to. Walks that fork at a page share it.
        self._seen: dict[str, int] = {}
        self._depth = 0
        self._empty = 0

    def after(self, page: object, headers: Mapping[str, str], url: str) -> Step | None:
        """Return the step to the next page; None after the last one.

        Args:
            page: the answer to this step.
            headers: its headers.
            url: the URL of its request.

        Raises:
            PaginationError: the server leads in a circle.
        """
        table = self.operation.pages
        items = items_of(page, table.items)
        if isinstance(table, CursorPages):
            return self._by_cursor(table, page, items)
        if isinstance(table, LinkedPages):
            return self._by_link(table, page, items, url)
        if isinstance(table, LinkHeaderPages):
            return self._by_header(items, headers, url)
        if isinstance(table, NumberedPages):
            if "link" in headers or self.link is not None:
                return self._by_header(items, headers, url)
            return self._by_number(table, page, items)
        return self._by_offset(table, page, items)

    def _by_cursor(
        self, table: CursorPages, page: object, items: list[Any]
    ) -> Step | None:
        more = flag(page, table.more)
        if more is False:
            return None
        argument, path, key = table.argument, table.next, table.last
        place = -1
        if table.before is not None and self._given(table.before):
            argument, path, place = table.before, table.first, 0
        cursor = None if path is None else pick(page, path)
        if (cursor is None or cursor == "") and key is not None and items:
            cursor = pick(items[place], key)
        if cursor is None or cursor == "" or cursor is False:
            return None
        if not items and cursor == self._value(argument):
            return None
        return self._with(argument, cursor, items)

    def _by_link(
        self, table: LinkedPages, page: object, items: list[Any], url: str
    ) -> Step | None:
        link = None if table.next is None else pick(page, table.next)
        if not isinstance(link, str):
            # JSON:API (1.1, "Links"): a link is a text, or an object that holds it.
            link = pick(link, "href")
        if not isinstance(link, str) or not link or flag(page, table.more) is False:
            return None
        if table.base is None and not table.keeps:
            return self._along(link, items, url)
        first = self.first_url or url
        try:
            link = by_another_call(link, first, url, table)
        except ValueError as error:
            raise PaginationError(f"bad link to the next page: {error}") from error
        following = self._along(link, items, url)
        following.first_url = first
        return following

    def _by_header(
        self, items: list[Any], headers: Mapping[str, str], url: str
    ) -> Step | None:
        link = next_in_header(headers.get("link", ""))
        return None if link is None else self._along(link, items, url)

    def _by_offset(
        self, table: OffsetPages, page: object, items: list[Any]
    ) -> Step | None:
        offset = self._number(table.argument, table.start) + len(items)
        total = None if table.total is None else pick(page, table.total)
        if is_number(total) and offset >= total:
            return None
        return self._counted(table, page, items, offset)

    def _by_number(
        self, table: NumberedPages, page: object, items: list[Any]
    ) -> Step | None:
        number = self._number(table.argument, table.start)
        current = None if table.current is None else pick(page, table.current)
        if is_number(current):
            number = int(current)
        # Whoever calls the first page 0 shows that only by doing so.
        first = min(self.first_number, table.start, number)
        pages = None if table.pages is None else pick(page, table.pages)
        if is_number(pages) and number + 1 - first >= pages:
            return None
        following = self._counted(table, page, items, number + 1)
        if following is not None:
            following.first_number = first
        return following

    def _counted(
        self,
        table: OffsetPages | NumberedPages,
        page: object,
        items: list[Any],
        count: int,
    ) -> Step | None:
        if not items or flag(page, table.more) is False:
            return None
        limit = None if table.limit is None else self._value(table.limit)
        if is_number(limit) and len(items) < limit:
            return None
        if items == self.items and not is_scalar(items[0]):
            raise PaginationError("the server sent the same page twice")
        following = self._with(table.argument, count, items)
        following.items = items
        return following

    def _given(self, argument: Argument) -> bool:
        return self._value(argument) not in (OMIT, None)

    def _number(self, argument: Argument, start: int) -> int:
        value = self._value(argument)
        return int(value) if is_number(value) else start

    def _value(self, argument: Argument) -> Any:
        """Return what was passed for an argument, perhaps as an extra."""
        name, keys = _split(argument)
        value = self.arguments.get(name, OMIT)
        if value is OMIT:
            wire = self._wire(name)
            for option, given in self.options.items():
                if self._option(option) in _EXTRAS and is_dict(given):
                    value = given.get(wire, value)
        return value if not keys or value in (OMIT, None) else pick(value, keys)

    def _with(self, argument: Argument, value: object, items: list[Any]) -> Step:
        following = self._following(f"={value!r}", items)
        name, keys = _split(argument)
        whole = value if not keys else _put(self._value(name), keys, value)
        following.arguments = {**self.arguments, name: whole}
        wire = self._wire(name)
        for option, given in following.options.items():
            if self._option(option) in _EXTRAS and is_dict(given) and wire in given:
                rest = {key: item for key, item in given.items() if key != wire}
                following.options = {**following.options, option: rest}
        return following

    def _along(self, link: str, items: list[Any], url: str) -> Step:
        try:
            target, same = resolved(url, link)
        except ValueError as error:
            raise PaginationError(f"bad link to the next page: {error}") from error
        following = self._following(target, items)
        following.link = target
        following.trusted = self.trusted and same
        return following

    def _following(self, mark: str, items: list[Any]) -> Step:
        following = Step(self.core, self.operation, self.arguments, {})
        following._depth = depth = self._depth + 1
        following._seen = self._seen
        if self._seen.setdefault(mark, depth) != depth:
            raise PaginationError("the server leads to the same page again")
        following._empty = 0 if items else self._empty + 1
        if following._empty > MOST_EMPTY_PAGES:
            raise PaginationError(f"{MOST_EMPTY_PAGES} pages without an item came")
        following.options = {
            name: value
            for name, value in self.options.items()
            if self._option(name) != "idempotency_key"
        }
        return following

    def _option(self, name: str) -> str:
        return self.operation.options.get(name, name)

    def _wire(self, argument: str) -> str:
        for parameter in self.operation.parameters:
            if parameter.argument == argument:
                return parameter.name
        return prepared(self.operation).wire_name(argument)


def items_of(page: object, path: Path) -> list[Any]:
    """Return the items of a page; none where the answer holds no list."""
    found = page if path == () else pick(page, path)
    return found if is_list(found) else []


def flag(page: object, path: Path | None) -> bool | None:
    """Return a truth value of the answer; None where it does not say."""
    value = None if path is None else pick(page, path)
    return value if isinstance(value, bool) else None


def pick(value: object, path: Path) -> Any:
    """Return what a path leads to; None where it leads nowhere."""
    for key in (path,) if isinstance(path, str) else path:
        value = _member(value, key)
        if value is None:
            return None
    return value


def _split(argument: Argument) -> tuple[str, tuple[str, ...]]:
    return (argument, ()) if isinstance(argument, str) else (argument[0], argument[1:])


def _put(value: object, keys: tuple[str, ...], leaf: object) -> object:
    """Return a copy of an argument's value with one member, perhaps deep in it, set."""
    given = plain(value) if value is not OMIT else None
    members: dict[str, object] = dict(given) if is_dict(given) else {}
    key, *rest = keys
    members[key] = _put(members.get(key), tuple(rest), leaf) if rest else leaf
    return members


def _member(value: object, key: str | int) -> Any:
    if is_model(value):
        data: dict[Any, Any] = value.__dict__
        return data.get(plan_of(type(value)).stored.get(str(key), key))
    if is_dict(value):
        return value.get(str(key))
    if is_list(value) and isinstance(key, int) and value:
        return value[key]
    return None


def is_number(value: object) -> TypeGuard[int | float]:
    """Return whether a value is a number; True and False are none."""
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def is_scalar(value: object) -> bool:
    """Return whether two pages of such items may be equal by chance."""
    return not isinstance(value, (dict, list)) and not is_model(value)
