"""What is said to a token endpoint, and what it answers."""

from __future__ import annotations

from .errors import ApiConnectionError, ApiError
from .narrow import is_dict
from .transport import Request

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Any

    from .core import Core
    from .security import OAuth2
    from .transport import AsyncTransport, Transport

TIMEOUT = 30.0
LARGEST_ANSWER = 1024 * 1024
_MAY_PASS = frozenset((408, 429))


class TokenError(ApiError):
    """The token endpoint gave no token (RFC 6749, 5.2).

    Attributes:
        status: the HTTP status.
        error: the server's code, such as ``invalid_client``.
    """

    def __init__(self, message: str, *, status: int = 0, error: str = "") -> None:
        super().__init__(message)
        self.status = status
        self.error = error


def with_client(
    form: dict[str, str], client_id: str, secret: str, in_body: bool
) -> tuple[dict[str, str], dict[str, str]]:
    """Return form and headers that tell who the client is (RFC 6749, 2.3.1)."""
    if not client_id:
        return form, {}
    if in_body or not secret:
        form |= {"client_id": client_id} | ({"client_secret": secret} if secret else {})
        return form, {}
    from base64 import b64encode
    from urllib.parse import quote_plus

    pair = f"{quote_plus(client_id)}:{quote_plus(secret)}"
    return form, {"authorization": "Basic " + b64encode(pair.encode()).decode()}


def discovery(core: Core[Any], scheme: OAuth2) -> Request:
    if not scheme.discovery_url:
        raise TokenError("the API does not tell its token endpoint: pass token_url=...")
    headers = {"accept": "application/json"}
    url = joined(core, scheme.discovery_url)
    return Request("GET", url, headers, None, TIMEOUT, False)


def joined(core: Core[Any], url: str) -> str:
    """Return a URL that may be relative to the API's."""
    from urllib.parse import urljoin

    return urljoin(core.settings.address.url.rstrip("/") + "/", url)


def endpoint_of(status: int, body: bytes) -> str:
    """Return the token endpoint (OpenID Connect Discovery 1.0, section 3)."""
    found = _fields(body).get("token_endpoint")
    if status != 200 or not isinstance(found, str):
        raise TokenError(
            "the discovery document tells no token endpoint", status=status
        )
    return found


def token_fields(status: int, body: bytes) -> dict[str, Any]:
    """Return the answer of the token endpoint.

    Raises:
        ApiConnectionError: it cannot answer now.
        TokenError: it refused, or its answer holds no bearer token.
    """
    if status >= 500 or status in _MAY_PASS:
        raise ApiConnectionError(f"the token endpoint answered with status {status}")
    fields = _fields(body)
    code, about = fields.get("error"), fields.get("error_description")
    if (status != 200 and status != 201) or isinstance(code, str):
        said = ": ".join(text for text in (code, about) if isinstance(text, str))
        text = f"the token endpoint answered with status {status}"
        code = code if isinstance(code, str) else ""
        raise TokenError(f"{text}: {said}" if said else text, status=status, error=code)
    kind = str(fields.get("token_type") or "bearer")
    if not isinstance(fields.get("access_token"), str) or kind.lower() != "bearer":
        raise TokenError("the token endpoint gave no bearer token", status=status)
    return fields


def _fields(body: bytes) -> dict[str, Any]:
    from .encode import loads

    try:
        value: Any = loads(body)
    except ValueError:
        return {}
    return value if is_dict(value) else {}


def seconds_of(value: object) -> float:
    """Return how long a token lives; without a word about it, until it is refused."""
    try:
        seconds = float(str(value))
    except ValueError:
        return float("inf")
    return seconds if seconds >= 0 else 0.0


def exchange(core: Core[Transport], request: Request) -> tuple[int, bytes]:
    """Return status and body."""
    response = core.transport.send(request)
    body = b""
    try:
        for chunk in response.chunks():
            body = _grown(body, chunk)
    finally:
        response.close()
    return response.status, body


async def async_exchange(
    core: Core[AsyncTransport], request: Request
) -> tuple[int, bytes]:
    """Return status and body."""
    response = await core.transport.send(request)
    body = b""
    chunks = response.chunks()
    try:
        async for chunk in chunks:
            body = _grown(body, chunk)
    finally:
        await chunks.aclose()
        await response.aclose()
    return response.status, body


def _grown(body: bytes, chunk: bytes) -> bytes:
    if len(body) + len(chunk) > LARGEST_ANSWER:
        raise TokenError("the answer of the token endpoint is too large")
    return body + chunk
