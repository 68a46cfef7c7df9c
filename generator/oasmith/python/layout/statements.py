"""Statements, laid out so that black changes nothing.

Every printer takes the column at which the statement starts and the line width, and returns
finished lines, the first one indented, without a line feed at the end.
"""

from __future__ import annotations

from collections.abc import Sequence

from oasmith.frozen import frozen
from oasmith.python.writers import Code, text_width

from .expressions import (
    Call,
    DictOf,
    Expression,
    Keyword,
    Name,
    Text,
    UnionOf,
    text_of,
)
from .lines import Tracking
from .settling import settle
from .shortcuts import long_annotation, long_operand, long_typed, long_value
from .tokens import Brackets, Kind, Token, TokenWriter

DEFAULT_WIDTH = 88
_TYPE_ALIAS = Name(Code("TypeAlias"))
_TYPED_DICT = Name(Code("TypedDict"))


@frozen
class Parameter:
    """One parameter of a signature. ``name`` is also ``*``, ``/``, ``*args`` or ``**options``."""

    name: Code
    annotation: Expression | None = None
    default: Expression | None = None


def signature(
    name: Code,
    parameters: Sequence[Parameter],
    returns: Expression | None,
    *,
    indent: int,
    width: int = DEFAULT_WIDTH,
    is_async: bool = False,
    body_ellipsis: bool = False,
) -> Code:
    """``def name(parameters) -> returns:``, with ``...`` as the body for overloads.

    On one line if it fits, else one parameter a line with a comma after each: black keeps that
    form, and a new parameter is a change of one line.
    """
    margin = " " * indent
    head = f"{margin}{'async def' if is_async else 'def'} {name}("
    end = ": ..." if body_ellipsis else ":"
    arrow = "" if returns is None else f" -> {text_of(returns)}"
    texts = [_parameter_text(parameter) for parameter in parameters]
    line = f"{head}{', '.join(texts)}){arrow}{end}"
    if text_width(line) <= width:
        return Code(line)
    if not parameters:
        return _signature_without_parameters(f"{head})", returns, end, indent, width)
    rows = [head]
    for parameter, text in zip(parameters, texts, strict=True):
        row = f"{margin}    {text},"
        rows.append(row if text_width(row) <= width else _parameter(parameter, indent + 4, width))
    last = f"{margin}){arrow}{end}"
    rows.append(last if text_width(last) <= width else _returns(returns, end, indent, width))
    return Code("\n".join(rows))


def _parameter_text(parameter: Parameter) -> str:
    if parameter.annotation is None:
        if parameter.default is None:
            return parameter.name
        return f"{parameter.name}={text_of(parameter.default)}"
    text = f"{parameter.name}: {text_of(parameter.annotation)}"
    return text if parameter.default is None else f"{text} = {text_of(parameter.default)}"


def _parameter(parameter: Parameter, indent: int, width: int) -> Code:
    found = _short_parameter(parameter, indent, width)
    if found is not None:
        return Code(found)
    writer = TokenWriter()
    annotation = parameter.annotation
    if annotation is None:
        writer.word(parameter.name)
    else:
        writer.annotation(parameter.name, annotation, optional=isinstance(annotation, UnionOf))
    if parameter.default is not None:
        writer.mark("=", Kind.EQUAL, space=annotation is not None)
        writer.expression(parameter.default, space=annotation is not None)
    writer.mark(",", Kind.COMMA)
    return settle(writer.tokens, indent=indent, width=width, inside=True).code


def _short_parameter(parameter: Parameter, indent: int, width: int) -> str | None:
    default, annotation = parameter.default, parameter.annotation
    if annotation is None or not (default is None or isinstance(default, (Name, Text))):
        return None
    end = "," if default is None else f" = {text_of(default)},"
    return long_annotation(f"{parameter.name}: ", annotation, end, indent, width)


def _returns(returns: Expression | None, end: str, indent: int, width: int) -> Code:
    if returns is not None:
        found = long_annotation(") -> ", returns, end, indent, width)
        if found is not None:
            return Code(found)
    writer = TokenWriter()
    # Its partner stands on another line, so this bracket is its own.
    writer.tokens.append(Token(")", Kind.CLOSE))
    if returns is not None:
        writer.word("->", space=True)
        writer.optional(returns, space=True)
    writer.word(end)
    return settle(writer.tokens, indent=indent, width=width, tracking=Tracking.NOTHING).code


def _signature_without_parameters(
    head: str, returns: Expression | None, end: str, indent: int, width: int
) -> Code:
    """Without parameters only the annotation can be broken.

    It goes in brackets of its own, unless something in it is broken with a comma at the end.
    """
    if returns is None:
        return Code(f"{head}{end}")
    writer = TokenWriter()
    writer.expression(returns)
    body = settle(writer.tokens, indent=indent + 4, width=width, inside=True)
    if not body.has_new_commas:
        return Code(f"{head} -> (\n{body.code}\n{' ' * indent}){end}")
    writer = TokenWriter()
    writer.word(head.lstrip(" "))
    writer.word("->", space=True)
    opening = writer.open("", Brackets.OPTIONAL, space=True)
    writer.tokens.extend(body.tokens)
    writer.close("", opening)
    writer.word(end)
    return settle(writer.tokens, indent=indent, width=width).code


def assignment(
    target: Code,
    annotation: Expression | None = None,
    value: Expression | None = None,
    *,
    indent: int = 0,
    width: int = DEFAULT_WIDTH,
) -> Code:
    """``target: annotation = value``; annotation or value may be missing."""
    line = " " * indent + target
    if annotation is not None:
        line += f": {text_of(annotation)}"
    if value is not None:
        line += f" = {text_of(value)}"
    if text_width(line) <= width:
        return Code(line)
    return _shortcut(target, annotation, value, indent, width) or _assignment(
        target, annotation, value, indent, width
    )


def _shortcut(
    target: Code, annotation: Expression | None, value: Expression | None, indent: int, width: int
) -> Code | None:
    found: str | None = None
    if annotation is None:
        if value is not None:
            found = long_operand(f"{target} = ", value, "", indent, width)
    elif value is None:
        found = long_annotation(f"{target}: ", annotation, "", indent, width)
    else:
        found = _typed_shortcut(target, annotation, value, indent, width)
    return None if found is None else Code(found)


def _typed_shortcut(
    target: Code, annotation: Expression, value: Expression, indent: int, width: int
) -> str | None:
    start = f"{target}: {text_of(annotation)} = "
    found = long_operand(start, value, "", indent, width)
    if found is None:
        found = long_typed(target, annotation, value, indent, width)
    if found is None and isinstance(value, (Name, Text)) and indent + text_width(start) >= width:
        # Nearer to the margin black moves the value to a line of its own, not the annotation.
        found = long_annotation(f"{target}: ", annotation, f" = {text_of(value)}", indent, width)
    return found


def _assignment(
    target: Code, annotation: Expression | None, value: Expression | None, indent: int, width: int
) -> Code:
    writer = TokenWriter()
    if annotation is None:
        writer.word(target)
    else:
        writer.annotation(target, annotation, optional=True)
    if value is not None:
        writer.mark("=", Kind.EQUAL, space=True)
        writer.optional(value, space=True)
    return settle(writer.tokens, indent=indent, width=width).code


def field(
    name: Code,
    annotation: Expression,
    default: Expression | None = None,
    *,
    indent: int = 4,
    width: int = DEFAULT_WIDTH,
) -> Code:
    """A field of a class: ``name: annotation = default``."""
    return assignment(name, annotation, default, indent=indent, width=width)


def type_alias(
    name: Code,
    expression: Expression,
    *,
    indent: int = 0,
    width: int = DEFAULT_WIDTH,
    marker: Expression = _TYPE_ALIAS,
) -> Code:
    """``name: TypeAlias = expression``."""
    return assignment(name, marker, expression, indent=indent, width=width)


def constant(
    name: Code,
    value: Expression,
    *,
    annotation: Expression | None = None,
    indent: int = 0,
    width: int = DEFAULT_WIDTH,
) -> Code:
    """``name = value``, as for the tables that the runtime reads."""
    return assignment(name, annotation, value, indent=indent, width=width)


def typed_dict(
    name: Code,
    entries: Sequence[tuple[str, Expression]],
    *,
    total: bool = True,
    indent: int = 0,
    width: int = DEFAULT_WIDTH,
    constructor: Expression = _TYPED_DICT,
) -> Code:
    """``name = TypedDict("name", {...})``: keys need not be identifiers (PEP 589)."""
    keys = tuple((Text(key), value) for key, value in entries)
    keywords = () if total else (Keyword(Code("total"), Name(Code("False"))),)
    call = Call(constructor, (Text(name), DictOf(keys)), keywords)
    return assignment(name, None, call, indent=indent, width=width)


def return_statement(value: Expression, *, indent: int, width: int = DEFAULT_WIDTH) -> Code:
    """``return value``."""
    line = f"{' ' * indent}return {text_of(value)}"
    if text_width(line) <= width:
        return Code(line)
    found = long_operand("return ", value, "", indent, width)
    if found is not None:
        return Code(found)
    writer = TokenWriter()
    writer.word("return")
    writer.optional(value, space=True)
    return settle(writer.tokens, indent=indent, width=width).code


def expression_statement(value: Expression, *, indent: int = 0, width: int = DEFAULT_WIDTH) -> Code:
    """An expression for its effect, as a call in an example."""
    line = " " * indent + text_of(value)
    if text_width(line) <= width:
        return Code(line)
    found = long_value("", value, "", indent, width)
    if found is not None:
        return Code(found)
    writer = TokenWriter()
    writer.expression(value)
    return settle(writer.tokens, indent=indent, width=width).code


def decorator(value: Expression, *, indent: int = 0, width: int = DEFAULT_WIDTH) -> Code:
    """``@value``."""
    line = f"{' ' * indent}@{text_of(value)}"
    if text_width(line) <= width:
        return Code(line)
    found = long_value("@", value, "", indent, width)
    if found is not None:
        return Code(found)
    writer = TokenWriter()
    writer.word("@")
    writer.expression(value)
    return settle(writer.tokens, indent=indent, width=width).code


def class_header(
    name: Code,
    bases: Sequence[Expression] = (),
    keywords: Sequence[Keyword] = (),
    *,
    indent: int = 0,
    width: int = DEFAULT_WIDTH,
    is_stub: bool = False,
) -> Code:
    """``class name(bases):``; ``keywords`` are such as ``total=False``.

    ``is_stub``: with ``...`` for a body, on the same line.
    """
    margin = " " * indent
    end = ": ..." if is_stub else ":"
    if not bases and not keywords:
        return Code(f"{margin}class {name}{end}")
    call = Call(Name(name), tuple(bases), tuple(keywords))
    line = f"{margin}class {text_of(call)}{end}"
    if text_width(line) <= width:
        return Code(line)
    found = long_value("class ", call, end, indent, width)
    if found is not None:
        return Code(found)
    writer = TokenWriter()
    writer.word("class")
    writer.word(name, space=True)
    writer.arguments(bases, keywords)
    writer.word(end)
    return settle(writer.tokens, indent=indent, width=width).code


def import_from(
    module: Code,
    names: Sequence[Code],
    *,
    indent: int = 0,
    width: int = DEFAULT_WIDTH,
    one_a_line: bool = False,
) -> Code:
    """``from module import names``, in the order given.

    Names are finished, so ``A as B`` is one. On one line if it fits, else in brackets with one
    name a line; ``one_a_line`` asks for one statement a name, as in blocks of re-exports.
    """
    head = f"{' ' * indent}from {module} import "
    if one_a_line:
        return Code(
            "\n".join(import_from(module, (name,), indent=indent, width=width) for name in names)
        )
    line = head + ", ".join(names)
    if text_width(line) <= width:
        return Code(line)
    margin = " " * (indent + 4)
    rows = "".join(f"{margin}{name},\n" for name in names)
    return Code(f"{head}(\n{rows}{' ' * indent})")
