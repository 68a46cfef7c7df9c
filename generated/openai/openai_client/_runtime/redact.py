"""What may be shown of URLs, headers and messages."""

from __future__ import annotations

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from .errors import ApiError

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
    return is_secret_name(pair.partition("=")[0])


def is_secret_name(name: str) -> bool:
    """Return whether something is called like what nobody may see."""
    lowered = name.lower()
    return any(word in lowered for word in _SECRET_WORDS)


def hide(error: ApiError, secrets: Iterable[str]) -> None:
    """Take credentials out of the message of an error: servers repeat what they refuse.

    Args:
        error: the error. Its body stays what the server sent.
        secrets: the credentials. Those of a few characters are words of any message.
    """
    for secret in secrets:
        if len(secret) >= _SHORTEST_SECRET and secret in error.message:
            error.message = error.message.replace(secret, "[hidden]")
            error.args = (error.message, *error.args[1:])


def shown_headers(
    headers: Mapping[str, str], secret: Collection[str]
) -> dict[str, str]:
    """Return headers with ``[hidden]`` in place of what may be a credential.

    Args:
        headers: name to value.
        secret: the names, in lower case, that are known to be credentials.
    """
    return {
        name: _shown_header(name.lower(), text, secret)
        for name, text in headers.items()
    }


def _shown_header(name: str, text: str, secret: Collection[str]) -> str:
    if name in secret or _is_secret_header(name):
        return "[hidden]"
    return shown_url(text) if name in _WITH_URLS else text


def _is_secret_header(name: str) -> bool:
    if name in _OPEN_HEADERS or "ratelimit" in name:
        return False
    return any(word in name for word in (*_SECRET_WORDS, "cookie", "session"))


_SHORTEST_SECRET = 6
_OPEN_HEADERS = frozenset(("idempotency-key",))
_WITH_URLS = frozenset(("location", "content-location", "referer"))
