"""A response with what came besides its body."""

from __future__ import annotations

from .errors import find_request_id
from .generic import Generic, T_co

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any


class RawResponse(Generic[T_co]):
    """What ``client.raw(method)(...)`` returns.

    Attributes:
        status: the HTTP status.
        headers: the response's headers; names are case-insensitive.
        parsed: what the method itself returns.
        http_response: the HTTP library's own response object.
    """

    __slots__ = ("headers", "http_response", "parsed", "status")

    def __init__(
        self, status: int, headers: Mapping[str, str], parsed: T_co, http_response: Any
    ) -> None:
        self.status = status
        self.headers = headers
        self.parsed: T_co = parsed
        self.http_response = http_response

    @property
    def request_id(self) -> str | None:
        """The id the server gave to the request."""
        return find_request_id(self.headers)

    @property
    def content_type(self) -> str:
        """The ``Content-Type`` header, or ``""``."""
        return self.headers.get("content-type", "")

    def __repr__(self) -> str:
        """Return the status and the parsed value."""
        return f"RawResponse(status={self.status}, parsed={self.parsed!r})"
