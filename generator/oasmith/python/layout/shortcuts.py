"""The shapes that nearly all long lines have, broken without a look at their tokens.

Everything here is a consequence of what `breaking` does in general, and gives the same result
many times faster; None means that a line has another shape. A test compares the two.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from oasmith.python.writers import text_width

from .expressions import (
    Attribute,
    Call,
    DictOf,
    Expression,
    ListOf,
    Name,
    Subscript,
    Text,
    TupleOf,
    UnionOf,
    keyword_start,
    text_of,
)


def long_value(start: str, value: Expression, end: str, indent: int, width: int) -> str | None:
    """Break ``start value end`` inside the brackets with which the value ends.

    The value is a display, or a call or subscript of a plain name, that is not empty.
    """
    if isinstance(value, (Name, Text, UnionOf, Attribute)):
        return None
    opening, closing = _outside(value)
    if not opening:
        return None
    first = f"{' ' * indent}{start}{opening}"
    last = f"{' ' * indent}{closing}{end}"
    elements = list(_elements(value))
    if not elements or text_width(first) > width or text_width(last) > width:
        return None
    many = len(elements) > 1 or isinstance(value, TupleOf)
    rows = [first]
    for before, element in elements:
        row = _element(before, element, "," if many else "", indent + 4, width)
        if row is None:
            return None
        rows.append(row)
    return "\n".join([*rows, last])


def _outside(value: Subscript | Call | TupleOf | ListOf | DictOf) -> tuple[str, str]:
    """What stands before and after the elements; nothing if that is not simple."""
    match value:
        case Subscript():
            return _after_name(value.base, "["), "]"
        case Call():
            return _after_name(value.function, "("), ")"
        case TupleOf():
            return "(", ")"
        case ListOf():
            return "[", "]"
        case DictOf():
            plain = all(isinstance(key, (Name, Text)) for key, _ in value.entries)
            return ("{", "}") if plain else ("", "")
        case _:
            assert_never(value)


def _after_name(base: Expression, bracket: str) -> str:
    return base.code + bracket if isinstance(base, Name) else ""


def _elements(
    value: Subscript | Call | TupleOf | ListOf | DictOf,
) -> Iterator[tuple[str, Expression]]:
    """Each element with what stands before it on its line."""
    match value:
        case Subscript():
            yield from (("", argument) for argument in value.arguments)
        case Call():
            yield from (("", argument) for argument in value.positional)
            yield from ((keyword_start(keyword), keyword.value) for keyword in value.keywords)
        case TupleOf() | ListOf():
            yield from (("", element) for element in value.elements)
        case DictOf():
            yield from ((f"{text_of(key)}: ", entry) for key, entry in value.entries)
        case _:
            assert_never(value)


def _element(start: str, value: Expression, end: str, indent: int, width: int) -> str | None:
    row = f"{' ' * indent}{start}{text_of(value)}{end}"
    if text_width(row) <= width or isinstance(value, (Name, Text)):
        return row
    if isinstance(value, UnionOf):
        return _operands(start, value, end, indent, width)
    return long_value(start, value, end, indent, width)


def _operands(start: str, union: UnionOf, end: str, indent: int, width: int) -> str | None:
    """The operands of a union, one a line, where brackets around them allow that."""
    if not _is_plain(union):
        return None
    rows: list[str] = []
    last = len(union.operands) - 1
    for number, operand in enumerate(union.operands):
        before, after = "| " if number else start, end if number == last else ""
        row = _element(before, operand, after, indent, width)
        if row is None:
            return None
        rows.append(row)
    return "\n".join(rows)


def _is_plain(union: UnionOf) -> bool:
    """Whether the operands are at least two plain names and subscripts of such."""
    bases = (
        operand.base if isinstance(operand, Subscript) else operand for operand in union.operands
    )
    return len(union.operands) > 1 and all(isinstance(base, Name) for base in bases)


def long_annotation(
    start: str, annotation: Expression, end: str, indent: int, width: int
) -> str | None:
    """Break ``start annotation end`` at the annotation."""
    if isinstance(annotation, (UnionOf, Subscript)):
        return long_operand(start, annotation, end, indent, width)
    return None


def long_operand(start: str, value: Expression, end: str, indent: int, width: int) -> str | None:
    """Break ``start value end`` at the value, in brackets of its own if it is a union."""
    if not isinstance(value, UnionOf):
        return long_value(start, value, end, indent, width)
    margin = " " * indent
    first, last = f"{margin}{start}(", f"{margin}){end}"
    if not _is_plain(value) or text_width(first) > width or text_width(last) > width:
        return None
    rows: str | None = f"{margin}    {text_of(value)}"
    if text_width(f"{rows}") > width:
        rows = _operands("", value, "", indent + 4, width)
    return None if rows is None else f"{first}\n{rows}\n{last}"


def long_typed(
    target: str, annotation: Expression, value: Expression, indent: int, width: int
) -> str | None:
    """Break ``target: annotation = value`` where the start of the value does not fit behind the
    annotation: the value goes in brackets of its own, or the brackets of both are broken."""
    start = f"{' ' * indent}{target}: {text_of(annotation)} = "
    if text_width(start) < width:
        return _bracketed(start, value, indent, width)
    if isinstance(annotation, Subscript) and isinstance(value, Call):
        return _both(target, annotation, value, indent, width)
    return None


def _bracketed(start: str, value: Expression, indent: int, width: int) -> str | None:
    if isinstance(value, Call):
        opening, _ = _outside(value)
        if not opening or text_width(start + opening) <= width:
            return None
    elif not isinstance(value, (Name, Text)):
        return None
    margin = " " * indent
    row: str | None = f"{margin}    {text_of(value)}"
    if text_width(f"{row}") > width:
        row = long_value("", value, "", indent + 4, width)
    return None if row is None else f"{start}(\n{row}\n{margin})"


def _both(target: str, annotation: Subscript, value: Call, indent: int, width: int) -> str | None:
    margin = " " * indent
    arguments = annotation.arguments
    opening = _after_name(annotation.base, "[")
    if not opening or not all(isinstance(argument, Name) for argument in arguments):
        return None
    if text_width(f"{margin}] = {text_of(value)}") <= width:
        return None
    comma = "," if len(arguments) > 1 else ""
    rows = [f"{margin}{target}: {opening}"]
    rows += [f"{margin}    {text_of(argument)}{comma}" for argument in arguments]
    rest = long_value("] = ", value, "", indent, width)
    if rest is None or any(text_width(row) > width for row in rows):
        return None
    return "\n".join([*rows, rest])
