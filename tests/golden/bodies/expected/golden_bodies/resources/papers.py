"""The papers operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.omit import OMIT
from .._runtime.operation import EmptyResponse, MultipartBody, Operation

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, Unpack

    from .. import models, types
    from .._runtime.multipart import FileInput
    from .._runtime.options import RequestOptions

_FILE: Operation[None] = Operation(
    "filePapers",
    "POST",
    "/papers",
    body=MultipartBody(
        files=("scan", "photos"),
        maybe_files=("stamp",),
        content_types={
            "manifest": "application/vnd.ship+json",
            "scan": "image/png, image/jpeg",
        },
        styles={"codes": ("form", False), "place": ("deepObject", True)},
        headers={"scan": {"X-Scan-Kind": "flatbed"}},
    ),
    responses=(EmptyResponse("204"),),
)


class Papers(Resource):
    """The papers operations."""

    def file(
        self,
        *,
        manifest: models.Ship | types.ShipParam,
        scan: FileInput,
        stamp: Any = OMIT,
        photos: Sequence[FileInput] = OMIT,
        notes: Sequence[str] = OMIT,
        codes: Sequence[int] = OMIT,
        place: models.PapersFileBodyPlace | types.PapersFileBodyPlaceParam = OMIT,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call ``POST /papers``."""
        return self._call(
            _FILE,
            {
                "manifest": manifest,
                "scan": scan,
                "stamp": stamp,
                "photos": photos,
                "notes": notes,
                "codes": codes,
                "place": place,
            },
            options,
        )


class AsyncPapers(AsyncResource):
    """The papers operations."""

    file = awaited(Papers.file)
