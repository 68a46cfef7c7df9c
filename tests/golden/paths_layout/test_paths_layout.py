"""Calls that follow the path: ``client.kilns.batches.pots.list``."""

from __future__ import annotations

from support.sdk import Sdk
from support.server import Reply, Server, json_reply
from support.sides import Side


def test_calls_follow_the_path(sdk: Sdk, side: Side, server: Server) -> None:
    server.on("GET", "/v1/kilns/batches", json_reply(["b1"]))
    server.on("POST", "/v1/kilns/batches", Reply(204))
    server.on("GET", "/v1/kilns/batches/b1", json_reply({"label": "blue"}))
    server.on("GET", "/v1/kilns/batches/b1/pots", json_reply(["p1"]))
    server.on("POST", "/v1/kilns/batches/b1/cancel", Reply(204))
    server.on("DELETE", "/v1/kilns/batches/b1", Reply(204))
    batches = side.client(sdk, base_url=server.url).kilns.batches
    assert side.run(batches.list()) == ["b1"]
    side.run(batches.create(label="red"))
    assert server.last.json() == {"label": "red"}
    assert side.run(batches.retrieve("b1")).label == "blue"
    assert side.run(batches.pots.list("b1")) == ["p1"]
    assert side.run(batches.cancel("b1")) is None
    assert side.run(batches.delete("b1")) is None
    assert server.last.method == "DELETE"


def test_a_switch_in_the_query_is_a_resource_around(sdk: Sdk, side: Side, server: Server) -> None:
    server.on("GET", "/v1/kilns/batches", json_reply(["t1"]))
    client = side.client(sdk, base_url=server.url)
    assert side.run(client.trial.kilns.batches.list()) == ["t1"]
    assert ("trial", "true") in server.last.query


def test_one_thing_is_retrieved_and_updated(sdk: Sdk, side: Side, server: Server) -> None:
    server.on("GET", "/v1/kilns/heat", json_reply({"degrees": 1200}))
    server.on("POST", "/v1/kilns/heat", Reply(204))
    heat = side.client(sdk, base_url=server.url).kilns.heat
    assert side.run(heat.retrieve()).degrees == 1200
    side.run(heat.update(degrees=900))
    assert server.last.json() == {"degrees": 900}


def test_no_resource_hides_what_the_client_has(sdk: Sdk, side: Side, server: Server) -> None:
    server.on("GET", "/v1/close", Reply(204))
    client = side.client(sdk, base_url=server.url)
    assert side.run(client.close_.tell()) is None


def test_resources_on_the_way_are_there_and_made_once(sdk: Sdk, side: Side) -> None:
    client = side.client(sdk)
    assert client.kilns.batches is client.kilns.batches
    assert [name for name in vars(type(client.kilns)) if not name.startswith("_")] == [
        "batches",
        "heat",
    ]
