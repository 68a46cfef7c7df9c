"""The things operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.omit import OMIT
from .._runtime.operation import JsonBody, JsonResponse, Operation

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Literal, Unpack

    from .. import models, types
    from .._runtime.options import RequestOptions

_MAKE: Operation[models.Thing] = Operation(
    "makeThing",
    "POST",
    "/things",
    body=JsonBody(
        renamed={
            "const_null": "constNull",
            "const_int": "constInt",
            "tup_any": "tupAny",
            "tup_open": "tupOpen",
            "uneval_false": "unevalFalse",
            "b64_url": "b64url",
            "const_obj": "constObj",
            "enum_mixed": "enumMixed",
            "if_then": "ifThen",
            "not_it": "notIt",
            "null_ref": "nullRef",
            "typeless_props": "typelessProps",
            "enum_null": "enumNull",
            "examples_bad": "examplesBad",
        },
        written={"b64url": "@base64url"},
    ),
    responses=(JsonResponse("200", "Thing"),),
)


class Things(Resource):
    """The things operations."""

    def make(
        self,
        *,
        a: str | None,
        b: str | int | None,
        const1: Literal["fixed"] = "fixed",
        c: models.ThingC | types.ThingCParam | None = OMIT,
        const_null: None = OMIT,
        const_int: Literal[3] = OMIT,
        tup: Sequence[str | float] = OMIT,
        tup_any: Sequence[str] = OMIT,
        tup_open: Sequence[str | int] = OMIT,
        ref: models.ThingRef | types.ThingRefParam = OMIT,
        defs: models.ThingDefsLocal | types.ThingDefsLocalParam = OMIT,
        uneval: Mapping[str, int] = OMIT,
        uneval_false: models.ThingUnevalFalse | types.ThingUnevalFalseParam = OMIT,
        pat: Mapping[str, str] = OMIT,
        pat2: Mapping[str, str | int] = OMIT,
        pat3: Mapping[str, str | int] = OMIT,
        b64_url: bytes | str = OMIT,
        const_obj: Mapping[str, Any] = OMIT,
        never: None = OMIT,
        enum_mixed: Literal["a", 1, True] | None = OMIT,
        b64: bytes | str = OMIT,
        cmt: str = OMIT,
        cschema: str = OMIT,
        any: Any = OMIT,
        if_then: models.ThingIfThen | types.ThingIfThenParam = OMIT,
        not_it: Any = OMIT,
        dep: models.ThingDep | types.ThingDepParam = OMIT,
        pnames: Mapping[str, int] = OMIT,
        pnames2: Mapping[str, Any] = OMIT,
        contains: Sequence[Any] = OMIT,
        uitems: Sequence[str] = OMIT,
        exmin: float = OMIT,
        null_ref: models.Base | types.BaseParam | None = OMIT,
        typeless_props: (
            models.ThingTypelessProps | types.ThingTypelessPropsParam
        ) = OMIT,
        enum_null: Literal["a", "b"] | None = OMIT,
        items0: Sequence[str] = OMIT,
        examples_bad: str = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Thing:
        """Call ``POST /things``.

        Args:
            ref: Beside
            exmin: More than 3.
        """
        return self._call(
            _MAKE,
            {
                "a": a,
                "b": b,
                "const1": const1,
                "c": c,
                "const_null": const_null,
                "const_int": const_int,
                "tup": tup,
                "tup_any": tup_any,
                "tup_open": tup_open,
                "ref": ref,
                "defs": defs,
                "uneval": uneval,
                "uneval_false": uneval_false,
                "pat": pat,
                "pat2": pat2,
                "pat3": pat3,
                "b64_url": b64_url,
                "const_obj": const_obj,
                "never": never,
                "enum_mixed": enum_mixed,
                "b64": b64,
                "cmt": cmt,
                "cschema": cschema,
                "any": any,
                "if_then": if_then,
                "not_it": not_it,
                "dep": dep,
                "pnames": pnames,
                "pnames2": pnames2,
                "contains": contains,
                "uitems": uitems,
                "exmin": exmin,
                "null_ref": null_ref,
                "typeless_props": typeless_props,
                "enum_null": enum_null,
                "items0": items0,
                "examples_bad": examples_bad,
            },
            options,
        )


class AsyncThings(AsyncResource):
    """The things operations."""

    make = awaited(Things.make)
