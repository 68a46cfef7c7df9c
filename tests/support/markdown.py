"""Markdown pages as a reader's program sees them: fences, headings, links, tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token


@dataclass(frozen=True, slots=True)
class Fence:
    """A block of code. ``section`` is the heading above it, ``line`` that of its first line."""

    page: str
    section: str
    line: int
    language: str
    code: str

    @property
    def name(self) -> str:
        """Where it stands, for the name of a test."""
        return f"{self.page}:{self.line}"


@dataclass(frozen=True, slots=True)
class Link:
    """A link and the line of the block that it stands in."""

    target: str
    line: int


@dataclass(frozen=True, slots=True)
class Page:
    """One page, read."""

    text: str
    fences: tuple[Fence, ...]
    anchors: frozenset[str]
    links: tuple[Link, ...]
    tables: tuple[tuple[int, ...], ...]
    """The number of cells in each row of each table."""
    html: tuple[str, ...]
    """The HTML that stands in the text."""


def pages_of(folder: Path) -> dict[str, Page]:
    """Every page of a generated project by its path."""
    files = [folder / "README.md", *sorted((folder / "docs").rglob("*.md"))]
    return {
        file.relative_to(folder).as_posix(): read_page(
            file.relative_to(folder).as_posix(), file.read_text(encoding="utf-8")
        )
        for file in files
    }


def read_page(path: str, text: str) -> Page:
    """Read a page."""
    tokens = _parser().parse(text)
    return Page(
        text=text,
        fences=tuple(_fences(path, tokens)),
        anchors=frozenset(_anchors(tokens)),
        links=tuple(_links(tokens)),
        tables=tuple(_tables(tokens)),
        html=tuple(
            child.content
            for token in tokens
            for child in (token, *(token.children or ()))
            if child.type in ("html_block", "html_inline")
        ),
    )


@lru_cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("table").enable("strikethrough")


def _fences(path: str, tokens: list[Token]) -> Iterator[Fence]:
    section = ""
    for index, token in enumerate(tokens):
        if token.type == "heading_open":
            section = _text(tokens[index + 1])
        elif token.type == "fence" and token.map is not None:
            yield Fence(path, section, token.map[0] + 2, token.info.strip(), token.content)


def _anchors(tokens: list[Token]) -> Iterator[str]:
    """The anchors that GitHub gives to headings."""
    seen: dict[str, int] = {}
    for index, token in enumerate(tokens):
        if token.type == "heading_open":
            slug = re.sub(r"[^\w\- ]", "", _text(tokens[index + 1]).lower()).replace(" ", "-")
            yield f"{slug}-{seen[slug]}" if slug in seen else slug
            seen[slug] = seen.get(slug, 0) + 1


def _text(token: Token) -> str:
    return "".join(
        child.content for child in token.children or () if child.type in ("text", "code_inline")
    )


def _links(tokens: list[Token]) -> Iterator[Link]:
    for token in tokens:
        for child in token.children or ():
            for attribute in ("href", "src"):
                if attribute in child.attrs:
                    yield Link(str(child.attrs[attribute]), (token.map or [0])[0] + 1)


def _tables(tokens: list[Token]) -> Iterator[tuple[int, ...]]:
    rows: list[int] = []
    for token in tokens:
        if token.type == "table_open":
            rows = []
        elif token.type == "tr_open":
            rows.append(0)
        elif token.type in ("td_open", "th_open"):
            rows[-1] += 1
        elif token.type == "table_close":
            yield tuple(rows)
