"""The lazy indexes: ``__init__`` modules that load a submodule when a name is first used."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from . import docs
from .context import Context
from .layout import Call, DictOf, Name, Text, assignment, import_from
from .views import IndexModule
from .writers import Code, identifier


def index_module(context: Context, title: str, entries: Mapping[str, str]) -> IndexModule:
    """An index of public names, each with the submodule that holds it."""
    return IndexModule(
        docstring=docs.line(title, indent=0),
        reexports=reexports(context, entries),
        index=lazy_exports(context, entries),
    )


def reexports(context: Context, entries: Mapping[str, str], *, indent: int = 4) -> tuple[Code, ...]:
    """``from .module import Name as Name``; indented it is for type checkers only."""
    names: dict[str, list[str]] = defaultdict(list)
    for name, module in entries.items():
        names[module].append(name)
    return tuple(
        import_from(
            Code(f".{module}"),
            [Code(f"{identifier(name)} as {identifier(name)}") for name in sorted(found)],
            indent=indent,
            width=context.width,
        )
        for module, found in sorted(names.items())
    )


def lazy_exports(context: Context, entries: Mapping[str, str]) -> Code:
    """``__getattr__, __dir__, __all__ = lazy_exports(__name__, {...})``."""
    table = DictOf(tuple((Text(name), Text(module)) for name, module in sorted(entries.items())))
    call = Call(Name(Code("lazy_exports")), (Name(Code("__name__")), table))
    return assignment(
        Code("__getattr__, __dir__, __all__"), value=call, indent=4, width=context.width
    )
