"""When a call is tried again: frozen values, free of how that became known."""

from __future__ import annotations

from oasmith.frozen import frozen


@frozen
class Retries:
    """When a call is tried again; None leaves a value to the runtime. Times are in seconds.

    ``stop_after``: how long after its beginning a call is not tried again any more.
    """

    max_retries: int | None = None
    statuses: tuple[str, ...] | None = None
    connection_errors: bool = True
    first_delay: float | None = None
    factor: float | None = None
    longest_delay: float | None = None
    longest_wait: float | None = None
    stop_after: float | None = None
