"""The ships operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.omit import OMIT
from .._runtime.operation import (
    AnyBody,
    EmptyResponse,
    FormBody,
    JsonBody,
    MultipartBody,
    Operation,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal, Unpack

    from .._runtime.multipart import FileInput
    from .._runtime.options import RequestOptions

_ADD: Operation[None] = Operation(
    "addShip",
    "POST",
    "/ships",
    body=AnyBody(JsonBody(), MultipartBody(files=("picture",)), FormBody()),
    responses=(EmptyResponse("204"),),
)
_CHANGE: Operation[None] = Operation(
    "changeShips",
    "PATCH",
    "/ships",
    body=JsonBody(required=False, content_type="application/merge-patch+json"),
    responses=(EmptyResponse("204"),),
)
_SCRAP: Operation[None] = Operation(
    "scrapShips",
    "DELETE",
    "/ships",
    body=JsonBody(required=False, content_type="application/json; charset=utf-8"),
    responses=(EmptyResponse("204"),),
)


class Ships(Resource):
    """The ships operations."""

    def add(
        self,
        *,
        name: str,
        crew: int = OMIT,
        ports: Sequence[str] = OMIT,
        picture: FileInput = OMIT,
        content_type: Literal[
            "application/json",
            "multipart/form-data",
            "application/x-www-form-urlencoded",
        ] = OMIT,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call ``POST /ships``.

        Args:
            content_type: The media type of the body; application/json if not given.
        """
        return self._call(
            _ADD,
            {
                "name": name,
                "crew": crew,
                "ports": ports,
                "picture": picture,
                "content_type": content_type,
            },
            options,
        )

    def change(
        self,
        *,
        flag: str | None = OMIT,
        crew: int | None = OMIT,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call ``PATCH /ships``."""
        return self._call(_CHANGE, {"flag": flag, "crew": crew}, options)

    def scrap(
        self,
        *,
        names: Sequence[str] = OMIT,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call ``DELETE /ships``."""
        return self._call(_SCRAP, {"names": names}, options)


class AsyncShips(AsyncResource):
    """The ships operations."""

    add = awaited(Ships.add)
    change = awaited(Ships.change)
    scrap = awaited(Ships.scrap)
