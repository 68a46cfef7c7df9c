"""Parameters in path, query, header and cookie, and the errors that an operation declares."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from support.sdk import Sdk
from support.server import Reply, Server, json_reply
from support.sides import Side

PATH = "/stations/os/lo é/days/2024-10-01"
DAY = {"day": "2024-10-01", "values": {"rain": 1.5}}


@pytest.fixture
def client(sdk: Sdk, side: Side, server: Server) -> Any:
    server.on("GET", PATH, json_reply(DAY))
    return side.client(sdk, base_url=server.url, api_key="k")


def test_every_place(client: Any, side: Side, server: Server, sdk: Sdk) -> None:
    day = side.run(
        client.stations.get_day(
            "os/lo é",
            dt.date(2024, 10, 1),
            units="a&b=c",
            limit=10,
            precise=True,
            since=dt.datetime(2024, 9, 1, 12, 30, tzinfo=dt.UTC),
            fields=["rain", "wi nd"],
            near=sdk.models.StationsGetDayNear(lat=1.5, lon=-2),
            x_trace_id="t1",
            session="s=1",
        )
    )
    assert (day.day, day.values["rain"]) == (dt.date(2024, 10, 1), 1.5)
    request = server.last
    assert request.target.startswith("/stations/os%2Flo%20%C3%A9/days/2024-10-01?")
    assert request.query == [
        ("units", "a&b=c"),
        ("limit", "10"),
        ("precise", "true"),
        ("since", "2024-09-01T12:30:00Z"),
        ("fields", "rain"),
        ("fields", "wi nd"),
        ("near[lat]", "1.5"),
        ("near[lon]", "-2"),
    ]
    assert request.headers["x-trace-id"] == "t1"
    assert request.headers["cookie"].startswith("session=s")
    assert request.headers["x-api-key"] == "k"


def test_only_what_is_given_is_sent(client: Any, side: Side, server: Server, sdk: Sdk) -> None:
    omit = sdk.module().OMIT
    side.run(client.stations.get_day("os/lo é", "2024-10-01", units="metric", limit=omit))
    assert server.last.query == [("units", "metric")]
    assert "cookie" not in server.last.headers


def test_nothing_comes_back_where_nothing_is_declared(
    client: Any, side: Side, server: Server
) -> None:
    server.on("DELETE", PATH, Reply(204))
    assert side.run(client.stations.delete_day("os/lo é", "2024-10-01")) is None


def test_a_declared_error_is_parsed(client: Any, side: Side, server: Server, sdk: Sdk) -> None:
    server.on("GET", PATH, json_reply({"reason": "sunk"}, 404, X_Request_Id="r9"))
    with pytest.raises(sdk.module("errors").NotFoundError) as caught:
        side.run(client.stations.get_day("os/lo é", "2024-10-01", units="metric"))
    error = caught.value
    assert (error.status, error.body, error.request_id) == (404, {"reason": "sunk"}, "r9")
    assert type(error.parsed) is sdk.models.StationsGetDayError
    assert error.parsed.reason == "sunk"
    assert (error.operation_id, error.method) == ("getDay", "GET")


def test_required_arguments_are_required(client: Any, side: Side, server: Server) -> None:
    with pytest.raises(TypeError, match="units"):
        side.run(client.stations.get_day("oslo", "2024-10-01"))
    with pytest.raises(TypeError, match="unitz"):
        side.run(client.stations.get_day("oslo", "2024-10-01", units="m", unitz=1))
    assert server.requests == []


def test_the_key_comes_from_the_environment(
    sdk: Sdk, side: Side, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WEATHER_API_KEY", "from-environment")
    server.on("DELETE", PATH, Reply(204))
    client = side.client(sdk, base_url=server.url)
    side.run(client.stations.delete_day("os/lo é", "2024-10-01"))
    assert server.last.headers["x-api-key"] == "from-environment"
    monkeypatch.delenv("WEATHER_API_KEY")
    client = side.client(sdk, base_url=server.url)
    with pytest.raises(sdk.module("errors").MissingCredentialsError, match="WEATHER_API_KEY"):
        side.run(client.stations.delete_day("os/lo é", "2024-10-01"))
