"""Where requests go: the servers of the document, and what replaces them."""

from __future__ import annotations

from .narrow import is_text

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TypeAlias

    Servers: TypeAlias = str | Mapping[str, str]
    """A URL, or server name to URL. ``{name}`` and ``{name:default}`` are variables."""


class Address:
    """Where a client finds the API.

    Args:
        base_url: what the user passed.
        env: the environment variable that is read when the user passed nothing.
        servers: the document's.
        server: the name of the one that the user chose; None for the first.
        variables: the values of the variables in URLs; None stands for the default.

    Attributes:
        url: the base URL.
        replaced: whether the user or the environment told it. Then it stands for the
            servers of single operations too.

    Raises:
        ValueError: there is no such server, or nobody tells where the API is.
        TypeError: the base URL is no text.
    """

    __slots__ = ("_server", "_variables", "replaced", "url")

    def __init__(
        self,
        base_url: str | None,
        env: str | None,
        servers: Servers,
        server: str | None,
        variables: Mapping[str, str | None],
    ) -> None:
        if not is_text(base_url or ""):
            raise TypeError(f"base_url must be a str, not {base_url!r}")
        self._server = server
        self._variables = variables
        declared = _declared(servers, server)
        told = base_url or ("" if server else _environment(env))
        self.replaced = bool(told)
        self.url = told or _filled(declared, variables)
        if not told and "://" not in self.url:
            raise ValueError(_nowhere(self.url, env))

    def moved(self, base_url: str) -> Address:
        """Return an address with another base URL."""
        return Address(base_url, None, "", None, self._variables)

    def of(self, servers: Servers | None) -> str:
        """Return the base URL of an operation.

        Args:
            servers: the operation's own: absolute, or a path on the API's host.
        """
        if not servers:
            return self.url
        known = not isinstance(servers, str) and self._server in servers
        server = self._server if known else None
        url = _filled(_declared(servers, server), self._variables)
        if "://" in url:
            return self.url if self.replaced else url
        scheme, separator, rest = self.url.partition("://")
        return f"{scheme}{separator}{rest.partition('/')[0]}/{url.lstrip('/')}"


def _environment(env: str | None) -> str:
    from os import environ

    return environ.get(env, "") if env else ""


def _declared(servers: Servers, server: str | None) -> str:
    if isinstance(servers, str):
        return servers
    if server is None:
        return next(iter(servers.values()), "")
    if server not in servers:
        known = ", ".join(map(repr, servers))
        raise ValueError(f"there is no server {server!r}; there are {known}")
    return servers[server]


def _filled(url: str, variables: Mapping[str, str | None]) -> str:
    """Return a URL without variables and without a slash at its end."""
    if "{" in url:
        first, *literals = url.split("{")
        pieces = [first]
        for literal in literals:
            name, closed, rest = literal.partition("}")
            name, _, default = name.partition(":")
            value = variables.get(name)
            text = default if value is None else value
            pieces.append(text + rest if closed else "{" + literal)
        url = "".join(pieces)
    return url.rstrip("/")


def _nowhere(path: str, env: str | None) -> str:
    variable = f", or set the environment variable {env}" if env else ""
    example = f"https://...{path}" if path.startswith("/") else "https://..."
    return (
        "the description of the API names no host: make the client with"
        f" base_url={example!r}{variable}"
    )
