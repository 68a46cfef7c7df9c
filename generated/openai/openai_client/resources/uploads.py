"""Send a large file as a series of parts, which become one stored file at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.omit import OMIT
from .._runtime.operation import JsonBody, JsonResponse, MultipartBody, Operation, Path

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal, Unpack

    from .. import models, types
    from .._runtime.multipart import FileInput
    from .._runtime.options import RequestOptions

_CREATE: Operation[models.Upload] = Operation(
    "createUpload",
    "POST",
    "/uploads",
    body=JsonBody(),
    responses=(
        JsonResponse("200", "Upload"),
        JsonResponse("400 401 403 429 5XX", "ErrorResponse"),
    ),
)
_ADD_PART: Operation[models.UploadPart] = Operation(
    "addUploadPart",
    "POST",
    "/uploads/{upload_id}/parts",
    parameters=(Path("upload_id"),),
    body=MultipartBody(files=("data",)),
    responses=(
        JsonResponse("200", "UploadPart"),
        JsonResponse("400 401 403 404 429 5XX", "ErrorResponse"),
    ),
)
_COMPLETE: Operation[models.Upload] = Operation(
    "completeUpload",
    "POST",
    "/uploads/{upload_id}/complete",
    parameters=(Path("upload_id"),),
    body=JsonBody(),
    responses=(
        JsonResponse("200", "Upload"),
        JsonResponse("400 401 403 404 429 5XX", "ErrorResponse"),
    ),
)
_CANCEL: Operation[models.Upload] = Operation(
    "cancelUpload",
    "POST",
    "/uploads/{upload_id}/cancel",
    parameters=(Path("upload_id"),),
    responses=(
        JsonResponse("200", "Upload"),
        JsonResponse("400 401 403 404 429 5XX", "ErrorResponse"),
    ),
)


class Uploads(Resource):
    """Send a large file as a series of parts, which become one stored file at the
    end.
    """

    def create(
        self,
        *,
        filename: str,
        purpose: Literal["assistants", "batch", "fine-tune", "vision"],
        bytes: int,
        mime_type: str,
        expires_after: (
            models.FileExpirationAfter | types.FileExpirationAfterParam
        ) = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Upload:
        """Begin an upload in several parts, for files of up to 8 GB.

        Next add the parts, then complete the upload within an hour; that makes a file
        of it.

        ``POST /uploads``

        Args:
            filename: The name that the file will have.
            purpose: What the file is for, as with files that come in one piece.
            bytes: The size of the whole file in bytes.
            mime_type: The media type of the file, which must suit its purpose.
            expires_after: When to delete the file. Without it, batch files live 30 days
                and others forever.

        Returns:
            The upload, waiting for its parts.

        Raises:
            BadRequestError: The request is malformed, or the model does not support
                what it asks for.
            AuthenticationError: The API key is missing, wrong or revoked.
            PermissionDeniedError: The API key is valid, but may not do this.
            RateLimitError: A rate limit is reached, or the account's credit is used up.
            InternalServerError: The server failed or is overloaded. Trying again after
                a short wait often helps.
        """
        return self._call(
            _CREATE,
            {
                "filename": filename,
                "purpose": purpose,
                "bytes": bytes,
                "mime_type": mime_type,
                "expires_after": expires_after,
            },
            options,
        )

    def add_part(
        self,
        upload_id: str,
        *,
        data: FileInput,
        **options: Unpack[RequestOptions],
    ) -> models.UploadPart:
        """Add a part to an upload.

        A part may have up to 64 MB.

        Parts may be sent at the same time and in any order; the order is settled at the
        end.

        ``POST /uploads/{upload_id}/parts``

        Args:
            upload_id: The id of the upload.
            data: The bytes of the part, up to 64 MB.

        Returns:
            The part, with the id that completing the upload asks for.

        Raises:
            BadRequestError: The request is malformed, or the model does not support
                what it asks for.
            AuthenticationError: The API key is missing, wrong or revoked.
            PermissionDeniedError: The API key is valid, but may not do this.
            NotFoundError: The model or object that the request names does not exist, or
                is hidden from this key.
            RateLimitError: A rate limit is reached, or the account's credit is used up.
            InternalServerError: The server failed or is overloaded. Trying again after
                a short wait often helps.
        """
        return self._call(_ADD_PART, {"upload_id": upload_id, "data": data}, options)

    def complete(
        self,
        upload_id: str,
        *,
        part_ids: Sequence[str],
        md5: str = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Upload:
        """Complete an upload: its parts, in the order you give, become one stored file.

        Their sizes must add up to the announced number of bytes.

        ``POST /uploads/{upload_id}/complete``

        Args:
            upload_id: The id of the upload.
            part_ids: The ids of the parts, in the order of their bytes in the file.
            md5: The MD5 checksum of the whole file. When given, the server compares it.

        Returns:
            The completed upload, with the file that was made of it.

        Raises:
            BadRequestError: The request is malformed, or the model does not support
                what it asks for.
            AuthenticationError: The API key is missing, wrong or revoked.
            PermissionDeniedError: The API key is valid, but may not do this.
            NotFoundError: The model or object that the request names does not exist, or
                is hidden from this key.
            RateLimitError: A rate limit is reached, or the account's credit is used up.
            InternalServerError: The server failed or is overloaded. Trying again after
                a short wait often helps.
        """
        return self._call(
            _COMPLETE,
            {"upload_id": upload_id, "part_ids": part_ids, "md5": md5},
            options,
        )

    def cancel(
        self,
        upload_id: str,
        **options: Unpack[RequestOptions],
    ) -> models.Upload:
        """Cancel an upload. It takes no more parts and never becomes a file.

        ``POST /uploads/{upload_id}/cancel``

        Args:
            upload_id: The id of the upload.

        Returns:
            The cancelled upload.

        Raises:
            BadRequestError: The request is malformed, or the model does not support
                what it asks for.
            AuthenticationError: The API key is missing, wrong or revoked.
            PermissionDeniedError: The API key is valid, but may not do this.
            NotFoundError: The model or object that the request names does not exist, or
                is hidden from this key.
            RateLimitError: A rate limit is reached, or the account's credit is used up.
            InternalServerError: The server failed or is overloaded. Trying again after
                a short wait often helps.
        """
        return self._call(_CANCEL, {"upload_id": upload_id}, options)


class AsyncUploads(AsyncResource):
    """Send a large file as a series of parts, which become one stored file at the
    end.
    """

    create = awaited(Uploads.create)
    add_part = awaited(Uploads.add_part)
    complete = awaited(Uploads.complete)
    cancel = awaited(Uploads.cancel)
