"""Servers: which there are, and the variables in their URLs."""

from __future__ import annotations

from collections.abc import Iterable

from oasmith.openapi import Document, Server

from .api import ServerVariable


def servers_of(document: Document) -> tuple[Server, ...]:
    """The servers of the document, each URL once, and none that is only another without TLS."""
    urls = {server.url for server in document.servers}
    found: dict[str, Server] = {}
    for server in document.servers:
        scheme, separator, rest = server.url.partition("://")
        if scheme != "http" or f"https{separator}{rest}" not in urls:
            found.setdefault(server.url, server)
    return tuple(found.values())


def own_servers(document: Document, servers: tuple[Server, ...]) -> tuple[Server, ...]:
    """The servers of an operation, unless they are the document's."""
    own = {server.url: server for server in servers}
    return () if own.keys() == {server.url for server in document.servers} else servers


def variables_of(document: Document) -> tuple[ServerVariable, ...]:
    """The variables of the document's servers, then those that only operations' servers have.

    One of the same name is the same variable; where the document's servers have different defaults
    it has none of its own. What operations do not agree on stays as each of them has it.
    """
    shared = _declared(document.servers)
    own = _declared([s for entry in document.operations for s in entry.servers])
    found = [_variable(name, each) for name, each in shared.items()]
    others = [_variable(name, each) for name, each in own.items() if name not in shared]
    return (*found, *(each for each in others if each.default is not None))


def _declared(servers: Iterable[Server]) -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for server in servers:
        for name, default, allowed in server.variables:
            if (default, allowed) not in found.setdefault(name, []):
                found[name].append((default, allowed))
    return found


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
