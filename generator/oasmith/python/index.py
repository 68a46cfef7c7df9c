"""The lazy indexes: ``__init__`` modules that load a submodule when a name is first used."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from oasmith.ir import NamedType, TypeId, targets

from . import docs
from .context import Context
from .layout import import_from, text_width
from .views import IndexModule
from .writers import Code, identifier


def index_module(context: Context, title: str, entries: Mapping[str, str]) -> IndexModule:
    """An index of public names, each with the submodule that holds it.

    Checkers see all that the submodules hold: ``*`` of a module without ``__all__`` exports its
    names again (typing specification, "Library interface"), in a line instead of one for each.
    Where very many submodules import one name, the smaller ones list what they hold.
    """
    sizes = Counter(sorted(entries.values()))
    if len(sizes) > _MOST_STARS and most_importers(context) > _MOST_STARS:
        starred = {module for module, _ in sizes.most_common(_MOST_STARS)}
    else:
        starred = {*sizes}
    whole = tuple(Code(f"    from .{module} import *") for module in sorted(starred))
    rest = {name: module for name, module in entries.items() if module not in starred}
    return IndexModule(
        docstring=docs.line(title, indent=0),
        reexports=(*whole, *reexports(context, rest)),
        index=lazy_index(context, entries),
    )


_MOST_STARS = 60
"""Submodules import from each other, and ``*`` exports that too. To pyright a name of more than
64 declarations is unknown."""


def most_importers(context: Context) -> int:
    """How many modules mention the type that most of them do."""
    importers: dict[TypeId, set[str]] = defaultdict(set)
    for named in context.api.types.values():
        if context.emitted(named):
            home = context.names.modules[named.id]
            for target in _mentioned(context, named):
                importers[target].add(home)
    return max(map(len, importers.values()), default=0)


def _mentioned(context: Context, named: NamedType) -> set[TypeId]:
    """The emitted types that one mentions, also by types that are written out in place."""
    found: set[TypeId] = set()
    seen: set[TypeId] = set()
    pending = targets(named.type)
    while pending:
        target = pending.pop()
        if target not in seen:
            seen.add(target)
            inner = context.named(target)
            if context.emitted(inner):
                found.add(target)
            else:
                pending += targets(inner.type)
    return found


def reexports(context: Context, entries: Mapping[str, str], *, indent: int = 4) -> tuple[Code, ...]:
    """``from .module import Name as Name``; indented it is for type checkers only."""
    return tuple(
        import_from(
            Code(f".{module}"),
            [Code(f"{name} as {name}") for name in names],
            indent=indent,
            width=context.width,
        )
        for module, names in _by_module(entries)
    )


def lazy_index(context: Context, entries: Mapping[str, str]) -> Code:
    """The constant that ``lazy_exports`` reads: modules, each with the names that it holds."""
    rows: list[str] = []
    for module, names in _by_module(entries):
        row = f"{module}:"
        for name in names:
            if text_width(row) + 1 + text_width(name) > context.width:
                rows.append(row)
                row = "   "
            row = f"{row} {name}"
        rows.append(row)
    return Code("\n".join(('_INDEX = """', *rows, '"""')))


def _by_module(entries: Mapping[str, str]) -> list[tuple[str, list[Code]]]:
    """Module -> the names in it, both sorted."""
    found: dict[str, list[Code]] = defaultdict(list)
    for name, module in sorted(entries.items()):
        found[module].append(identifier(name))
    return sorted(found.items())
