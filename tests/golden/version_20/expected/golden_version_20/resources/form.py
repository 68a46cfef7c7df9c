"""The form operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.omit import OMIT
from .._runtime.operation import FormBody, JsonResponse, Operation

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Unpack

    from .._runtime.options import RequestOptions

_SEND: Operation[dict[str, int]] = Operation(
    "sendForm",
    "POST",
    "/form",
    body=FormBody(styles={"tags": ("form", True), "codes": ("pipeDelimited", False)}),
    responses=(
        JsonResponse("200", ("map", "@int")),
        JsonResponse("200", ("map", "@int"), content_type="application/xml"),
    ),
)


class Form(Resource):
    """The form operations."""

    def send(
        self,
        *,
        a: str,
        tags: Sequence[str] = OMIT,
        codes: Sequence[str] = OMIT,
        flag: bool = OMIT,
        **options: Unpack[RequestOptions],
    ) -> dict[str, int]:
        """Call ``POST /form``."""
        return self._call(
            _SEND,
            {"a": a, "tags": tags, "codes": codes, "flag": flag},
            options,
        )


class AsyncForm(AsyncResource):
    """The form operations."""

    send = awaited(Form.send)
