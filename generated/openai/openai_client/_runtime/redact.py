"""What may be shown of a URL."""

from __future__ import annotations

_SECRET_WORDS = ("key", "token", "secret", "sig", "password", "credential", "auth")


def shown_url(url: str) -> str:
    """Return a URL without user name, password, and query parameters that look secret.

    Args:
        url: an absolute URL.
    """
    address, mark, query = url.partition("?")
    scheme, separator, rest = address.partition("://")
    authority, slash, path = rest.partition("/")
    kept = "&".join(pair for pair in query.split("&") if not _is_secret(pair))
    shown = f"{scheme}{separator}{authority.rpartition('@')[2]}{slash}{path}"
    return f"{shown}{mark}{kept}" if kept else shown


def _is_secret(pair: str) -> bool:
    name = pair.partition("=")[0].lower()
    return any(word in name for word in _SECRET_WORDS)
