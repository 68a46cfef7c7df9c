"""Types of requests: batches. Models say what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

if TYPE_CHECKING:
    from typing import Literal, TypeAlias


class BatchFileExpirationAfterParam(TypedDict):
    anchor: Literal["created_at"]
    seconds: int


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
else:
    CreateBatchRequestEndpointParam = Any
