"""Random expressions and statements for the property tests of the layout engine.

Built from a seed and a size instead of Hypothesis strategies: drawing one statement from these
takes longer than black does to format it, and the interesting widths need many statements.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import TypeVar

from oasmith.python.layout import (
    Attribute,
    Call,
    DictOf,
    Expression,
    Keyword,
    ListOf,
    Name,
    Parameter,
    Subscript,
    Text,
    TupleOf,
    UnionOf,
    assignment,
    class_header,
    decorator,
    expression_statement,
    import_from,
    return_statement,
    signature,
)
from oasmith.python.writers import Code

WIDTHS = (60, 79, 88, 100, 120)
_WORDS = ("None", "int", "str", "models.Chat", "...", "-1", "1e-05", "True", "builtins.list")
_STEMS = ("a", "Model", "変数", "resource_name", "é")
_NASTY = ("'", '"', "\\", "\n", "\0", "\u202e", "変", "text ", "long literal text " * 3)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Statement:
    """A laid out statement; complete, with a body if it needs one."""

    code: str
    indent: int
    width: int

    @property
    def module(self) -> str:
        """A module that holds the statement at its indentation."""
        outside = "".join(" " * column + "class X:\n" for column in range(0, self.indent, 4))
        return f"{outside}{self.code}\n"


def random_statement(seed: int, size: int) -> Statement:
    """A statement of any kind; `size` bounds how many parts its expressions have."""
    maker = _Maker(Random(seed), size)
    maker.indent = maker.random.choice((0, 4, 8, 12))
    maker.width = maker.random.choice(WIDTHS)
    make = maker.random.choice(_KINDS)
    return Statement(make(maker), maker.indent, maker.width)


class _Maker:
    def __init__(self, random: Random, size: int) -> None:
        self.random = random
        self.size = size
        self.indent = 0
        self.width = 88

    def sometimes(self, make: Callable[[], T]) -> T | None:
        return make() if self.random.random() < 0.6 else None

    def several(self, make: Callable[[], T], least: int = 0, most: int = 4) -> tuple[T, ...]:
        return tuple(make() for _ in range(self.random.randint(least, most)))

    def word(self) -> Code:
        """An identifier, often of a length that brings a line near its width."""
        stem = self.random.choice(_STEMS)
        usual = self.random.randint(1, 30)
        length = self.random.choice((1, 3, usual, usual, usual, self.random.randint(30, 125)))
        return Code((stem * length)[:length])

    def leaf(self) -> Expression:
        kind = self.random.random()
        if kind < 0.25:
            return Text("".join(self.several(lambda: self.random.choice(_NASTY))))
        if kind < 0.3:
            return Name(Code("-" + "1" * self.random.randint(1, 90)))
        return self.name() if kind < 0.8 else Name(Code(self.random.choice(_WORDS)))

    def name(self) -> Expression:
        path = self.random.choice(("", "", "models.", "self._client."))
        return Name(Code(path + self.word()))

    def expression(self) -> Expression:
        self.size -= 1
        if self.size < 0 or self.random.random() < 0.3:
            return self.leaf()
        make = self.random.choice(
            (
                self.call,
                self.subscript,
                self.union,
                self.tuple_display,
                self.list_display,
                self.dict_display,
            )
        )
        return make(self.expression)

    def annotation(self) -> Expression:
        self.size -= 1
        if self.size < 0 or self.random.random() < 0.3:
            return self.name()
        return self.random.choice((self.subscript, self.union))(self.annotation)

    def call(self, make: Callable[[], Expression]) -> Expression:
        return Call(self.name(), self.several(make, most=3), self.keywords(make))

    def keywords(self, make: Callable[[], Expression]) -> tuple[Keyword, ...]:
        named = self.several(lambda: Keyword(self.word(), make()), most=2)
        unpacked = self.sometimes(lambda: Keyword(None, make()))
        return named if unpacked is None or self.random.random() < 0.7 else (*named, unpacked)

    def subscript(self, make: Callable[[], Expression]) -> Expression:
        return Subscript(self.name(), self.several(make, least=1))

    def union(self, make: Callable[[], Expression]) -> Expression:
        return UnionOf(self.several(make, least=2))

    def tuple_display(self, make: Callable[[], Expression]) -> Expression:
        return TupleOf(self.several(make))

    def list_display(self, make: Callable[[], Expression]) -> Expression:
        return ListOf(self.several(make))

    def dict_display(self, make: Callable[[], Expression]) -> Expression:
        return DictOf(self.several(lambda: (self.leaf(), make())))

    def chain(self) -> Expression:
        """Calls, subscripts and attributes in a row."""
        made = self.name()
        for _ in range(self.random.randint(1, 4)):
            kind = self.random.randrange(3)
            if kind == 0:
                made = Attribute(made, self.word())
            elif kind == 1:
                made = Call(made, self.several(self.leaf, most=2), self.keywords(self.leaf))
            else:
                made = Subscript(made, self.several(self.leaf, least=1, most=2))
        return made

    def value(self) -> Expression:
        return self.chain() if self.random.random() < 0.3 else self.expression()

    def parameters(self) -> list[Parameter]:
        made = [*self.several(lambda: Parameter(self.word(), self.sometimes(self.annotation)))]
        if self.random.random() < 0.5:
            made += [Parameter(Code("*")), Parameter(self.word(), self.annotation())]
            made += self.several(
                lambda: Parameter(self.word(), self.sometimes(self.annotation), self.expression())
            )
        if self.random.random() < 0.4:
            made.append(Parameter(Code("**options"), self.annotation()))
        return made


def _function(maker: _Maker) -> str:
    stub = maker.random.random() < 0.5
    head = signature(
        maker.word(),
        maker.parameters(),
        maker.sometimes(maker.annotation),
        indent=maker.indent,
        width=maker.width,
        is_async=maker.random.random() < 0.3,
        body_ellipsis=stub,
    )
    return head if stub else f"{head}\n{' ' * maker.indent}    pass"


def _assignment(maker: _Maker) -> str:
    annotation = maker.sometimes(maker.annotation)
    value = maker.value() if annotation is None else maker.sometimes(maker.value)
    return assignment(maker.word(), annotation, value, indent=maker.indent, width=maker.width)


def _return(maker: _Maker) -> str:
    return return_statement(maker.value(), indent=maker.indent, width=maker.width)


def _expression(maker: _Maker) -> str:
    return expression_statement(maker.chain(), indent=maker.indent, width=maker.width)


def _class(maker: _Maker) -> str:
    bases = maker.several(maker.annotation)
    keywords = maker.several(lambda: Keyword(maker.word(), maker.leaf()), most=2)
    head = class_header(maker.word(), bases, keywords, indent=maker.indent, width=maker.width)
    return f"{head}\n{' ' * maker.indent}    pass"


def _decorated(maker: _Maker) -> str:
    line = decorator(maker.chain(), indent=maker.indent, width=maker.width)
    return f"{line}\n{' ' * maker.indent}def f(): ..."


def _import(maker: _Maker) -> str:
    return import_from(
        Code("." + maker.word()),
        maker.several(maker.word, least=1),
        indent=maker.indent,
        width=maker.width,
        one_a_line=maker.random.random() < 0.3,
    )


_KINDS: tuple[Callable[[_Maker], str], ...] = (
    _function,
    _function,
    _assignment,
    _assignment,
    _return,
    _expression,
    _class,
    _decorated,
    _import,
)
