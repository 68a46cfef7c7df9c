"""Paths with a query in them, as ``x-ms-paths`` has: ``/files?comp=list``."""

from __future__ import annotations

from urllib.parse import unquote

from .document import Parameter


def said_once(path: str, parameters: tuple[Parameter, ...]) -> tuple[str, tuple[Parameter, ...]]:
    """The path and the parameters such that nothing stands in the query twice.

    A value that the path fixes is no argument, though the parameter may be declared as well; a
    name without a value is the parameter's to fill in.
    """
    plain, mark, query = path.partition("?")
    declared = {parameter.name for parameter in parameters if parameter.place == "query"}
    fixed: set[str] = set()
    kept: list[str] = []
    for pair in query.split("&") if mark else ():
        name, _, value = pair.partition("=")
        name = unquote(name)
        if name in declared and (not value or value.startswith("{")):
            continue
        kept.append(pair)
        fixed.add(name)
    left = tuple(
        parameter
        for parameter in parameters
        if parameter.place != "query" or parameter.name not in fixed
    )
    return (f"{plain}?{'&'.join(kept)}" if kept else plain), left


__all__ = ["said_once"]
