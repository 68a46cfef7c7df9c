"""Statements as flat token lists, which is the level at which lines are broken."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum, auto
from typing import assert_never

from oasmith.python.writers import Code, string_literal

from .expressions import (
    Attribute,
    Call,
    DictOf,
    Expression,
    Keyword,
    ListOf,
    Name,
    Subscript,
    Text,
    TupleOf,
    UnionOf,
)


class Kind(Enum):
    """What a token means to the line breaker."""

    WORD = auto()
    COMMA = auto()
    BAR = auto()
    DOT = auto()
    EQUAL = auto()
    OPEN = auto()
    CLOSE = auto()


class Brackets(Enum):
    """What a pair of brackets is; of a comma, in which it stands.

    OPTIONAL ones are written only where a line is broken there.
    """

    CALL = auto()
    SUBSCRIPT = auto()
    DISPLAY = auto()
    OPTIONAL = auto()


class Token:
    """One token; mutable, because breaking a line writes optional brackets and commas."""

    __slots__ = ("brackets", "depth", "kind", "partner", "single", "space", "text")

    def __init__(self, text: str, kind: Kind = Kind.WORD, *, space: bool = False) -> None:
        self.text = text
        self.kind = kind
        self.space = space
        self.depth = 0
        self.brackets: Brackets | None = None
        self.partner: Token = self
        self.single = False

    @property
    def is_round(self) -> bool:
        """Whether a bracket is round, if only when it is written."""
        return self.text in {"(", ")", ""}

    @property
    def is_atomic(self) -> bool:
        """Whether Python reads a word as one token."""
        return self.text[0] in "'\"0123456789" or not ("." in self.text or self.text[0] == "-")

    @property
    def width(self) -> int:
        """Characters with the space before; not columns, because black does not use them here."""
        return len(self.text) + self.space


def copied(tokens: Sequence[Token]) -> list[Token]:
    """Copies that can be changed without changing the originals."""
    copies: dict[Token, Token] = {}
    for token in tokens:
        copy = Token(token.text, token.kind, space=token.space)
        copy.depth, copy.brackets, copy.single = token.depth, token.brackets, token.single
        copies[token] = copy
    for token, copy in copies.items():
        copy.partner = copies.get(token.partner, token.partner)
    return list(copies.values())


class TokenWriter:
    """Collects the tokens of one statement."""

    def __init__(self) -> None:
        self.tokens: list[Token] = []

    def word(self, text: str, *, space: bool = False) -> None:
        """Add text without a place to break."""
        self.tokens.append(Token(text, space=space))

    def mark(self, text: str, kind: Kind, *, space: bool = False) -> None:
        """Add a bar, dot or equals sign."""
        self.tokens.append(Token(text, kind, space=space))

    def comma(self, opening: Token) -> None:
        """Add a comma inside the brackets that begin with `opening`."""
        token = Token(",", Kind.COMMA)
        token.brackets = opening.brackets
        self.tokens.append(token)

    def open(self, text: str, brackets: Brackets, *, space: bool = False) -> Token:
        """Add an opening bracket; hand the result to `close`."""
        token = Token(text, Kind.OPEN, space=space)
        token.brackets = brackets
        self.tokens.append(token)
        return token

    def close(self, text: str, opening: Token) -> None:
        """Add the closing bracket of `opening`."""
        token = Token(text, Kind.CLOSE)
        token.brackets = opening.brackets
        token.partner, opening.partner = opening, token
        self.tokens.append(token)

    def optional(self, expression: Expression, *, space: bool) -> None:
        """Add an expression that may be put in parentheses to break a line.

        A tuple has parentheses of its own, and they serve.
        """
        if isinstance(expression, TupleOf):
            self.expression(expression, space=space)
            return
        opening = self.open("", Brackets.OPTIONAL, space=space)
        self.expression(expression)
        self.close("", opening)

    def expression(self, expression: Expression, *, space: bool = False) -> None:
        """Add the tokens of an expression; `space` says whether a space goes before them."""
        match expression:
            case Name(code):
                self.word(code, space=space)
            case Text(value):
                self.word(string_literal(value), space=space)
            case Attribute(base, name):
                self.expression(base, space=space)
                self.mark(".", Kind.DOT)
                self.word(name)
            case Subscript(base, arguments):
                self.expression(base, space=space)
                self._enclosed("[", arguments, "]", Brackets.SUBSCRIPT)
            case Call():
                self._call(expression, space=space)
            case UnionOf(operands):
                self._union(operands, space=space)
            case TupleOf(elements):
                self._tuple(elements, space=space)
            case ListOf(elements):
                self._enclosed("[", elements, "]", Brackets.DISPLAY, space=space)
            case DictOf(entries):
                self._dict(entries, space=space)
            case _:
                assert_never(expression)

    def arguments(self, positional: Iterable[Expression], keywords: Iterable[Keyword]) -> None:
        """Add call brackets with their contents."""
        opening = self.open("(", Brackets.CALL)
        for argument in positional:
            self.expression(argument, space=self._separated(opening))
        for keyword in keywords:
            self._keyword(keyword, space=self._separated(opening))
        self.close(")", opening)

    def _separated(self, opening: Token) -> bool:
        """Add a comma unless the bracket was just opened; whether a space follows."""
        if self.tokens[-1] is opening:
            return False
        self.comma(opening)
        return True

    def _call(self, call: Call, *, space: bool) -> None:
        self.expression(call.function, space=space)
        self.arguments(call.positional, call.keywords)

    def _keyword(self, keyword: Keyword, *, space: bool) -> None:
        if keyword.name is None:
            self.word("**", space=space)
        else:
            self.word(keyword.name, space=space)
            self.mark("=", Kind.EQUAL)
        self.expression(keyword.value)

    def _union(self, operands: Sequence[Expression], *, space: bool) -> None:
        for index, operand in enumerate(operands):
            if index:
                self.mark("|", Kind.BAR, space=True)
            self.expression(operand, space=space if index == 0 else True)

    def _tuple(self, elements: Sequence[Expression], *, space: bool) -> None:
        opening = self.open("(", Brackets.DISPLAY, space=space)
        self._sequence(opening, elements)
        if len(elements) == 1:
            opening.single = True
            self.comma(opening)
        self.close(")", opening)

    def _dict(self, entries: Sequence[tuple[Expression, Expression]], *, space: bool) -> None:
        opening = self.open("{", Brackets.DISPLAY, space=space)
        for index, (key, value) in enumerate(entries):
            if index:
                self.comma(opening)
            self.expression(key, space=index > 0)
            self.word(":")
            self.expression(value, space=True)
        self.close("}", opening)

    def _enclosed(
        self,
        start: str,
        elements: Sequence[Expression],
        end: str,
        brackets: Brackets,
        *,
        space: bool = False,
    ) -> None:
        opening = self.open(start, brackets, space=space)
        self._sequence(opening, elements)
        self.close(end, opening)

    def _sequence(self, opening: Token, elements: Sequence[Expression]) -> None:
        for index, element in enumerate(elements):
            if index:
                self.comma(opening)
            self.expression(element, space=index > 0)

    def annotation(self, code: Code, annotation: Expression, *, optional: bool) -> None:
        """Add ``name: annotation``."""
        self.word(code)
        self.word(":")
        if optional:
            self.optional(annotation, space=True)
        else:
            self.expression(annotation, space=True)
