"""Where a redirect leads. No I/O."""

from __future__ import annotations

from .errors import ApiConnectionError
from .transport import Request

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from urllib.parse import SplitResult

MOST_REDIRECTS = 20
_REDIRECTS = frozenset((301, 302, 303, 307, 308))
HARMLESS_HEADERS = frozenset(
    ("accept", "accept-encoding", "content-type", "idempotency-key", "user-agent")
)


def next_request(
    request: Request, status: int, headers: Mapping[str, str]
) -> Request | None:
    """Return the request that follows a redirect; None when there is none to follow.

    303 becomes a GET, and so do 301 and 302 for a POST, as the WHATWG Fetch standard
    has it. On another origin only headers that tell nothing are sent: no credential, no
    cookie, no header of the API. What becomes of keys in the query, ``Access`` decides.

    Args:
        request: the request that was answered.
        status: the answer's status.
        headers: its headers.

    Raises:
        ApiConnectionError: it leads to something that is not HTTP.
    """
    location = headers.get("location", "") if status in _REDIRECTS else ""
    if not location:
        return None
    content = request.content
    changes = _becomes_get(request.method, status)
    if not (changes or content is None or isinstance(content, bytes)):
        if not content.repeatable:
            return None
    url, same = _target(request.url, location)
    trusted = request.trusted and same
    kept = _kept_headers(request, trusted, changes)
    return Request(
        "GET" if changes else request.method,
        url,
        kept,
        None if changes else content,
        request.timeout,
        trusted,
        # The query may repeat a credential that was in the first one.
        None if request.shown is None else url.partition("?")[0],
        request.deadline,
    )


def _target(url: str, location: str) -> tuple[str, bool]:
    """Return the URL a redirect leads to, and whether credentials may go there."""
    from urllib.parse import urljoin, urlsplit

    try:
        target = urljoin(url, location)
        parts = urlsplit(target)
        same = same_site(urlsplit(url), parts)
    except ValueError as error:
        raise ApiConnectionError(f"bad redirect: {error}", retryable=False) from error
    if parts.scheme not in {"http", "https"}:
        raise ApiConnectionError("redirected to what is not HTTP", retryable=False)
    return target, same


def same_site(source: SplitResult, target: SplitResult) -> bool:
    """Return whether credentials may go from one URL to another.

    They may within an origin (RFC 6454), and from HTTP to HTTPS on one host.
    """
    if source.hostname != target.hostname:
        return False
    before, after = _port(source), _port(target)
    if source.scheme == target.scheme:
        return before == after
    return source.scheme == "http" and (before, after) == (80, 443)


def _port(url: SplitResult) -> int | None:
    return url.port or {"http": 80, "https": 443}.get(url.scheme)


def _becomes_get(method: str, status: int) -> bool:
    if status == 303:
        return method not in {"GET", "HEAD"}
    return status in {301, 302} and method == "POST"


def _kept_headers(request: Request, trusted: bool, drop_body: bool) -> dict[str, str]:
    return {
        name: text
        for name, text in request.headers.items()
        if (trusted or name in HARMLESS_HEADERS)
        and not (drop_body and name == "content-type")
    }
