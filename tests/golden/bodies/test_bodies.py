"""What arrives of each kind of body, and which kind is chosen."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator, Iterator
from email import message_from_bytes
from pathlib import Path
from typing import Any

import pytest

from support.sdk import Sdk
from support.server import Received, Reply, Server
from support.sides import Side

PNG = b"\x89PNG\r\n\x1a\n\x00\xff"


@pytest.fixture
def client(sdk: Sdk, side: Side, server: Server) -> Any:
    server.otherwise = Reply(204)
    return side.client(sdk, base_url=server.url, max_retries=0)


def parts(request: Received) -> list[tuple[str | None, str | None, str, bytes, Any]]:
    """Name, file name, content type, content and all headers of each part."""
    head = f"Content-Type: {request.headers['content-type']}\r\n\r\n".encode()
    payload: Any = message_from_bytes(head + request.body).get_payload()
    return [
        (
            part.get_param("name", header="content-disposition"),
            part.get_filename(),
            part.get("content-type"),
            part.get_payload(decode=True),
            part,
        )
        for part in payload
    ]


def test_json_is_the_usual_body(client: Any, side: Side, server: Server) -> None:
    side.run(client.ships.add(name="Ünï", crew=2))
    assert server.last.headers["content-type"] == "application/json"
    assert server.last.json() == {"name": "Ünï", "crew": 2}
    assert server.last.headers["content-length"] == str(len(server.last.body))


def test_a_file_makes_it_multipart(client: Any, side: Side, server: Server) -> None:
    side.run(client.ships.add(name="A", picture=("a.png", PNG), ports=["x", "y"]))
    assert server.last.headers["content-type"].startswith("multipart/form-data; boundary=")
    assert [(name, content) for name, _, _, content, _ in parts(server.last)] == [
        ("name", b"A"),
        ("ports", b"x"),
        ("ports", b"y"),
        ("picture", PNG),
    ]


def test_a_form_where_it_is_asked_for(client: Any, side: Side, server: Server) -> None:
    kind = "application/x-www-form-urlencoded"
    side.run(client.ships.add(name="A & B", crew=3, ports=["x", "y"], content_type=kind))
    assert server.last.headers["content-type"] == kind
    assert server.last.body == b"name=A+%26+B&crew=3&ports=x&ports=y"


def test_a_media_type_that_is_none_of_them(client: Any, side: Side, server: Server) -> None:
    with pytest.raises(ValueError, match="application/x-www-form-urlencoded"):
        side.run(client.ships.add(name="A", content_type="text/csv"))
    assert server.requests == []


def test_null_is_not_absent(client: Any, side: Side, server: Server) -> None:
    side.run(client.ships.change(flag=None))
    assert server.last.headers["content-type"] == "application/merge-patch+json"
    assert server.last.body == b'{"flag":null}'
    side.run(client.ships.change())
    assert server.last.body == b""
    assert "content-type" not in server.last.headers


def test_a_body_on_delete(client: Any, side: Side, server: Server) -> None:
    side.run(client.ships.scrap(names=["A"]))
    assert server.last.method == "DELETE"
    assert server.last.headers["content-type"] == "application/json; charset=utf-8"
    assert server.last.json() == {"names": ["A"]}


def test_bodies_with_different_arguments(client: Any, side: Side, server: Server) -> None:
    side.run(client.logs.write("a", entry="calm"))
    assert server.last.json() == {"entry": "calm"}
    side.run(client.logs.write("a", body="still ćalm", content_type="text/plain"))
    assert server.last.headers["content-type"] == "text/plain; charset=utf-8"
    assert server.last.body.decode() == "still ćalm"
    side.run(client.logs.write(name="a", body=b"%PDF", content_type="application/pdf"))
    assert (server.last.headers["content-type"], server.last.body) == ("application/pdf", b"%PDF")
    assert server.last.target == "/ships/a/log"


def test_what_is_given_decides_where_nothing_is_asked_for(
    client: Any, side: Side, server: Server
) -> None:
    side.run(client.logs.write("a", body="calm"))
    assert server.last.headers["content-type"].startswith("text/plain")
    side.run(client.logs.write("a", body=b"%PDF"))
    assert server.last.headers["content-type"] == "application/pdf"
    with pytest.raises(TypeError, match="entry"):
        side.run(client.logs.write("a"))


def test_a_range_is_no_type_to_send(
    client: Any, side: Side, server: Server, tmp_path: Path
) -> None:
    file = tmp_path / "a.png"
    file.write_bytes(PNG)
    side.run(client.logs.write("a", body=file, content_type="image/*"))
    assert server.last.headers["content-type"] == "image/png"
    assert server.last.headers["content-length"] == str(len(PNG))
    side.run(client.logs.write("a", body=iter([b"a", b"b"]), content_type="image/*"))
    assert server.last.headers["content-type"] == "application/octet-stream"
    assert (server.last.body, server.last.headers["transfer-encoding"]) == (b"ab", "chunked")


def test_json_lines(client: Any, sdk: Sdk, side: Side, server: Server) -> None:
    def sightings() -> Iterator[Any]:
        yield {"name": "A", "crew": 1}
        yield sdk.models.Ship(name="B")

    side.run(client.sightings.report(body=sightings()))
    assert server.last.headers["content-type"] == "application/jsonl"
    assert server.last.headers["transfer-encoding"] == "chunked"
    assert server.last.body == b'{"name":"A","crew":1}\n{"name":"B"}\n'
    side.run(client.sightings.report(body=[]))
    assert server.last.body == b""
    side.run(client.sightings.replace(body=[{"name": "C"}]))
    assert server.last.headers["content-type"] == "application/json-seq"
    assert server.last.body == b'\x1e{"name":"C"}\n'
    with pytest.raises(TypeError, match="iterable"):
        side.run(client.sightings.report(body={"name": "A"}))


def test_json_lines_from_an_asynchronous_iterable(client: Any, side: Side, server: Server) -> None:
    async def sightings() -> AsyncIterator[Any]:
        yield {"name": "A"}

    if side.kind == "sync":
        with pytest.raises(TypeError, match="asynchronous"):
            client.sightings.report(body=sightings())
    else:
        side.run(client.sightings.report(body=sightings()))
        assert server.last.body == b'{"name":"A"}\n'


def test_every_kind_of_part(client: Any, side: Side, server: Server) -> None:
    side.run(
        client.papers.file(
            manifest={"name": "A"},
            scan=("a.jpg", io.BytesIO(PNG)),
            stamp=b"\x00",
            photos=[("1.gif", PNG), ("2", PNG, "image/x-odd", {"X-Nr": "2"})],
            notes=["x", "ÿ"],
            codes=[1, 2],
            place={"lat": 1.5, "lon": 2},
        )
    )
    found = parts(server.last)
    assert [(name, file, kind, content) for name, file, kind, content, _ in found] == [
        ("manifest", None, "application/vnd.ship+json", b'{"name":"A"}'),
        ("scan", "a.jpg", "image/jpeg", PNG),
        ("stamp", "stamp", "application/octet-stream", b"\x00"),
        ("photos", "1.gif", "image/gif", PNG),
        ("photos", "2", "image/x-odd", PNG),
        ("notes", None, None, b"x"),
        ("notes", None, None, "ÿ".encode()),
        ("codes", None, None, b"1,2"),
        ("place[lat]", None, None, b"1.5"),
        ("place[lon]", None, None, b"2"),
    ]
    assert found[1][4]["X-Scan-Kind"] == "flatbed"
    assert found[4][4]["X-Nr"] == "2"


def test_a_part_that_may_be_anything(client: Any, side: Side, server: Server) -> None:
    for given, kind, content in [
        ({"a": 1}, "application/json", b'{"a":1}'),
        ("text", None, b"text"),
        (7, None, b"7"),
    ]:
        side.run(client.papers.file(manifest={"name": "A"}, scan=PNG, stamp=given))
        stamp = next(part for part in parts(server.last) if part[0] == "stamp")
        assert (stamp[2], stamp[3]) == (kind, content)
    assert next(p for p in parts(server.last) if p[0] == "scan")[2] == "image/png"


def test_the_fields_of_a_form(client: Any, side: Side, server: Server) -> None:
    side.run(
        client.fees.pay(
            amount=1e-7,
            paid=True,
            ships=["a b", "c"],
            codes=["x|y", "z"],
            place={"lat": 1.5},
            meta={"k": "v"},
            link="/a?b=c%20d&e",
        )
    )
    assert server.last.body.decode() == (
        "amount=0.0000001&paid=true&ships=a+b&ships=c&codes=x%7Cy%7Cz&place%5Blat%5D=1.5"
        "&meta=%7B%22k%22%3A%22v%22%7D&link=/a?b%3Dc%20d%26e"
    )
    side.run(client.fees.pay())
    assert (server.last.body, server.last.headers.get("content-type")) == (b"", None)


def test_a_form_that_is_written_already(client: Any, side: Side, server: Server) -> None:
    side.run(client.fees.pay_all(body="a=1&b=%20"))
    assert server.last.body == b"a=1&b=%20"
    assert server.last.headers["content-type"] == "application/x-www-form-urlencoded"


def test_parts_without_names(client: Any, side: Side, server: Server) -> None:
    side.run(client.notices.hang(body=["a", {"b": 1}, ("c.png", PNG)]))
    assert server.last.headers["content-type"].startswith("multipart/mixed; boundary=")
    assert [(n, f, kind, content) for n, f, kind, content, _ in parts(server.last)] == [
        (None, None, "text/plain", b"a"),
        (None, None, "application/json", b'{"b":1}'),
        (None, "c.png", "image/png", PNG),
    ]
