"""The query of URLs that are encoded already."""

from __future__ import annotations

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Collection

    Pairs = list[tuple[str, str]]


def with_query(url: str, pairs: Pairs) -> str:
    """Return the URL with encoded pairs added to its query."""
    return with_fixed(url, "&".join(f"{name}={text}" for name, text in pairs))


def without(url: str, names: Collection[str]) -> str:
    """Return the URL without some parameters of its query; the rest as it is.

    Args:
        url: the URL.
        names: the names of the parameters, not encoded.
    """
    address, _, query = url.partition("?")
    if not names or not query:
        return url
    query, hash_sign, fragment = query.partition("#")
    pairs = [pair for pair in query.split("&") if _name(pair) not in names]
    return with_fixed(address, "&".join(pairs)) + hash_sign + fragment


def has_parameter(url: str, name: str) -> bool:
    """Return whether the query of a URL has a parameter, by its name not encoded."""
    query = url.partition("#")[0].partition("?")[2]
    return any(_name(pair) == name for pair in query.split("&"))


def with_fixed(url: str, query: str) -> str:
    """Return the URL with an encoded query added to its own."""
    if not query:
        return url
    # Some documents write `/chat#stream` where they mean one operation of several.
    address, hash_sign, fragment = url.partition("#")
    separator = "&" if "?" in address else "?"
    return address + separator + query + hash_sign + fragment


def _name(pair: str) -> str:
    from urllib.parse import unquote_plus

    return unquote_plus(pair.partition("=")[0])
