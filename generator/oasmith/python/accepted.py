"""Types as annotations of requests: wide in what they accept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from oasmith.frozen import frozen
from oasmith.ir import (
    FRACTIONAL_TIMES,
    TEXTUAL,
    WHOLE_TIMES,
    Anything,
    Array,
    Binary,
    Delimited,
    Enum,
    JsonText,
    Literal,
    Map,
    Nullable,
    Object,
    Reference,
    Scalar,
    ScalarKind,
    Tuple,
    Type,
    TypeId,
    Union,
)

from .annotations import NONE, Annotator, generic, inlined, union_of
from .layout import Expression, Name
from .writers import Code, identifier


@frozen
class Acceptor:
    """Annotations of arguments and of the TypedDicts under types/.

    ``prefix`` stands before the TypedDicts (``types.``), or is empty inside types/.
    ``files``: a binary value is a file of a multipart body.
    """

    annotator: Annotator
    prefix: str = ""
    module: str | None = None
    files: bool = False

    def for_files(self) -> Acceptor:
        """The same for the fields of a multipart body."""
        return replace(self, files=True)

    def of(self, type_: Type) -> Expression:
        """The annotation of a value that may be sent."""
        match type_:
            case Scalar(kind):
                return self._scalar(kind)
            case Enum(values, opened, base):
                wide = [self.annotator.scalar(kind) for kind in base] if opened else []
                return union_of([self.annotator.literal(values), *wide])
            case Literal() | Anything():
                return self.annotator.of(type_)
            case Array() | Tuple():
                return self._sequence([type_])
            case Map(values):
                key = self.annotator.builtin("str")
                return self._generic("Mapping", key, self.of(values))
            case Nullable(inner):
                return union_of([self.of(inner), NONE])
            case Union(variants):
                return self._any_of([variant.type for variant in variants])
            case Reference(target):
                return self.named(target)
            case Binary():
                return self._binary()
            case Delimited(items):
                return union_of([self._sequence([Array(items)]), self.annotator.builtin("str")])
            case JsonText():
                return self.annotator.builtin("str")
            case Object():
                return self._generic(
                    "Mapping", self.annotator.builtin("str"), self.annotator.anything()
                )
            case _:
                assert_never(type_)

    def _any_of(self, types: list[Type]) -> Expression:
        """One of several types. Several lists become a list of any of their items.

        mypy cannot tell which of several ``Sequence`` a list display is meant to be.
        """
        lists = [type_ for type_ in types if isinstance(type_, (Array, Tuple))]
        if len(lists) < 2:
            return union_of([self.of(type_) for type_ in types])
        joined = self._sequence(lists)
        return union_of([joined if type_ in lists else self.of(type_) for type_ in types])

    def _sequence(self, lists: Sequence[Array | Tuple]) -> Expression:
        """A sequence of whatever stands in one of several kinds of list."""
        items = [item for kind in lists for item in _items(kind)]
        found = union_of([self.of(item) for item in items or [Anything()]])
        return self._generic("Sequence", found)

    def content(self) -> Expression:
        """The annotation of a body that is bytes."""
        self.annotator.imports.need(".._runtime.sources", "FileContent", checking=True)
        return Name(Code("FileContent"))

    def iterable(self, items: Type, *, asynchronous: bool) -> Expression:
        """The annotation of many values that are sent one by one."""
        found = [self._generic("Iterable", self.of(items))]
        if asynchronous:
            found.append(self._generic("AsyncIterable", self.of(items)))
        return union_of(found)

    def or_empty(self, found: Expression) -> Expression:
        """The annotation of a value that an empty text may stand for."""
        if found == self.annotator.builtin("str"):
            return found
        return union_of([found, self.annotator.literal(("",))])

    def _generic(self, name: str, *arguments: Expression) -> Expression:
        self.annotator.imports.need("collections.abc", name, checking=True)
        return generic(name, *arguments)

    def _scalar(self, kind: ScalarKind) -> Expression:
        found = self.annotator.scalar(kind)
        raw = _RAW.get(kind)
        return found if raw is None else union_of([found, self.annotator.builtin(raw)])

    def _binary(self) -> Expression:
        if not self.files:
            return union_of([self.annotator.builtin("bytes"), self.annotator.builtin("str")])
        self.annotator.imports.need(".._runtime.multipart", "FileInput", checking=True)
        return Name(Code("FileInput"))

    def named(self, identity: TypeId) -> Expression:
        """What may stand for a named type: its class, or its TypedDict, or a mapping."""
        context = self.annotator.context
        structure = context.named(identity).type
        if inlined(structure):
            return self.of(structure)
        twin = self.twin(identity)
        if not isinstance(structure, Object):
            return twin
        operands = [self.annotator.named(identity), twin]
        if structure.family is not None:
            operands += [self.twin(subtype) for subtype in structure.family.below]
        if structure.extra is not None:
            key = self.annotator.builtin("str")
            operands.append(self._generic("Mapping", key, self.annotator.anything()))
        return union_of(operands)

    def twin(self, identity: TypeId) -> Expression:
        """The TypedDict or alias under types/, imported where it lives in another module."""
        context = self.annotator.context
        name = identifier(f"{context.names.types[identity]}Param")
        if self.prefix:
            self.annotator.imports.need("..", "types", checking=True)
            return Name(Code(f"{self.prefix}{name}"))
        home = context.names.modules[identity]
        if home != self.module:
            self.annotator.imports.need(f"._{home}", name, checking=True)
        return Name(name)


_RAW = {
    **dict.fromkeys(TEXTUAL, "str"),
    **dict.fromkeys(WHOLE_TIMES, "int"),
    **dict.fromkeys(FRACTIONAL_TIMES, "float"),
}
"""What may be given instead of the object that a scalar is in Python."""


def _items(kind: Array | Tuple) -> tuple[Type, ...]:
    if isinstance(kind, Array):
        return (kind.items,)
    if kind.rest is None or isinstance(kind.rest, Anything):
        return kind.items  # that anything may follow would hide what is meant
    return (*kind.items, kind.rest)
