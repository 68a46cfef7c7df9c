"""Swagger 2.0: form data, files, collection formats, inherited media types and security."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from support.sdk import Sdk
from support.server import Reply, Server, json_reply
from support.sides import Side

CAT = {"kind": "cat", "name": None, "born": "2020-02-29", "lives": 9}


@pytest.fixture
def client(sdk: Sdk, side: Side, server: Server) -> Any:
    return side.client(sdk, base_url=server.url, username="u", password="p", key="k")


def test_the_server_is_made_of_host_path_and_schemes(sdk: Sdk) -> None:
    servers = [server.url for server in sdk.model.api.servers]
    assert servers == ["https://api.example.com:8443/v2"], "the http twin is never wanted"


def test_lists_in_every_collection_format(client: Any, side: Side, server: Server) -> None:
    server.on("GET", "/animals", json_reply([CAT]))
    when = dt.datetime(2024, 1, 2, 3, 4, 5, tzinfo=dt.UTC)
    found = side.run(
        client.animals.list(
            x_trace="t",
            limit=3,
            csv=["a", "b"],
            multi=[1, 2],
            ssv=["a", "b"],
            tsv=["a", "b"],
            pipes=["a", "b"],
            x_list=["a", "b"],
            empty="",
            when=when,
        )
    )
    assert (found[0].kind, found[0].name, found[0].born) == ("cat", None, dt.date(2020, 2, 29))
    assert server.last.query == [
        ("limit", "3"),
        ("csv", "a,b"),
        ("multi", "1"),
        ("multi", "2"),
        ("ssv", "a b"),
        ("tsv", "a\tb"),
        ("pipes", "a|b"),
        ("empty", ""),
        ("when", "2024-01-02T03:04:05Z"),
    ]
    assert server.last.headers["x-trace"] == "t"
    assert server.last.headers["x-list"] == "a|b"
    assert server.last.headers["authorization"] == "Basic dTpw"
    assert "key" not in server.last.target  # the operation has security of its own


def test_the_discriminator_of_a_base_chooses_the_class(
    client: Any, side: Side, server: Server, sdk: Sdk
) -> None:
    dog = {"kind": "Dog", "name": "Rex", "good": True}
    server.on("GET", "/animals", json_reply([dog, {**CAT, "kind": "Cat"}, {"kind": "Newt"}]))
    found = side.run(client.animals.list())
    models = sdk.models
    assert isinstance(found[0], models.Dog) and found[0].good is True
    assert isinstance(found[1], models.Cat) and found[1].lives == 9
    assert isinstance(found[2], models.Animal) and found[2].kind == "Newt"


def test_a_list_in_the_path(client: Any, side: Side, server: Server) -> None:
    server.on("GET", "/animals/1|2", Reply(body=b"two", headers={"Content-Type": "text/plain"}))
    assert side.run(client.animals.some([1, 2])) == "two"


def test_bodies_of_three_kinds(client: Any, side: Side, server: Server, sdk: Sdk) -> None:
    server.on("POST", "/animals", json_reply(CAT, 201))
    made = side.run(client.animals.create(body={"kind": "cat", "name": None}))
    assert server.last.json() == {"kind": "cat", "name": None}
    assert server.last.query == [("api_key", "k")]
    assert made.born == dt.date(2020, 2, 29)
    server.on("POST", "/animals/7/photo", Reply(204))
    side.run(client.animals.upload(7, file=b"png", labels=["x", "y"], sizes=[1, 2], note="n"))
    body = server.last.body
    assert server.last.headers["content-type"].startswith("multipart/form-data")
    assert body.count(b'name="labels"') == 2 and b'name="file"; filename=' in body
    assert b'name="sizes"\r\n\r\n1,2\r\n' in body
    server.on("POST", "/form", json_reply({"n": 1}))
    answer = side.run(client.form.send(a="ü", tags=["p", "q"], codes=["r", "s"], flag=True))
    assert server.last.body == b"a=%C3%BC&tags=p&tags=q&codes=r%7Cs&flag=true"
    assert answer == {"n": 1}


def test_bytes_and_what_is_not_converted(client: Any, side: Side, server: Server) -> None:
    server.on(
        "GET", "/animals/7/photo", Reply(body=b"\x89PNG", headers={"Content-Type": "image/png"})
    )
    photo = side.run(client.animals.download(7))
    assert side.run(photo.read()) == b"\x89PNG"
    server.on("PUT", "/xml", Reply(200))
    side.run(client.xml.replace(body={"kind": "Cat", "lives": 9}))
    assert server.last.headers["content-type"] == "application/xml"
    assert b"<kind>Cat</kind><lives>9</lives>" in server.last.body


def test_errors_that_are_declared_once_for_all(
    client: Any, side: Side, server: Server, sdk: Sdk
) -> None:
    server.on("GET", "/animals", json_reply({"code": 7}, 418))
    with pytest.raises(sdk.module("errors").ApiStatusError) as failed:
        side.run(client.animals.list())
    assert failed.value.body == {"code": 7}
