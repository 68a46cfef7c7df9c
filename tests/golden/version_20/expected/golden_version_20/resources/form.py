"""The form operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime.client import AsyncResource, Resource
from .._runtime.omit import OMIT
from .._runtime.operation import BinaryResponse, FormBody, JsonResponse, Operation

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Unpack

    from .._runtime.binary import AsyncBinaryContent, BinaryContent
    from .._runtime.options import RequestOptions

_SEND: Operation[Any] = Operation(
    "sendForm",
    "POST",
    "/form",
    body=FormBody(styles={"tags": ("form", True), "codes": ("pipeDelimited", False)}),
    responses=(
        JsonResponse("200", ("map", "@int")),
        BinaryResponse("200", content_type="application/xml"),
    ),
    security=(("key",),),
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
    ) -> dict[str, int] | BinaryContent:
        """Call ``POST /form``.

        Args:
            a
            tags
            codes
            flag
        """
        answer: dict[str, int] | BinaryContent = self._call(
            _SEND,
            {"a": a, "tags": tags, "codes": codes, "flag": flag},
            options,
        )
        return answer


class AsyncForm(AsyncResource):
    """The form operations."""

    async def send(
        self,
        *,
        a: str,
        tags: Sequence[str] = OMIT,
        codes: Sequence[str] = OMIT,
        flag: bool = OMIT,
        **options: Unpack[RequestOptions],
    ) -> dict[str, int] | AsyncBinaryContent:
        """Call ``POST /form``.

        Args:
            a
            tags
            codes
            flag
        """
        answer: dict[str, int] | AsyncBinaryContent = await self._call(
            _SEND,
            {"a": a, "tags": tags, "codes": codes, "flag": flag},
            options,
        )
        return answer
