"""Whatever shape a value has, it comes out as its type says and goes back as it came."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from support.sdk import Sdk, wire
from support.server import Server, json_reply
from support.sides import Side

DAY = dt.date(2026, 1, 15)
LID = {"colour": "red"}
GOOD: list[dict[str, Any]] = [
    {"pair": ["a", LID]},
    {"row": ["a"]},
    {"row": ["a", "2026-01-15", "2026-01-16"]},
    {"several": {"a": 1}},
    {"several": [1, 2]},
    {"several": "text"},
    {"several": None},
    {"labels": {"name": "box", "made": "2026-01-15"}},
    {"patterns": {"name": "box", "d-made": "2026-01-15", "l-top": LID}},
    {"days": {"d-1": "2026-01-15"}},
    {"lid_or_map": LID},
    {"lid_or_map": {"a": "b"}},
    {"dates_or_words": [LID]},
    {"dates_or_words": ["a"]},
    {"always_object": {"a": 1}, "always_list": [1, 2], "always_text": "x"},
    {"always_number": 1.5, "always_null": None},
    *[{"mixed": value} for value in ("a", 1, 1.5, True, None, {"b": 1})],
    {"odd": {"size": 1, "depth": 2}},
    {"tree": {"value": None, "children": [{"value": [1]}], "by_name": {"x": {"pair": [{}, {}]}}}},
    {"nullable_choice": None},
]


def _received(sdk: Sdk, side: Side, server: Server, data: dict[str, Any], **options: Any) -> Any:
    server.on("GET", "/boxes", json_reply(data))
    return side.run(side.client(sdk, base_url=server.url).boxes.get(**options))


@pytest.mark.parametrize("data", GOOD, ids=str)
def test_what_the_document_allows_is_no_issue(
    data: dict[str, Any], sdk: Sdk, side: Side, server: Server
) -> None:
    box = _received(sdk, side, server, data, strict=True)
    assert wire(box) == data
    assert box.model_issues() == []


def test_places_members_and_maps_are_converted(sdk: Sdk, side: Side, server: Server) -> None:
    every = {name: value for data in GOOD for name, value in data.items()}
    box = _received(sdk, side, server, {**every, "lid_or_map": LID, "several": {"a": 1}})
    models = sdk.models
    assert type(box.pair) is tuple and type(box.pair[1]) is models.Lid
    assert box.row == ("a", DAY, dt.date(2026, 1, 16))
    assert box.labels.made == DAY
    assert box.labels.model_extra == {"made": DAY}
    assert vars(box.patterns)["d-made"] == DAY
    assert type(vars(box.patterns)["l-top"]) is models.Lid
    assert box.days == {"d-1": DAY}
    assert (type(box.lid_or_map), type(box.several)) == (models.Lid, models.BoxSeveral)
    assert type(box.tree.by_name["x"].pair[0]) is models.Tree


@pytest.mark.parametrize(
    ("data", "pointer"),
    [
        ({"pair": ["a"]}, "/pair"),
        ({"pair": ["a", LID, 1]}, "/pair"),
        ({"pair": ["a", {}]}, "/pair/1/colour"),
        ({"row": [1, "2026-01-15"]}, "/row/0"),
        ({"row": ["a", "b"]}, "/row/1"),
        ({"several": 1}, "/several"),
        ({"labels": {"name": "box", "made": 1}}, "/labels/made"),
        ({"days": {"d-1": "soon"}}, "/days/d-1"),
        ({"lid_or_map": {"a": 1}}, "/lid_or_map/a"),
        ({"always_object": 1}, "/always_object"),
        ({"always_text": "y"}, "/always_text"),
        ({"never": 1}, "/never"),
        ({"odd": {"size": "large"}}, "/odd/size"),
    ],
    ids=str,
)
def test_what_it_does_not_allow_is_kept_and_told(
    data: dict[str, Any], pointer: str, sdk: Sdk, side: Side, server: Server
) -> None:
    box = _received(sdk, side, server, data)
    assert wire(box) == data
    assert [issue.pointer for issue in box.model_issues()] == [pointer]


def test_the_schema_says_what_other_members_are(sdk: Sdk) -> None:
    schema = sdk.models.Labels.model_json_schema()
    assert schema["additionalProperties"] == {"type": "string", "format": "date"}
    row = sdk.models.Box.model_json_schema()["properties"]["row"]["anyOf"][0]
    assert row["prefixItems"] == [{"type": "string"}]
    assert (row["minItems"], row["items"]["format"]) == (1, "date")
