"""Pages are typed: the answer's own fields, the items, and the pages that follow."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_type

from golden_pagination import AsyncLibrary, AsyncPage, Library, Page, models


def first_title(books: Page[models.Book]) -> str | None:
    return next((book.title for book in books), None)


def titles(client: Library) -> Iterator[str | None]:
    page = client.books.list(limit=2)
    assert_type(page.data, list[models.Book])
    assert_type(page.has_more, bool)
    whole: models.BookList = page
    yield first_title(page)
    for book in client.books.list():
        assert_type(book, models.Book)
        yield book.title
    for following in page.pages():
        yield str(following.last_id)
    after = page.next_page()
    if page.has_next_page() and after is not None:
        assert_type(after.data, list[models.Book])
        yield whole.data[0].title
    raw = client.raw(client.books.list)(limit=3)
    assert_type(raw.parsed.data, list[models.Book])
    for book in raw.parsed:
        yield book.title


def loans(client: Library) -> int:
    page = client.loans.list(per_page=5)
    assert_type(page[0], models.Loan)
    for loan in page:
        assert_type(loan, models.Loan)
    return len(page)


def visits(client: Library) -> int | None:
    page = client.visits.search()
    for visit in page:
        assert_type(visit, str)
    for following in page.iter_pages():
        assert_type(following.next_page, str | None)
    return page.pages


async def read_first(books: AsyncPage[models.Book]) -> None:
    async for book in books:
        assert_type(book, models.Book)


async def read(client: AsyncLibrary) -> None:
    async for book in client.books.list():
        assert_type(book, models.Book)
    page = await client.books.list(limit=2)
    assert_type(page.data, list[models.Book])
    await read_first(page)
    async for following in client.books.list().pages():
        assert_type(following.has_more, bool)
    after = await page.next_page()
    if after is not None:
        assert_type(after.data, list[models.Book])
    raw = await client.raw(client.books.list)()
    async for book in raw.parsed:
        assert_type(book, models.Book)
    async for loan in client.loans.list():
        assert_type(loan, models.Loan)
    some = await client.loans.late()
    assert_type(some[0], models.Loan)
