"""Types of requests: batches."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

if TYPE_CHECKING:
    from typing import Literal, TypeAlias


class BatchFileExpirationAfterParam(TypedDict):
    """When the files that a batch makes are deleted by themselves."""

    anchor: Literal["created_at"]
    """What the time counts from. Always `created_at`, the moment the file is made."""

    seconds: int
    """The time in seconds, from one hour to 30 days.

    From 3600 to 2592000.
    """


if TYPE_CHECKING:
    CreateBatchRequestEndpointParam: TypeAlias = Literal[
        "/v1/responses",
        "/v1/chat/completions",
        "/v1/embeddings",
        "/v1/completions",
        "/v1/moderations",
        "/v1/images/generations",
        "/v1/images/edits",
        "/v1/videos",
    ]
    """Where the requests go. All requests of a batch go to the same place."""
else:
    CreateBatchRequestEndpointParam = Any
