"""Servers: which there are, and the variables in their URLs."""

from __future__ import annotations

from oasmith.openapi import Document, Server

from .api import ServerVariable


def servers_of(document: Document) -> tuple[Server, ...]:
    """The servers of the document, each URL once."""
    return tuple({server.url: server for server in reversed(document.servers)}.values())[::-1]


def own_servers(document: Document, servers: tuple[Server, ...]) -> tuple[Server, ...]:
    """The servers of an operation, unless they are the document's."""
    own = {server.url: server for server in servers}
    return () if own.keys() == {server.url for server in document.servers} else servers


def variables_of(document: Document) -> tuple[ServerVariable, ...]:
    """The variables of all servers, those of paths and operations included.

    One of the same name is the same variable. Where its defaults differ it has none of its own.
    """
    servers = [*document.servers, *(s for entry in document.operations for s in entry.servers)]
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for server in servers:
        for name, default, allowed in server.variables:
            if (default, allowed) not in found.setdefault(name, []):
                found[name].append((default, allowed))
    return tuple(_variable(name, each) for name, each in found.items())


def _variable(name: str, declared: list[tuple[str, tuple[str, ...]]]) -> ServerVariable:
    defaults = {default for default, _ in declared}
    limited = all(allowed for _, allowed in declared)
    allowed = dict.fromkeys(
        [*defaults, *(value for _, values in declared for value in values)] if limited else []
    )
    ordered = [value for _, values in declared for value in values if limited]
    return ServerVariable(
        name,
        defaults.pop() if len(defaults) == 1 else None,
        tuple(dict.fromkeys([*ordered, *allowed])),
    )


__all__ = ["own_servers", "servers_of", "variables_of"]
