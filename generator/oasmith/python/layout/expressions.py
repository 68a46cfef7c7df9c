"""The expressions that emitted code is made of, and their one-line form."""

from __future__ import annotations

from typing import TypeAlias, assert_never

from oasmith.frozen import frozen
from oasmith.python.writers import Code, string_literal


@frozen
class Name:
    """Finished code without a place to break: an identifier, a dotted path, a number, ``None``."""

    code: Code


@frozen
class Text:
    """A string literal; the value may come from a document."""

    value: str


@frozen
class Attribute:
    """``base.name``; for a base that is a plain path, ``Name`` holds the whole path as well."""

    base: Expression
    name: Code


@frozen
class Subscript:
    """``base[argument, ...]``."""

    base: Expression
    arguments: tuple[Expression, ...]


@frozen
class UnionOf:
    """``A | B | None``; unions among the operands are flattened."""

    operands: tuple[Expression, ...]


@frozen
class Keyword:
    """``name=value`` in a call; without a name ``**value``."""

    name: Code | None
    value: Expression


@frozen
class Call:
    """``function(positional, ..., name=value)``."""

    function: Expression
    positional: tuple[Expression, ...] = ()
    keywords: tuple[Keyword, ...] = ()


@frozen
class TupleOf:
    """``(a, b)``; one element gets the comma that makes it a tuple."""

    elements: tuple[Expression, ...]


@frozen
class ListOf:
    """``[a, b]``."""

    elements: tuple[Expression, ...]


@frozen
class DictOf:
    """``{key: value}``."""

    entries: tuple[tuple[Expression, Expression], ...]


Expression: TypeAlias = (
    Name | Subscript | UnionOf | Text | Call | Attribute | TupleOf | ListOf | DictOf
)


def text_of(expression: Expression) -> str:
    """The expression on one line, without a trailing comma except in a tuple of one."""
    if isinstance(expression, Name):
        return expression.code
    if isinstance(expression, Text):
        return string_literal(expression.value)
    match expression:
        case Subscript():
            return f"{text_of(expression.base)}[{_joined(expression.arguments)}]"
        case UnionOf():
            return " | ".join([text_of(operand) for operand in expression.operands])
        case Call():
            return f"{text_of(expression.function)}({', '.join(argument_texts(expression))})"
        case Attribute():
            return f"{text_of(expression.base)}.{expression.name}"
        case TupleOf():
            comma = "," if len(expression.elements) == 1 else ""
            return f"({_joined(expression.elements)}{comma})"
        case ListOf():
            return f"[{_joined(expression.elements)}]"
        case DictOf():
            pairs = [f"{text_of(key)}: {text_of(value)}" for key, value in expression.entries]
            return "{" + ", ".join(pairs) + "}"
        case _:
            assert_never(expression)


def _joined(expressions: tuple[Expression, ...]) -> str:
    return ", ".join(
        [
            # Most are names, and a call for each of them is a tenth of a whole run.
            expression.code if isinstance(expression, Name) else text_of(expression)
            for expression in expressions
        ]
    )


def argument_texts(call: Call) -> list[str]:
    """The arguments of a call on one line each."""
    texts = [text_of(argument) for argument in call.positional]
    return texts + [
        f"{keyword_start(keyword)}{text_of(keyword.value)}" for keyword in call.keywords
    ]


def keyword_start(keyword: Keyword) -> str:
    """What stands before the value of a keyword argument."""
    return "**" if keyword.name is None else f"{keyword.name}="
