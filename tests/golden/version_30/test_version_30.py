"""OpenAPI 3.0: every way to say nullable, flags beside bounds, variables in the server."""

from __future__ import annotations

from typing import Any, get_type_hints

import pytest

from support.sdk import Sdk, wire
from support.server import Server, json_reply
from support.sides import Side

NULLS = dict.fromkeys("abcdefg")


@pytest.fixture
def client(sdk: Sdk, side: Side, server: Server) -> Any:
    return side.client(sdk, base_url=server.url)


def test_null_is_a_value_wherever_it_is_allowed(sdk: Sdk) -> None:
    sdk.models.load_all()
    hints = get_type_hints(sdk.models.Thing)
    for name in ("a", "b", "c", "d", "e", "f", "g", "i"):
        assert type(None) in getattr(hints[name], "__args__", ()), name
    assert "int | None" in str(hints["j"]) and "str | None" in str(hints["i"])


def test_nulls_go_out_and_come_back(client: Any, side: Side, server: Server) -> None:
    answer = {**NULLS, "i": [None, "x"], "j": {"k": None}, "k": "aGk=", "n": None}
    server.on("POST", "/things", json_reply(answer))
    found = side.run(client.things.make(**NULLS, i=[None, "x"], j={"k": None}, k=b"hi", o="w"))
    sent = {**NULLS, "i": [None, "x"], "j": {"k": None}, "k": "aGk=", "o": "w"}
    assert server.last.json() == sent
    assert (found.a, found.i, found.k, wire(found)) == (None, [None, "x"], b"hi", answer)
    assert found.model_issues() == []


def test_what_is_not_null_is_decoded(client: Any, side: Side, server: Server, sdk: Sdk) -> None:
    base = {"id": "1"}
    answer = {"a": base, "b": base, "c": base, "d": base, "e": "a", "f": "b", "g": {"x": 1}}
    server.on("POST", "/things", json_reply({**answer, "h": 0.5, "q": {}, "r": {"a": "1"}}))
    found = side.run(client.things.make(**answer))
    for name in "abcd":
        assert isinstance(getattr(found, name), sdk.models.Base)
    assert (found.g.x, found.r.a, found.h) == (1, "1", 0.5)


def test_the_bounds_are_documented(sdk: Sdk) -> None:
    assert '"""At most 10, more than 0."""' in sdk.text("models/_things.py")


def test_the_variables_have_their_defaults(sdk: Sdk) -> None:
    (server,) = sdk.model.api.servers
    assert dict((name, default) for name, default, _ in server.variables) == {
        "region": "eu",
        "base": "v1",
    }
