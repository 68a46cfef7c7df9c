"""Text from a document in Markdown pages."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from oasmith.python.writers import (
    markdown_block,
    markdown_cell,
    markdown_code,
    markdown_fence,
    markdown_text,
)
from unit.python_layout.texts import NASTY, texts

_RENDERER = MarkdownIt("commonmark", {"html": True}).enable("table")
_ELEMENTS = frozenset(
    "p h1 h2 h3 h4 h5 h6 ul ol li pre code blockquote hr br em strong a img table thead tbody tr"
    " th td b i u s kbd samp var sub sup del ins mark small q".split()
)


class _Checker(HTMLParser):
    """Lists the elements of a page; refuses what can run or load something."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        assert tag in _ELEMENTS, tag
        for name, value in attrs:
            if name in {"href", "src"}:
                scheme = re.match(r"([a-z][a-z0-9+.-]*):", (value or "").strip(), re.IGNORECASE)
                assert scheme is None or scheme[1].lower() in {"http", "https", "mailto"}, value
            else:
                assert name in {"alt", "title", "class", "start", "style"}, name

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def handle_decl(self, decl: str) -> None:
        raise AssertionError(decl)

    def unknown_decl(self, data: str) -> None:
        raise AssertionError(data)

    def handle_pi(self, data: str) -> None:
        raise AssertionError(data)


def _checked(page: str) -> _Checker:
    page.encode()
    checker = _Checker()
    checker.feed(_RENDERER.render(page))
    checker.close()
    return checker


@settings(max_examples=150, deadline=None)
@given(texts())
def test_text_is_shown_as_it_is(text: str) -> None:
    code = markdown_text(text)
    assert "\n" not in code
    shown = _checked(f"start {code} end")
    assert set(shown.elements) == {"p"}
    if text.isascii() and text.replace("\n", "").isprintable():
        assert shown.text.split() == f"start {text} end".split()
    assert set(_checked(code).elements) <= {"p"}


@pytest.mark.parametrize("text", NASTY)
def test_blocks_are_harmless(text: str) -> None:
    _checked(markdown_block(text))
    _checked(f"- a\n\n{markdown_block(text)}")


@settings(max_examples=200, deadline=None)
@given(st.lists(texts(), max_size=4).map("\n".join))
def test_any_block_is_harmless_and_ends(text: str) -> None:
    page = f"# Title\n\n{markdown_block(text, below=2)}\n\n# After\n\nThe end."
    shown = _checked(page)
    assert "h2" not in shown.elements
    assert shown.elements.count("h1") == 2
    assert shown.elements[-1] == "p"


def test_markdown_stays_markdown() -> None:
    text = "Some *text* with `code`, a [link](https://example.com/a_b).\n\n- one\n- two\n"
    assert markdown_block(text) == text.rstrip("\n")
    assert markdown_block("Line <b>one</b><br>two <https://example.com>") == (
        "Line <b>one</b><br>two <https://example.com>"
    )


def test_headings_move_down() -> None:
    text = "# One\ntext\n\n### Three\n\nUnder\nlined\n---\n\n```\n# no heading\n```\n"
    assert markdown_block(text, below=3) == (
        "#### One\ntext\n\n###### Three\n\n##### Under lined\n\n```\n# no heading\n```"
    )
    assert markdown_block("#### Four", below=1) == "#### Four"
    assert markdown_block("# A\n###### B", below=6) == "###### A\n###### B"


def test_html_is_shown() -> None:
    assert markdown_block("<script>alert(1)</script>") == "&lt;script>alert(1)&lt;/script>"
    assert markdown_block("a <img src=x> b <Foo> c < d") == "a &lt;img src=x> b &lt;Foo> c < d"
    assert markdown_block("`List<Foo>` and `<b>`") == ("<code>List&#60;Foo&#62;</code> and `<b>`")


def test_html_of_descriptions_becomes_markdown() -> None:
    text = '<p>One <a href="https://example.com/a">link</a>.</p>\n<ul>\n<li>a</li><li>b</li></ul>'
    assert markdown_block(text) == "One [link](https://example.com/a).\n\n- a\n- b"
    assert markdown_block("`<p>`") == "<code>&#60;p&#62;</code>"
    assert markdown_block("```\n<p>\n```") == "```\n<p>\n```"
    assert "javascript" not in _links('<a href="javascript:alert(1)">x</a>')
    assert _links('<a href="https://a.b" onclick="x">x</a>') == "https://a.b"


def _links(text: str) -> str:
    page = _RENDERER.render(markdown_block(text))
    return " ".join(re.findall(r'href="([^"]*)"', page))


def test_open_fences_are_closed() -> None:
    assert markdown_block("```json\n{}") == "```json\n{}\n```"
    assert markdown_block("~~~\n```\n~~~") == "````\n```\n````"


@settings(max_examples=150, deadline=None)
@given(texts())
def test_cells_stay_cells(text: str) -> None:
    cell = markdown_cell(text)
    assert "\n" not in cell
    shown = _checked(f"| h | h |\n|---|---|\n| {cell} | z |\n")
    assert shown.elements.count("td") == 2
    assert shown.text.rstrip().endswith("z")


def test_cells() -> None:
    assert markdown_cell("a | b\nc\n\n- d\n- e") == "a &#124; b c<br>- d<br>- e"
    assert markdown_cell("`a|b` \\| c") == "`a\\|b` &#124; c"
    assert markdown_cell("Title\n=====\n```\nx = 1\n```") == "Title<br>`x = 1`"


@settings(max_examples=100, deadline=None)
@given(texts())
def test_inline_code(text: str) -> None:
    code = markdown_code(text)
    shown = _checked(f"start {code} end")
    if text.isascii() and text.isprintable() and text.strip():
        assert shown.elements == ["p", "code"]
        assert shown.text == f"start {text} end\n"


def test_inline_code_examples() -> None:
    assert markdown_code("a") == "`a`"
    assert markdown_code("a`b") == "``a`b``"
    assert markdown_code("`") == "`` ` ``"
    assert markdown_code(" ") == ""


@settings(max_examples=200, deadline=None)
@given(texts(), st.sampled_from(["", "python", "json\n<script>"]))
def test_fences(content: str, language: str) -> None:
    page = f"{markdown_fence(content, language)}\n\nThe end."
    shown = _checked(page)
    assert shown.elements == ["pre", "code", "p"]
    if content.isascii() and content.replace("\n", "").isprintable():
        assert shown.text.split() == [*content.split(), "The", "end."]
