"""Docstrings: what they look like, and that they say what the description says."""

from __future__ import annotations

from collections.abc import Sequence
from inspect import cleandoc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oasmith.python.writers import (
    Block,
    Definition,
    Definitions,
    Markdown,
    Paragraph,
    Section,
    Verbatim,
    docstring,
    text_width,
)
from unit.python_layout.oracle import formatted, value_of
from unit.python_layout.texts import PIECES, readable, texts

_OUTSIDE = {0: "", 4: "class X:\n", 8: "class X:\n    def f(self):\n"}


def _assert_stable(code: str, indent: int, width: int) -> None:
    module = f"{_OUTSIDE[indent]}{code}\n"
    assert formatted(module, width) == module


def _shows(blocks: str | Sequence[Block], expected: str, width: int = 60) -> None:
    code = docstring(blocks, indent=0, width=width)
    assert code == cleandoc(expected)
    _assert_stable(code, 0, width)
    for indent in (4, 8):
        _assert_stable(docstring(blocks, indent=indent, width=width), indent, width)


def test_one_line_hugs_its_quotes() -> None:
    _shows("The name of the model.", '"""The name of the model."""')
    assert docstring("A model.", indent=4) == '    """A model."""'


def test_nothing_to_say() -> None:
    assert docstring("", indent=4) == ""
    assert docstring(" \n\t\n", indent=4) == ""
    assert docstring([Markdown(""), Definitions("Args", ())], indent=4) == ""


def test_first_sentence_stands_on_the_opening_line() -> None:
    _shows(
        "Creates a model response, e.g. for a chat. Learn more in the guides on the web.",
        '''
        """Creates a model response, e.g. for a chat.

        Learn more in the guides on the web.
        """
        ''',
    )


def test_first_sentence_that_does_not_fit() -> None:
    _shows(
        "Creates a model response for the given conversation of user and model. Learn more.",
        '''
        """Creates a model response for the given conversation of
        user and model. Learn more.
        """
        ''',
    )


@pytest.mark.parametrize("length", range(50, 60))
def test_closing_quotes_have_room(length: int) -> None:
    text = "a " * (length // 2) + "b" * (length % 2 + 1)
    code = docstring(text, indent=0, width=60)
    assert all(len(row) <= 60 for row in code.split("\n"))
    assert code.endswith('"""' if len(text) <= 54 else '\n"""')
    _assert_stable(code, 0, 60)


def test_one_word_wider_than_the_line() -> None:
    _shows("x" * 80, f'"""{"x" * 80}"""')
    url = "https://example.com/" + "a" * 50
    _shows(f"See the page {url} for it.", f'"""See the page\n{url}\nfor it.\n"""')


def test_quotes_and_backslashes() -> None:
    _shows('He said "hi"', '"""He said "hi" """')
    _shows('"hi" he said', '""" "hi" he said"""')
    _shows('A """docstring"""', '"""A \\"\\"\\"docstring\\"\\"\\" """')
    _shows("C:\\new", '"""C:\\\\new"""')
    _shows("ends\\", '"""ends\\\\"""')


def test_hidden_characters_are_seen() -> None:
    _shows("a\0b \u202ec", '"""a\\x00b \\u202ec"""')
    _shows("\ud800 é 変数", '"""\\\\ud800 é 変数"""')


def test_line_ends_and_blanks() -> None:
    _shows("a\r\nb\rc  \t \n\n\n\n\nd   ", '"""a b c\n\nd\n"""')


def test_markdown_keeps_its_lines() -> None:
    _shows(
        """
        Text that is longer than one line of the docstring has room for.
        - one
        - two, which is much too long to stand on one single line here
          2. three

        | a | b |
        |---|---|
        | c | d e |

        ~~~json
        {
          "a":    1
        }
        ~~~
        # Heading
        Text with <br> in it,
        > quoted    text
        """.replace("\n        ", "\n"),
        '''
        """Text that is longer than one line of the docstring has
        room for.
        - one
        - two, which is much too long to stand on one single line
          here
          2. three

        | a | b |
        |---|---|
        | c | d e |

        ~~~json
        {
          "a":    1
        }
        ~~~
        # Heading
        Text with <br> in it,
        > quoted    text
        """
        ''',
    )


def test_wrapping_makes_no_new_blocks() -> None:
    text = "The difference of two numbers is written as follows: a - b and # c and 1. d > e"
    code = docstring(text, indent=0, width=58)
    assert not any(row.startswith(("- ", "# ", "1. ", "> ")) for row in code.split("\n"))


def test_indented_code_after_a_first_line() -> None:
    _shows("Run:\n\n    make all\n      more", '"""Run:\n\nmake all\n  more\n"""')
    _shows("Run:\n\n    make all\n\nDone", '"""Run:\n\n    make all\n\nDone\n"""')


def test_a_table_first() -> None:
    _shows("| a |\n|---|\n| b |", '"""\n| a |\n|---|\n| b |\n"""')


def test_a_method() -> None:
    _shows(
        [
            Paragraph("Continue a conversation."),
            Markdown("The model answers the last message."),
            Paragraph("``POST /chat/completions``"),
            Definitions(
                "Args",
                (
                    Definition(
                        "messages", "The messages, the last\none last. They are many words."
                    ),
                    Definition("model", "One of:\n- a\n- b"),
                    Definition("n"),
                    Definition("stop", "- none"),
                ),
            ),
            Section("Returns", "The answer."),
            Definitions("Raises", (Definition("NotFoundError", "No such model."),)),
            Verbatim("    >>> 1 +  1\n    2\n"),
        ],
        '''
        """Continue a conversation.

        The model answers the last message.

        ``POST /chat/completions``

        Args:
            messages: The messages, the last one last. They are many
                words.
            model: One of:
                - a
                - b
            n
            stop:
                - none

        Returns:
            The answer.

        Raises:
            NotFoundError: No such model.

            >>> 1 +  1
            2
        """
        ''',
    )


def test_wide_characters_take_two_columns() -> None:
    code = docstring("変数 " * 40, indent=4, width=60)
    assert max(text_width(row) for row in code.split("\n")) <= 60
    assert len(code.split("\n")) == 5


def _blocks() -> st.SearchStrategy[Block]:
    definitions = st.lists(st.builds(Definition, PIECES, texts()), max_size=3).map(tuple)
    return st.one_of(
        st.builds(Markdown, texts()),
        st.builds(Paragraph, texts()),
        st.builds(Verbatim, texts()),
        st.builds(Section, PIECES, texts()),
        st.builds(Definitions, PIECES, definitions),
    )


@settings(max_examples=150, deadline=None)
@given(texts(), st.sampled_from([0, 4, 8]), st.sampled_from([60, 79, 88, 120]))
def test_text_is_kept(text: str, indent: int, width: int) -> None:
    code = docstring(text, indent=indent, width=width)
    if code:
        value = value_of(code)
        assert isinstance(value, str)
        assert value.split() == readable(text).split()
        _assert_stable(code, indent, width)
    else:
        assert not text.strip(" \t\r\n")


@settings(max_examples=150, deadline=None)
@given(st.lists(_blocks(), max_size=4), st.sampled_from([0, 4, 8]), st.sampled_from([60, 88]))
def test_any_blocks_are_stable(blocks: list[Block], indent: int, width: int) -> None:
    code = docstring(blocks, indent=indent, width=width)
    if code:
        assert isinstance(value_of(code), str)
        _assert_stable(code, indent, width)
