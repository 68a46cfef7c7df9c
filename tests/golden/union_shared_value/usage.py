"""Two variants share a tag value; the class tells them apart."""

from __future__ import annotations

from typing import assert_never, assert_type

from golden_union_shared_value import models


def text(call: models.Call) -> str:
    if call.type == "function":
        assert_type(call, models.FunctionCall | models.FunctionOutput)
    match call:
        case models.FunctionCall():
            return call.arguments
        case models.FunctionOutput(output=output):
            return output
        case models.SearchCall():
            return call.query
        case _:
            assert_never(call)
