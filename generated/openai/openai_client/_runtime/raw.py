"""A response with what came besides its body."""

from __future__ import annotations

from .errors import find_request_id
from .generic import Generic, T_co

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, TypeVar

    H = TypeVar("H")


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

    def header(self, name: str, kind: type[H]) -> H | None:
        """Return a header as a value of a class; None when it was not sent.

        Args:
            name: its name, in any case.
            kind: the class, such as ``int`` or ``datetime``: see ``read_header``. The
                docstrings of methods list the declared headers with theirs.

        Raises:
            ValueError: the text is no such value.
        """
        from .header_values import read_header

        text = self.headers.get(name.lower())
        if text is None:
            return None
        value: H = read_header(text.strip(), kind)
        return value

    def header_list(self, name: str, kind: type[H]) -> list[H]:
        """Return the values of a header that is a list with commas (RFC 9110, 5.6.1).

        Args:
            name: its name, in any case.
            kind: the class of each value: see :meth:`header`.
        """
        from .header_values import read_header

        texts = self.headers.get(name.lower(), "").split(",")
        return [read_header(text.strip(), kind) for text in texts if text.strip()]

    @property
    def content_type(self) -> str:
        """The ``Content-Type`` header, or ``""``."""
        return self.headers.get("content-type", "")

    def __repr__(self) -> str:
        """Return the status and the parsed value, cut where it is long."""
        from .display import shown_value

        shown = shown_value(self.parsed)
        return f"RawResponse(status={self.status}, parsed={shown})"
