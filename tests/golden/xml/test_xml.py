"""What stands in the XML that is sent, and what becomes of the XML that comes."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from support.sdk import Sdk, wire
from support.server import Reply, Server, json_reply
from support.sides import Side

ANIMAL = """<?xml version="1.0" encoding="UTF-8"?>
<animal id="7"><name>Tom &amp; "Ünï" &lt;3</name><tame>true</tame><weight>3.5</weight>\
<born>2024-02-29</born><nicks><nick>T</nick><nick>Tommy</nick></nicks>\
<foods>hay</foods><foods>apples</foods>\
<tags><tag><id>1</id><text>furry</text></tag></tags>\
<animal id="8"><name>Tim</name></animal><mother called="Eve"></mother></animal>"""
DATA = {
    "id": 7,
    "name": 'Tom & "Ünï" <3',
    "tame": True,
    "weight": 3.5,
    "born": "2024-02-29",
    "nickNames": ["T", "Tommy"],
    "foods": ["hay", "apples"],
    "tags": [{"id": 1, "label": "furry"}],
    "young": [{"id": 8, "name": "Tim"}],
    "mother": {"name": "Eve"},
}


@pytest.fixture
def client(sdk: Sdk, side: Side, server: Server) -> Any:
    server.on("POST", "/animals", xml_reply(ANIMAL))
    return side.client(sdk, base_url=server.url, max_retries=0)


def xml_reply(text: str, kind: str = "application/xml") -> Reply:
    return Reply(200, text.encode(), {"Content-Type": kind})


def arguments(sdk: Sdk) -> dict[str, Any]:
    models = sdk.models
    given = dict(DATA, born=datetime.date(2024, 2, 29), tags=[models.TagModel(id=1, label="furry")])
    given["nick_names"] = given.pop("nickNames")
    return given


def test_what_is_sent(client: Any, sdk: Sdk, side: Side, server: Server) -> None:
    side.run(client.animals.add(**arguments(sdk), content_type="application/xml"))
    assert server.last.headers["content-type"] == "application/xml"
    assert server.last.body.decode() == ANIMAL.replace('"Ünï"', "&quot;Ünï&quot;")


def test_json_is_usual_where_both_are_declared(
    client: Any, sdk: Sdk, side: Side, server: Server
) -> None:
    side.run(client.animals.add(**arguments(sdk)))
    assert server.last.headers["content-type"] == "application/json"
    assert server.last.json() == DATA
    assert server.last.headers["accept"] == "application/xml, application/json"


def test_what_comes(client: Any, sdk: Sdk, side: Side, server: Server) -> None:
    animal = side.run(client.animals.add(id=7, name="Tom", strict=True))
    assert isinstance(animal, sdk.models.Animal)
    assert (animal.id, animal.born, animal.young[0].name) == (7, datetime.date(2024, 2, 29), "Tim")
    assert animal.mother.name == "Eve"
    assert wire(animal) == DATA
    server.on("POST", "/animals", json_reply(DATA))
    assert wire(side.run(client.animals.add(id=7, name="Tom"))) == DATA


@pytest.mark.parametrize(
    ("declared", "charset", "written"),
    [
        ("", "", "utf-8"),
        (' encoding="ISO-8859-1"', "", "iso-8859-1"),
        ("", "; charset=ISO-8859-1", "iso-8859-1"),
        (' encoding="ISO-8859-1"', '; charset="utf-8"', "utf-8"),
        ("", "; charset=utf-16", "utf-16"),
    ],
)
def test_charsets(
    declared: str, charset: str, written: str, client: Any, side: Side, server: Server
) -> None:
    """RFC 7303, 3: the header goes before the declaration in the document."""
    text = f'<?xml version="1.0"{declared}?><animal id="1"><name>Zoë</name></animal>'
    kind = {"Content-Type": f"application/xml{charset}"}
    server.on("POST", "/animals", Reply(200, text.encode(written), kind))
    assert side.run(client.animals.add(id=1, name="x")).name == "Zoë"


def test_null_and_what_nobody_declared(client: Any, side: Side, server: Server) -> None:
    nil = '<animal id="1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><x/><note xsi:nil="true"/></animal>'
    server.on("POST", "/animals", xml_reply(nil))
    animal = side.run(client.animals.add(id=1, name="A", note=None, content_type="application/xml"))
    assert (animal.note, animal.model_fields_set) == (None, {"id", "note"})
    assert b'<note xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/>' in (
        server.last.body
    )


def test_a_list(client: Any, side: Side, server: Server) -> None:
    text = '<animals><animal id="1"><name>A</name></animal><animal id="2"/></animals>'
    server.on("GET", "/animals", xml_reply(text, "text/xml; charset=utf-8"))
    assert [animal.id for animal in side.run(client.animals.list())] == [1, 2]


def test_namespaces(client: Any, side: Side, server: Server) -> None:
    server.on("PUT", "/keepers", Reply(204))
    side.run(client.keepers.replace(id=1, full_name="Ann"))
    assert server.last.headers["content-type"] == "application/vnd.zoo+xml"
    assert server.last.body.decode().split("\n", 1)[1] == (
        '<z:keeper xmlns:z="https://zoo.example/schema" id="1">'
        '<z:fullName xmlns:z="https://zoo.example/schema">Ann</z:fullName></z:keeper>'
    )


@pytest.mark.parametrize(
    "text",
    [
        "<animal",
        '<!DOCTYPE a [<!ENTITY b "c">]><animal id="1"><name>&b;</name></animal>',
        '<!DOCTYPE a SYSTEM "file:///etc/hostname"><animal/>',
        "<a>" * 5000 + "</a>" * 5000,
    ],
)
def test_hostile_answers(text: str, client: Any, sdk: Sdk, side: Side, server: Server) -> None:
    server.on("POST", "/animals", xml_reply(text))
    with pytest.raises(sdk.module("errors").ResponseDecodeError):
        side.run(client.animals.add(id=1, name="A"))


def test_characters_that_xml_lacks(client: Any, side: Side, server: Server) -> None:
    with pytest.raises(ValueError, match="character"):
        side.run(client.animals.add(id=1, name="\x00", content_type="application/xml"))
    assert server.requests == []
