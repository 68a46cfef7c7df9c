"""The unions that the calls of a resource take, and how their variants are told apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from oasmith.ir import (
    NamedType,
    Object,
    Operation,
    Reference,
    Type,
    TypeId,
    Union,
    Variant,
    targets,
)
from oasmith.python import pinned
from oasmith.python.layout import Call, Expression
from oasmith.python.writers import Code, markdown_code, markdown_fence
from oasmith.samples import members, sample

from . import prose
from .programs import constructors
from .site import Site, listed
from .tables import Row, table
from .values import Values
from .views import Example, UnionSection

_MOST = 12
_LONGEST_NEED = 150


def tagged_unions(site: Site, operations: Iterable[Operation]) -> list[NamedType]:
    """The named unions with a tag that requests hold, the outer ones first, the most 12."""
    pending = [target for operation in operations for target in _sent(operation)]
    seen: set[TypeId] = set()
    found: list[NamedType] = []
    while pending:
        target = pending.pop(0)
        if target in seen:
            continue
        seen.add(target)
        named = site.context.named(target)
        if isinstance(named.type, Union) and named.type.tag is not None:
            found.append(named)
        pending += targets(named.type)
    return found[:_MOST]


def _sent(operation: Operation) -> Iterator[TypeId]:
    if operation.body is None:
        return
    for field in operation.body.fields or ():
        yield from targets(field.type)
    if operation.body.fields is None:
        yield from targets(operation.body.type)


def union_section(site: Site, page: str, named: NamedType) -> UnionSection:
    """The section of one union: tag value -> class -> required members, and a list of them all."""
    union = named.type
    assert isinstance(union, Union) and union.tag is not None
    name = site.context.names.types[named.id]
    about = prose.block(named.description, below=3) if named.description else None
    return UnionSection(
        heading=Code(name),
        description=about,
        told_apart=markdown_code(union.tag),
        variants=variants_table(site, page, union),
        example=_example(site, name, union),
    )


def variants_table(site: Site, page: str, union: Union) -> tuple[Code, ...]:
    """One row for each variant: its tag values, its class, what it needs besides."""
    rows = [_row(site, page, variant) for variant in union.variants]
    return table((markdown_code(union.tag or ""), "Class", "Fields you need"), rows)


def _row(site: Site, page: str, variant: Variant) -> Row:
    tags = listed(variant.tags)
    named = _object(site, variant.type)
    if named is None:
        return Row((tags, site.type_text(page, variant.type), Code("")))
    return Row((tags, site.type_link(page, named.id), _needed(site, named)))


def _object(site: Site, type_: Type) -> NamedType | None:
    if not isinstance(type_, Reference):
        return None
    named = site.context.named(type_.target)
    return named if isinstance(named.type, Object) else None


def _needed(site: Site, named: NamedType) -> Code:
    """The members without which a variant cannot be made; those filled in are left out."""
    assert isinstance(named.type, Object)
    found = [
        f"`{site.context.names.fields[named.id, wire]}`"
        for wire, field in members(site.context.api, named.type).items()
        if field.required and pinned(site.context, field) is None
    ]
    while found and sum(len(name) + 2 for name in found) > _LONGEST_NEED:
        found.pop()
        found[-1:] = ["…"]
    return Code(", ".join(found))


def _example(site: Site, name: str, union: Union) -> Example | None:
    values: list[Expression] = []
    for variant in union.variants:
        named = _object(site, variant.type)
        if named is None:
            continue
        made = Values(site.context, models=True).model(
            variant.type, sample(site.context.api, variant.type)
        )
        if isinstance(made, Call):
            values.append(made)
    if not values:
        return None
    code = constructors(site.context, "examples", name, values)
    return Example(Code("One of each"), None, markdown_fence(code, "python"))
