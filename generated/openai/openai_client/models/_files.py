"""Models: files."""

from __future__ import annotations

from .._runtime.model import ApiModel
from .._runtime.unions import UnionType

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Literal, TypeAlias

    from ._shared import FileExpirationAfter, OpenAIFile


class CreateFileRequest(ApiModel):
    """A file to store, and what it is for.

    What ``files.create`` sends; see its arguments.
    """

    file: str
    purpose: CreateFileRequestPurpose
    expires_after: FileExpirationAfter | None = None

    _wire = {"expires_after": "FileExpirationAfter"}
    _extra = []


class DeleteFileResponse(ApiModel):
    """Proof that a file was deleted."""

    id: str
    """The id of the file."""
    object: Literal["file"] = "file"
    deleted: bool
    """Whether the file is gone."""


class ListFilesResponse(ApiModel):
    """A page of stored files."""

    object: str
    """The kind of object, `list`."""
    data: list[OpenAIFile]
    """The files of this page."""
    first_id: str
    """The id of the first file of this page."""
    last_id: str
    """The id of the last file of this page. Pass it as `after` to get the next page."""
    has_more: bool
    """Whether there are more files after this page."""

    _wire = {"data": ("list", "OpenAIFile")}


if TYPE_CHECKING:
    CreateFileRequestPurpose: TypeAlias = (
        Literal["assistants", "batch", "fine-tune", "vision", "user_data", "evals"]
        | str
    )
    """What the file is for.

    Requests of a batch (`batch`), training data (`fine-tune`), images for training
    (`vision`), data of an evaluation (`evals`), files for assistants (`assistants`), or
    anything else (`user_data`).
    """
else:
    CreateFileRequestPurpose = UnionType(
        "CreateFileRequestPurpose",
        module=__name__,
        members=(
            (
                "literal",
                "assistants",
                "batch",
                "fine-tune",
                "vision",
                "user_data",
                "evals",
            ),
            "@str",
        ),
    )
