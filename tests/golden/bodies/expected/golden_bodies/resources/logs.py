"""The logs operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, overload

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.omit import OMIT
from .._runtime.operation import (
    AnyBody,
    BinaryBody,
    EmptyResponse,
    JsonBody,
    Operation,
    Path,
    TextBody,
)

if TYPE_CHECKING:
    import datetime as dt
    from typing import Literal, Unpack

    from .._runtime.options import RequestOptions
    from .._runtime.sources import FileContent

_WRITE: Operation[None] = Operation(
    "writeLog",
    "PUT",
    "/ships/{name}/log",
    parameters=(Path("name"),),
    body=AnyBody(
        JsonBody(fields=("entry", "day"), required_fields=("entry",)),
        TextBody("body"),
        BinaryBody("body", content_type="application/pdf"),
        BinaryBody("body", content_type="image/*"),
    ),
    responses=(EmptyResponse("204"),),
)


class Logs(Resource):
    """The logs operations."""

    @overload
    def write(
        self,
        name: str,
        *,
        entry: str,
        day: dt.date | str = OMIT,
        content_type: Literal["application/json"] = OMIT,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    @overload
    def write(
        self,
        name: str,
        *,
        body: str,
        content_type: Literal["text/plain"],
        **options: Unpack[RequestOptions],
    ) -> None: ...
    @overload
    def write(
        self,
        name: str,
        *,
        body: FileContent,
        content_type: Literal["application/pdf", "image/*"],
        **options: Unpack[RequestOptions],
    ) -> None: ...
    def write(self, name: str, **arguments: Any) -> Any:
        """Call ``PUT /ships/{name}/log``.

        Args:
            content_type: The media type of the body; application/json if not given.
        """
        return self._call(_WRITE, dict(arguments, name=name))


class AsyncLogs(AsyncResource):
    """The logs operations."""

    write = awaited(Logs.write)
