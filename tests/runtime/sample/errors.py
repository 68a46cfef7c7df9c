"""The errors of the sample: what an emitted package has under the same name."""

from __future__ import annotations

from ._runtime.errors import (
    ApiConnectionError as ApiConnectionError,
    ApiError as ApiError,
    ApiStatusError as ApiStatusError,
    ApiTimeoutError as ApiTimeoutError,
    AuthenticationError as AuthenticationError,
    BadRequestError as BadRequestError,
    ConflictError as ConflictError,
    InternalServerError as InternalServerError,
    MissingCredentialsError as MissingCredentialsError,
    NotFoundError as NotFoundError,
    PaginationError as PaginationError,
    PermissionDeniedError as PermissionDeniedError,
    RateLimitError as RateLimitError,
    ResponseDecodeError as ResponseDecodeError,
    ResponseTooLargeError as ResponseTooLargeError,
    StreamError as StreamError,
    UnprocessableEntityError as UnprocessableEntityError,
)
from ._runtime.findings import Issue as Issue
from ._runtime.validate import ValidationError as ValidationError
