"""Types of requests: old new things. Models say what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .._runtime.retry import Retries
    from .._runtime.sources import Progress


class OldNewThingsImportOptions(TypedDict, total=False):
    """``RequestOptions``, without the names of arguments."""

    request_timeout: float | None
    max_retries: int
    extra_headers: Mapping[str, str]
    extra_query: Mapping[str, object]
    extra_body: Mapping[str, object]
    idempotency_key: str
    strict: bool
    retries: Retries
    total_timeout: float | None
    upload_progress: Progress
