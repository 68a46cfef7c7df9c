"""Enums: open where they are received, and exact on the wire."""

from __future__ import annotations

import pytest

from support.sdk import Sdk, wire
from support.server import Server, json_reply
from support.sides import Side

KNOWN = {"object": "paint", "colour": "light-blue", "size": 5, "finish": None, "mixed": True}
NEW = {"object": "paint", "colour": "mauve", "size": 7, "finish": "satin"}


def test_values_go_out_as_they_are_written(sdk: Sdk, side: Side, server: Server) -> None:
    server.on("GET", "/paints", json_reply([KNOWN, NEW]))
    client = side.client(sdk, base_url=server.url)
    paints = side.run(client.paints.list(colour="", order="desc"))
    assert server.last.query == [("colour", ""), ("order", "desc")]
    assert [wire(paint) for paint in paints] == [KNOWN, NEW]
    side.run(client.paints.list(colour="true"))
    assert server.last.query == [("colour", "true")]


def test_new_values_are_kept_and_told(sdk: Sdk, side: Side, server: Server) -> None:
    server.on("GET", "/paints", json_reply([NEW]))
    client = side.client(sdk, base_url=server.url)
    (paint,) = side.run(client.paints.list())
    assert (paint.colour, paint.size, paint.finish) == ("mauve", 7, "satin")
    assert [issue.pointer for issue in paint.model_issues()] == ["/colour", "/size", "/finish"]


@pytest.mark.parametrize(
    ("changed", "pointer"),
    [({"size": "5"}, "/size"), ({"mixed": 1}, "/mixed"), ({"object": "brush"}, "/object")],
)
def test_a_value_of_another_kind_is_no_member(
    changed: dict[str, object], pointer: str, sdk: Sdk
) -> None:
    errors = sdk.module("errors")
    with pytest.raises(errors.ValidationError) as caught:
        sdk.models.Paint.model_validate({**KNOWN, **changed})
    assert [issue.pointer for issue in caught.value.issues] == [pointer]
    assert sdk.models.Paint.model_validate(KNOWN).size == 5


def test_the_single_value_is_filled_in(sdk: Sdk) -> None:
    assert wire(sdk.models.Paint(colour="red", size=1))["object"] == "paint"


def test_a_closed_enum_has_no_other_values(sdk: Sdk, side: Side, server: Server) -> None:
    sent = {**KNOWN, "coat": "none", "base": "wax", "smell": "new", "maybe": "used"}
    server.on("GET", "/paints", json_reply([sent]))
    (paint,) = side.run(side.client(sdk, base_url=server.url).paints.list())
    assert wire(paint) == sent
    issues = {issue.pointer: issue.message for issue in paint.model_issues()}
    assert list(issues) == ["/coat", "/base"]
    assert issues["/coat"] == "expected 'thin' | 'thick' | None, got 'none'"


@pytest.mark.parametrize(
    "values",
    [
        {"odd": 1},
        {"odd": 1.5},
        {"odd": False},
        {"odd": None},
        {"twins": "Red"},
        {"twins": "class"},
        {"none": "any"},
        {"coat": "thin", "base": "oil", "smell": "sweet", "maybe": "new"},
    ],
    ids=str,
)
def test_every_listed_value_is_one(values: dict[str, object], sdk: Sdk) -> None:
    paint = sdk.models.Paint.model_validate({**KNOWN, **values})
    assert wire(paint) == {**KNOWN, **values}
    assert paint.model_issues() == []
