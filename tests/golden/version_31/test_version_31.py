"""OpenAPI 3.1: JSON Schema 2020-12, as far as it says what a value is."""

from __future__ import annotations

from typing import Any, get_type_hints

import pytest

from support.sdk import Sdk, wire
from support.server import Server, json_reply
from support.sides import Side

THING: dict[str, Any] = {
    "a": None,
    "b": 3,
    "c": {"x": 1},
    "const1": "fixed",
    "constNull": None,
    "constInt": 3,
    "tup": ["a", 1.5],
    "tupAny": ["a"],
    "pat2": {"x-a": "1", "y-b": 2},
    "pat3": {"n": 1, "o": "p"},
    "b64url": "-_-_",
    "constObj": {"a": 1},
    "enumMixed": True,
    "tupOpen": ["a", 1, 2],
    "ref": {"id": "1", "more": "m"},
    "defs": {"deep": {"id": "2"}},
    "uneval": {"n": 1},
    "pat": {"x-a": "1"},
    "b64": "aGk=",
    "ifThen": {"country": "US", "zip": "1", "plz": "2"},
    "notIt": [1],
    "dep": {"card": "c", "billing": "b"},
    "pnames": {"a": 1},
    "uitems": ["u"],
    "nullRef": None,
    "typelessProps": {"q": "r"},
    "enumNull": None,
    "items0": ["i"],
}


@pytest.fixture
def client(sdk: Sdk, side: Side, server: Server) -> Any:
    return side.client(sdk, base_url=server.url)


def test_the_whole_comes_back(client: Any, side: Side, server: Server, sdk: Sdk) -> None:
    server.on("POST", "/things", json_reply(THING))
    found = side.run(client.things.make(a=None, b="text", const1="fixed", any={"x": [1]}))
    assert server.last.json() == {"a": None, "b": "text", "const1": "fixed", "any": {"x": [1]}}
    assert wire(found) == THING and found.model_issues() == []
    assert isinstance(found.ref, sdk.models.Base) and found.ref.more == "m"
    assert (found.defs.deep.id, found.b64, found.const_int) == ("2", b"hi", 3)
    assert (found.if_then.zip, found.if_then.plz, found.dep.billing) == ("1", "2", "b")


def test_the_types(sdk: Sdk) -> None:
    sdk.models.load_all()
    hints = {name: str(hint) for name, hint in get_type_hints(sdk.models.Thing).items()}
    assert hints["a"] == "str | None"
    assert hints["b"] == "str | int | None"
    assert hints["tup"] == "tuple[str, float] | None"
    assert hints["pat2"] == hints["pat3"].replace("int | str", "str | int")
    assert hints["b64_url"] == hints["b64"] == "bytes | None"
    assert hints["uneval"] == "dict[str, int] | None"
    assert hints["pat"] == "dict[str, str] | None"
    assert hints["uitems"] == hints["items0"] == "list[str] | None"
    assert hints["null_ref"].endswith(".Base | None")
    assert hints["const1"] == "typing.Literal['fixed']"


def test_a_webhook_has_a_model(sdk: Sdk) -> None:
    (webhook,) = sdk.model.api.webhooks
    assert webhook.name == "made"


def test_conditions_are_told_once_each(sdk: Sdk) -> None:
    told = [found.message for found in sdk.diagnostics if found.code == "OAS0420"]
    assert len(told) == len(set(told)) == 7
