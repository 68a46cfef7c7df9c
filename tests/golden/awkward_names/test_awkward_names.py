"""Names that Python, the checkers or the runtime have other plans for."""

from __future__ import annotations

import copy
import datetime as dt
import pickle
from typing import Any

import pytest

from support.sdk import Sdk, wire
from support.server import Server, json_reply
from support.sides import Side

_FILTER = {"class": "a", "not-in": ["b"]}
MODEL: dict[str, Any] = {
    "list": ["a"],
    "self": "me",
    "model_dump": "shadow",
    "str": "text",
    "date": "2024-10-01",
    "next_date": "2024-10-02",
    "class": "c",
    "__dict__": 1,
    "_wire": 2,
    "$ref-like": "r",
    "1st": "first",
    "ünïcode": "u",
    "": "empty",
    "literal": {"value": "a"},
    "more": {"None": "n", "any": [1, {"x": None}]},
}


@pytest.fixture
def model(sdk: Sdk, side: Side, server: Server) -> Any:
    server.on("GET", "/class/x", json_reply([MODEL]))
    client = side.client(sdk, base_url=server.url)
    (found,) = side.run(client.class_.list("x", str=["a", "b"]))
    assert server.last.query == [("str", "a"), ("str", "b")]
    return found


def test_arguments_reach_their_places(sdk: Sdk, side: Side, server: Server) -> None:
    server.on("POST", "/class/x", json_reply(MODEL))
    client = side.client(sdk, base_url=server.url)
    arguments = {"from_": "x", "lambda_": "l", "self_query": "s", "timeout": 3, "options": "o"}
    code = next(name for name in _arguments_of(sdk) if name.endswith("fa_code"))
    side.run(
        client.class_.import_(
            **arguments,
            **{code: "123"},
            def_=True,
            max_retries=9,
            filter={"class": "a", "not-in": ["b"]},
            request_timeout=2.5,
            request_max_retries=0,
        )
    )
    request = server.last
    assert request.query == [("self", "s"), ("timeout", "3"), ("options", "o")]
    assert request.json() == {"lambda": "l", "def": True, "max_retries": 9, "filter": _FILTER}
    assert request.headers["2fa-code"] == "123"


def _arguments_of(sdk: Sdk) -> list[str]:
    (operation,) = (found for found in sdk.model.api.operations if found.method == "POST")
    return [
        name
        for (owner, _, _), name in sdk.model.names.arguments.items()
        if owner == operation.identity
    ]


def test_every_member_can_be_reached(model: Any) -> None:
    assert (model.list, model.self, model.str, model.class_) == (["a"], "me", "text", "c")
    assert (model.date, model.next_date) == (dt.date(2024, 10, 1), dt.date(2024, 10, 2))
    assert model.literal.value == "a"
    assert model.more.any == [1, {"x": None}]
    names = vars(type(model))["__annotations__"]
    values = [getattr(model, name) for name in names]
    assert {"r", "first", "u", "empty", "shadow", 1, 2} <= {
        v for v in values if type(v) in (str, int)
    }
    assert len(names) == len(MODEL)


def test_wire_names_do_not_shadow_the_model(model: Any) -> None:
    assert wire(model) == MODEL
    assert model.model_dump(by_alias=True, exclude_unset=True, mode="json") == MODEL
    assert copy.deepcopy(model) == model == pickle.loads(pickle.dumps(model))
    assert type(model)(**{name: getattr(model, name) for name in model.model_fields_set}) == model
    assert model.model_issues() == []
    assert "shadow" in repr(model)
