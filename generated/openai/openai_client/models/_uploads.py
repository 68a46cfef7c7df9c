"""Models: uploads."""

from __future__ import annotations

from .._runtime.model import ApiModel

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Literal

    from ._shared import FileExpirationAfter, OpenAIFile


class AddUploadPartRequest(ApiModel):
    """A part of a file. What ``uploads.add_part`` sends; see its arguments."""

    data: str

    _extra = []


class CompleteUploadRequest(ApiModel):
    """The order in which parts become a file.

    What ``uploads.complete`` sends; see its arguments.
    """

    part_ids: list[str]
    md5: str | None = None

    _extra = []


class CreateUploadRequest(ApiModel):
    """What a file that comes in several parts will be.

    What ``uploads.create`` sends; see its arguments.
    """

    filename: str
    purpose: Literal["assistants", "batch", "fine-tune", "vision"] | str
    bytes: int
    mime_type: str
    expires_after: FileExpirationAfter | None = None

    _wire = {"expires_after": "FileExpirationAfter"}
    _extra = []


class Upload(ApiModel):
    """A file that is coming in several parts."""

    id: str
    """The id of the upload, as other operations want it."""
    created_at: int
    """When the upload was begun, in seconds since 1970 (UTC)."""
    filename: str
    """The name that the file will have."""
    bytes: int
    """The announced size of the whole file in bytes."""
    purpose: str
    """What the file is for."""
    status: Literal["pending", "completed", "cancelled", "expired"] | str
    """Whether the upload waits for parts, is done, was cancelled, or came too late."""
    expires_at: int
    """Until when the upload can be completed, in seconds since 1970 (UTC)."""
    object: Literal["upload"] | None = None
    file: OpenAIFile | None = None
    """The file that was made of the parts, once the upload is completed."""

    _wire = {"file": "OpenAIFile"}
    _nullable = ["file"]


class UploadPart(ApiModel):
    """A part of a file that is coming in several parts."""

    id: str
    """The id of the part. Completing the upload asks for it."""
    created_at: int
    """When the part came in, in seconds since 1970 (UTC)."""
    upload_id: str
    """The id of the upload that the part belongs to."""
    object: Literal["upload.part"] = "upload.part"
