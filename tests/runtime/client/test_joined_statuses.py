"""Errors that look alike are declared once, with all their statuses."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("status", "declared"), [(404, "404 5XX"), (500, "404 5XX"), (418, "default"), (400, "400 409")]
)
def test_the_status_chooses_among_several(sample_sdk: Any, status: int, declared: str) -> None:
    from sample_sdk._runtime.operation import JsonResponse, Operation
    from sample_sdk._runtime.prepared import prepared
    from sample_sdk._runtime.response import choose_response

    operation: Operation[Any] = Operation(
        "x",
        "GET",
        "/x",
        responses=tuple(JsonResponse(each) for each in ("200", "400 409", "404 5XX", "default")),
    )

    class Job:
        plan = prepared(operation)
        streaming = False

    Job.operation = operation  # type: ignore[attr-defined]
    found = choose_response(Job, status, {"content-type": "application/json"})  # type: ignore[arg-type]
    assert found is not None
    assert found.status == declared
