"""The options that every operation takes besides its own arguments."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .retry import Retries
    from .sources import Progress


class RequestOptions(TypedDict, total=False):
    """How one call is made.

    An argument of the API with the same name wins; the option is then called
    ``request_<name>`` in that method.
    """

    timeout: float | None
    """Seconds to wait for the network at each step; ``None`` waits for ever."""

    max_retries: int
    """How many times to try again after a failure that may pass."""

    retries: Retries
    """When to try again, and how long to wait."""

    total_timeout: float | None
    """Seconds that the call may take with all of its attempts, and with the reading of a
    stream or a download; ``None`` for any."""

    extra_headers: Mapping[str, str]
    """Headers to send besides, or in place of, the usual ones."""

    extra_query: Mapping[str, object]
    """Query parameters to send besides, or in place of, the usual ones."""

    extra_body: Mapping[str, object]
    """Fields to add to, or replace in, a JSON or form body."""

    idempotency_key: str
    """The ``Idempotency-Key`` header, in place of a random one."""

    upload_progress: Progress
    """Called as the body is sent: with the bytes so far, and with all, or ``None``."""

    strict: bool
    """Raise ``ValidationError`` when the response breaks its description."""
