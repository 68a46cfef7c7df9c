"""Aliases of models/: what checkers see, and the object that stands for it at run time."""

from __future__ import annotations

from typing import TypeAlias

from oasmith.ir import (
    Enum,
    NamedType,
    Nullable,
    Object,
    Reference,
    TagValue,
    Type,
    TypeId,
    Union,
    Variant,
)

from . import docs
from .annotations import Annotator, constant
from .context import Context
from .layout import (
    Call,
    DictOf,
    Expression,
    Keyword,
    Name,
    Subscript,
    Text,
    TupleOf,
    UnionOf,
    assignment,
    text_of,
    type_alias,
)
from .specs import member
from .views import AliasView
from .writers import Code, identifier

_MOST_OPERANDS = 200
"""Each operator is one level; expressions of 256 levels are an error in basedpyright."""


def alias(
    context: Context, annotator: Annotator, named: NamedType, *, forward: bool = False
) -> AliasView:
    """The two definitions of one alias, each indented under its branch.

    ``forward``: it mentions what is defined only later, so that it has to be written as text.
    """
    name = identifier(context.names.types[named.id])
    value = long_union(annotator.of(named.type), annotator)
    static = alias_statement(context, name, value, forward=forward)
    runtime = assignment(name, value=_twin(context, named), indent=4, width=context.width)
    return AliasView(name, static, docs.alias(context, named), runtime)


def long_union(value: Expression, annotator: Annotator) -> Expression:
    """``typing.Union[...]`` where operators would nest deeper than basedpyright reads."""
    if not isinstance(value, UnionOf) or len(value.operands) <= _MOST_OPERANDS:
        return value
    annotator.imports.need("typing", checking=True)
    return Subscript(Name(Code("typing.Union")), value.operands)


def alias_statement(context: Context, name: Code, value: Expression, *, forward: bool) -> Code:
    """``Name: TypeAlias = ...`` under ``if TYPE_CHECKING:``."""
    if forward:
        value = Text(text_of(value))
    return type_alias(name, value, indent=4, width=context.width)


def _twin(context: Context, named: NamedType) -> Expression:
    """``UnionType("Name", module=__name__, ...)``."""
    keywords = [Keyword(Code("module"), Name(Code("__name__")))]
    if isinstance(named.type, Union) and named.type.tag is not None:
        keywords.append(Keyword(Code("tag"), Text(named.type.tag)))
        rows = _rows(named.type)
        kinds: Kinds = {tag: type(tag) for tag in rows}
        keywords.append(Keyword(Code("table"), _table(context, rows)))
        default = _default(context, named.type)
        if default is not None:
            keywords.append(Keyword(Code("default"), Text(default)))
        members = tuple(
            member(context, variant.type)
            for variant in named.type.variants
            if not _in_table(context, variant, kinds)
            or (default is None and _may_lack(context, variant.type, named.type.tag))
        )
    else:
        members = _members(context, named.type)
    if members:
        keywords.append(Keyword(Code("members"), TupleOf(members)))
    name = Text(context.names.types[named.id])
    return Call(Name(Code("UnionType")), (name,), tuple(keywords))


def _members(context: Context, type_: Type) -> tuple[Expression, ...]:
    if isinstance(type_, Union):
        return tuple(member(context, variant.type) for variant in type_.variants)
    found = member(context, type_)
    if isinstance(type_, Enum) and not type_.closed and isinstance(found, TupleOf):
        return found.elements[1:]
    return (found,)


Rows: TypeAlias = dict[TagValue, list[TypeId]]
"""Tag value -> the variants that it chooses."""


Kinds: TypeAlias = dict[TagValue, type]
"""Tag value -> which of those that are equal to it is in the table."""


def _rows(union: Union) -> Rows:
    """The table of a union. To Python 1, 1.0 and True are one key: only the first is in it."""
    rows: Rows = {}
    kinds: Kinds = {}
    for variant in union.variants:
        if isinstance(variant.type, Reference):
            for tag in variant.tags:
                if kinds.setdefault(tag, type(tag)) is type(tag):
                    rows.setdefault(tag, []).append(variant.type.target)
    for variant in union.variants:
        if isinstance(variant.type, Reference):
            for name in variant.implied:
                rows.setdefault(name, [variant.type.target])
    return rows


def _default(context: Context, union: Union) -> str | None:
    """The class of objects whose tag is missing, or none of the table's."""
    wanted = union.declared.default if union.declared is not None else None
    if wanted is None or Reference(wanted) not in [variant.type for variant in union.variants]:
        return None
    return context.names.types[wanted]


def _in_table(context: Context, variant: Variant, kinds: Kinds) -> bool:
    if not isinstance(context.resolved(variant.type), (Object, Union)):
        return False
    tags = variant.tags
    return bool(tags) and all(kinds.get(tag, type(tag)) is type(tag) for tag in tags)


def _may_lack(context: Context, type_: Type, tag: str, seen: frozenset[Type] = frozenset()) -> bool:
    """Whether an object may come without its tag, or with null in its place."""
    structure = context.resolved(type_)
    if isinstance(structure, Union):
        inner = [variant.type for variant in structure.variants if type_ not in seen]
        return any(_may_lack(context, variant, tag, seen | {type_}) for variant in inner)
    if not isinstance(structure, Object):
        return False
    field = context.field(structure, tag)
    return field is None or not field.required or isinstance(field.type, Nullable)


def _table(context: Context, rows: Rows) -> Expression:
    """Tag value -> class name, or the names of those that share the value."""
    entries: list[tuple[Expression, Expression]] = []
    for tag, targets in rows.items():
        names = tuple(Text(context.names.types[target]) for target in targets)
        entries.append((constant(tag), names[0] if len(names) == 1 else TupleOf(names)))
    return DictOf(tuple(entries))
