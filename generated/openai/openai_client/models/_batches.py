"""Models: batches."""

from __future__ import annotations

from .._runtime.model import ApiModel
from .._runtime.unions import UnionType

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Literal, TypeAlias

    from ._shared import Metadata


class Batch(ApiModel):
    """Requests that run in the background, and how far they are."""

    id: str
    """The id of the batch, as other operations want it."""
    object: Literal["batch"] = "batch"
    endpoint: str
    """Where the requests go."""
    input_file_id: str
    """The id of the file with the requests."""
    completion_window: str
    """By when the batch is done, such as `24h`."""
    status: BatchStatus
    """How far the batch is."""
    created_at: int
    """When the batch was made, in seconds since 1970 (UTC)."""
    model: str | None = None
    """The model that handles the requests."""
    errors: BatchErrors | None = None
    """What is wrong with the file of requests."""
    output_file_id: str | None = None
    """The id of the file with the answers. Their order is not that of the requests."""
    error_file_id: str | None = None
    """The id of the file with the requests that failed."""
    in_progress_at: int | None = None
    """When the batch began to run, in seconds since 1970 (UTC)."""
    expires_at: int | None = None
    """When the batch will be given up, in seconds since 1970 (UTC)."""
    finalizing_at: int | None = None
    """When the answers began to be collected, in seconds since 1970 (UTC)."""
    completed_at: int | None = None
    """When the batch was done, in seconds since 1970 (UTC)."""
    failed_at: int | None = None
    """When the batch failed, in seconds since 1970 (UTC)."""
    expired_at: int | None = None
    """When the batch was given up, in seconds since 1970 (UTC)."""
    cancelling_at: int | None = None
    """When cancelling began, in seconds since 1970 (UTC)."""
    cancelled_at: int | None = None
    """When the batch had stopped, in seconds since 1970 (UTC)."""
    request_counts: BatchRequestCounts | None = None
    """How many requests there are, by their state."""
    usage: BatchUsage | None = None
    """How many tokens all requests took."""
    metadata: Metadata | None = None
    """The notes that came with the batch."""

    _wire = {
        "errors": "BatchErrors",
        "request_counts": "BatchRequestCounts",
        "usage": "BatchUsage",
        "metadata": "Metadata",
    }
    _nullable = [
        "errors",
        "output_file_id",
        "error_file_id",
        "in_progress_at",
        "expires_at",
        "finalizing_at",
        "completed_at",
        "failed_at",
        "expired_at",
        "cancelling_at",
        "cancelled_at",
        "metadata",
    ]


class BatchError(ApiModel):
    """Something that is wrong with a file of requests."""

    code: str | None = None
    """A short name of the error for programs."""
    message: str | None = None
    """An explanation for people."""
    param: str | None = None
    """The field that caused the error."""
    line: int | None = None
    """The line of the file on which the error is."""

    _nullable = ["param", "line"]


class BatchErrors(ApiModel):
    """What is wrong with a file of requests."""

    object: str | None = None
    """The kind of object, `list`."""
    data: list[BatchError] | None = None
    """The errors."""

    _wire = {"data": ("list", "BatchError")}


class BatchFileExpirationAfter(ApiModel):
    """When the files that a batch makes are deleted by themselves."""

    anchor: Literal["created_at"] = "created_at"
    """What the time counts from. Always `created_at`, the moment the file is made."""
    seconds: int
    """The time in seconds, from one hour to 30 days. From 3600 to 2592000."""


class BatchInputTokensDetails(ApiModel):
    """What the tokens of a batch's prompts consist of."""

    cached_tokens: int
    """The tokens that were read from the cache."""


class BatchOutputTokensDetails(ApiModel):
    """What the tokens that a batch produced were used for."""

    reasoning_tokens: int
    """The tokens of hidden reasoning."""


class BatchRequestCounts(ApiModel):
    """How many requests a batch has, by their state."""

    total: int
    """All requests."""
    completed: int
    """The requests that were answered."""
    failed: int
    """The requests that failed."""


class BatchUsage(ApiModel):
    """How many tokens all requests of a batch took."""

    input_tokens: int
    """The tokens of the prompts."""
    input_tokens_details: BatchInputTokensDetails
    """What those tokens consist of."""
    output_tokens: int
    """The tokens that the model produced."""
    output_tokens_details: BatchOutputTokensDetails
    """What the produced tokens were used for."""
    total_tokens: int
    """All tokens together."""

    _wire = {
        "input_tokens_details": "BatchInputTokensDetails",
        "output_tokens_details": "BatchOutputTokensDetails",
    }


class CreateBatchRequest(ApiModel):
    """Requests to run in the background.

    What ``batches.create`` sends; see its arguments.
    """

    input_file_id: str
    endpoint: CreateBatchRequestEndpoint
    completion_window: Literal["24h"] = "24h"
    metadata: Metadata | None = None
    output_expires_after: BatchFileExpirationAfter | None = None

    _wire = {"metadata": "Metadata", "output_expires_after": "BatchFileExpirationAfter"}
    _nullable = ["metadata"]


class ListBatchesResponse(ApiModel):
    """A page of batches."""

    data: list[Batch]
    """The batches of this page."""
    has_more: bool
    """Whether there are more batches after this page."""
    object: Literal["list"] = "list"
    first_id: str | None = None
    """The id of the first batch of this page."""

    last_id: str | None = None
    """The id of the last batch of this page. Pass it as `after` to get the next
    page.
    """

    _wire = {"data": ("list", "Batch")}
    _nullable = ["first_id", "last_id"]


if TYPE_CHECKING:
    BatchStatus: TypeAlias = (
        Literal[
            "validating",
            "failed",
            "in_progress",
            "finalizing",
            "completed",
            "expired",
            "cancelling",
            "cancelled",
        ]
        | str
    )
    """How far the batch is."""

    CreateBatchRequestEndpoint: TypeAlias = (
        Literal[
            "/v1/responses",
            "/v1/chat/completions",
            "/v1/embeddings",
            "/v1/completions",
            "/v1/moderations",
            "/v1/images/generations",
            "/v1/images/edits",
            "/v1/videos",
        ]
        | str
    )
    """Where the requests go. All requests of a batch go to the same place."""
else:
    BatchStatus = UnionType(
        "BatchStatus",
        module=__name__,
        members=(
            (
                "literal",
                "validating",
                "failed",
                "in_progress",
                "finalizing",
                "completed",
                "expired",
                "cancelling",
                "cancelled",
            ),
            "@str",
        ),
    )
    CreateBatchRequestEndpoint = UnionType(
        "CreateBatchRequestEndpoint",
        module=__name__,
        members=(
            (
                "literal",
                "/v1/responses",
                "/v1/chat/completions",
                "/v1/embeddings",
                "/v1/completions",
                "/v1/moderations",
                "/v1/images/generations",
                "/v1/images/edits",
                "/v1/videos",
            ),
            "@str",
        ),
    )
