"""Types of requests: class. Models say what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .._runtime.retry import Retries
    from .._runtime.sources import Progress


class ClassImportOptions(TypedDict, total=False):
    """``RequestOptions``, without the names of arguments."""

    request_timeout: float | None
    request_max_retries: int
    extra_headers: Mapping[str, str]
    extra_query: Mapping[str, object]
    extra_body: Mapping[str, object]
    idempotency_key: str
    strict: bool
    retries: Retries
    total_timeout: float | None
    upload_progress: Progress


if TYPE_CHECKING:
    FilterParam = TypedDict(
        "FilterParam",
        {"class": str, "not-in": Sequence[str]},
        total=False,
    )
else:
    FilterParam = Any
