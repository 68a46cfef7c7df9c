"""The expressions that emitted code is made of, and their one-line form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias, assert_never

from ..writers import Code, string_literal


@dataclass(frozen=True, slots=True)
class Name:
    """Finished code without a place to break: an identifier, a dotted path, a number, ``None``."""

    code: Code


@dataclass(frozen=True, slots=True)
class Text:
    """A string literal; the value may come from a document."""

    value: str


@dataclass(frozen=True, slots=True)
class Attribute:
    """``base.name``; for a base that is a plain path, ``Name`` holds the whole path as well."""

    base: Expression
    name: Code


@dataclass(frozen=True, slots=True)
class Subscript:
    """``base[argument, ...]``."""

    base: Expression
    arguments: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class UnionOf:
    """``A | B | None``; unions among the operands are flattened."""

    operands: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Keyword:
    """``name=value`` in a call; without a name ``**value``."""

    name: Code | None
    value: Expression


@dataclass(frozen=True, slots=True)
class Call:
    """``function(positional, ..., name=value)``."""

    function: Expression
    positional: tuple[Expression, ...] = ()
    keywords: tuple[Keyword, ...] = ()


@dataclass(frozen=True, slots=True)
class TupleOf:
    """``(a, b)``; one element gets the comma that makes it a tuple."""

    elements: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class ListOf:
    """``[a, b]``."""

    elements: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class DictOf:
    """``{key: value}``."""

    entries: tuple[tuple[Expression, Expression], ...]


Expression: TypeAlias = (
    Name | Subscript | UnionOf | Text | Call | Attribute | TupleOf | ListOf | DictOf
)


def text_of(expression: Expression) -> str:
    """The expression on one line, without a trailing comma except in a tuple of one."""
    match expression:
        case Name(code):
            return code
        case Subscript(base, arguments):
            return f"{text_of(base)}[{_joined(arguments)}]"
        case UnionOf(operands):
            return " | ".join([text_of(operand) for operand in operands])
        case Text(value):
            return string_literal(value)
        case Call(function, positional, keywords):
            arguments = [text_of(argument) for argument in positional]
            arguments += [_keyword_text(keyword) for keyword in keywords]
            return f"{text_of(function)}({', '.join(arguments)})"
        case Attribute(base, name):
            return f"{text_of(base)}.{name}"
        case TupleOf((only,)):
            return f"({text_of(only)},)"
        case TupleOf(elements):
            return f"({_joined(elements)})"
        case ListOf(elements):
            return f"[{_joined(elements)}]"
        case DictOf(entries):
            pairs = [f"{text_of(key)}: {text_of(value)}" for key, value in entries]
            return "{" + ", ".join(pairs) + "}"
        case _:
            assert_never(expression)


def _joined(expressions: tuple[Expression, ...]) -> str:
    return ", ".join([text_of(expression) for expression in expressions])


def _keyword_text(keyword: Keyword) -> str:
    value = text_of(keyword.value)
    return f"**{value}" if keyword.name is None else f"{keyword.name}={value}"
