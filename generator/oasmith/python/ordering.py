"""The order of aliases in a module: what an alias is made of stands before it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from oasmith.ir import NamedType, Object, TypeId, targets

from .annotations import inlined
from .context import Context


def in_order(
    context: Context, aliases: Sequence[NamedType]
) -> tuple[list[NamedType], frozenset[TypeId]]:
    """The aliases, each after those it mentions, and the ones for which that is impossible.

    An alias on a ring mentions another before its definition: it has to be written as text.
    """
    inside = {named.id: named for named in aliases}
    order: dict[TypeId, NamedType] = {}
    forward: set[TypeId] = set()

    def visit(named: NamedType, above: tuple[TypeId, ...]) -> None:
        if named.id in order:
            return
        for target in _mentioned(context, named, inside):
            if target in above or target == named.id:
                forward.add(named.id)
            elif target not in order:
                visit(inside[target], (*above, named.id))
        order.setdefault(named.id, named)

    for named in aliases:
        visit(named, ())
    return list(order.values()), frozenset(forward)


def _mentioned(
    context: Context, named: NamedType, inside: Mapping[TypeId, NamedType]
) -> Iterator[TypeId]:
    """The aliases of the same module that stand in an alias, also through inlined ones."""
    for target in targets(named.type):
        found = context.named(target)
        if target in inside:
            yield target
        elif inlined(found.type) and not isinstance(found.type, Object):
            yield from _mentioned(context, found, inside)
