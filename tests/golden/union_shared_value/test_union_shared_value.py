"""Two variants that share a tag value are told apart by the rest of what they hold."""

from __future__ import annotations

from support.sdk import Sdk, wire
from support.server import Server, json_reply
from support.sides import Side

CALLS = [
    {"type": "function", "arguments": "{}"},
    {"type": "function", "output": "42"},
    {"type": "search", "query": "rain"},
    {"type": "function", "output": "42", "later": True},
    {"type": "unheard of"},
]


def test_structure_settles_what_the_tag_leaves_open(sdk: Sdk, side: Side, server: Server) -> None:
    server.on("GET", "/calls", json_reply(CALLS))
    calls = side.run(side.client(sdk, base_url=server.url).calls.list())
    assert [type(call).__name__ for call in calls] == [
        "FunctionCall",
        "FunctionOutput",
        "SearchCall",
        "FunctionOutput",
        "UnknownVariant",
    ]
    assert [wire(call) for call in calls] == CALLS


def test_the_table_holds_both(sdk: Sdk) -> None:
    call = sdk.models.Call
    assert dict(call.table) == {
        "function": ("FunctionCall", "FunctionOutput"),
        "search": "SearchCall",
    }
    assert call.variants["function"] == (sdk.models.FunctionCall, sdk.models.FunctionOutput)


def test_the_shared_value_is_filled_in(sdk: Sdk) -> None:
    made = sdk.models.FunctionOutput(output="42")
    assert wire(made) == {"type": "function", "output": "42"}
