"""Uploads of files from wherever they are, and downloads that go to disk as they come."""

from __future__ import annotations

import io
from email import message_from_bytes
from pathlib import Path
from typing import Any

import pytest

from support.sdk import Sdk
from support.server import Received, Reply, Server, json_reply
from support.sides import Side

DATA = bytes(range(256)) * 300


def parts(request: Received) -> list[tuple[str, str | None, str, bytes]]:
    """The parts of a body by the standard library: name, file name, content type, content."""
    head = f"Content-Type: {request.headers['content-type']}\r\n\r\n".encode()
    message = message_from_bytes(head + request.body)
    found: list[tuple[str, str | None, str, bytes]] = []
    payload: Any = message.get_payload()
    for part in payload:
        name = part.get_param("name", header="content-disposition")
        content = part.get_payload(decode=True)
        found.append((str(name), part.get_filename(), part.get_content_type(), content))
    return found


@pytest.fixture
def client(sdk: Sdk, side: Side, server: Server) -> Any:
    server.on("POST", "/pictures", json_reply({"id": "p1"}, status=201))
    return side.client(sdk, base_url=server.url)


@pytest.mark.parametrize("source", ["path", "bytes", "file", "named", "typed", "stream"])
def test_a_file_from_anywhere(
    source: str, client: Any, side: Side, server: Server, tmp_path: Path
) -> None:
    file = tmp_path / "a picture.png"
    file.write_bytes(DATA)
    with file.open("rb") as opened:
        given, name, kind = {
            "path": (file, "a picture.png", "image/png"),
            "bytes": (DATA, "image", "application/octet-stream"),
            "file": (opened, "a picture.png", "image/png"),
            "named": (("b.jpg", DATA), "b.jpg", "image/jpeg"),
            "typed": (("b.jpg", io.BytesIO(DATA), "image/x-odd"), "b.jpg", "image/x-odd"),
            "stream": (io.BytesIO(DATA), "image", "application/octet-stream"),
        }[source]
        picture = side.run(client.pictures.upload(image=given, title="Ünï"))
    assert picture.id == "p1"
    assert server.last.headers["content-type"].startswith("multipart/form-data; boundary=")
    image, title = sorted(parts(server.last))
    assert image == ("image", name, kind, DATA)
    assert (title[0], title[1], title[3].decode()) == ("title", None, "Ünï")


def test_other_members_beside_the_file(client: Any, side: Side, server: Server) -> None:
    side.run(
        client.pictures.upload(
            image=b"1",
            title="A",
            extras=[b"2", ("c.txt", b"3")],
            rating=4.5,
            public=True,
            tags=["x", "y"],
            place={"lat": 1, "lon": 2.5},
        )
    )
    found = [(name, content) for name, _, _, content in parts(server.last)]
    assert sorted(found) == [
        ("extras", b"2"),
        ("extras", b"3"),
        ("image", b"1"),
        ("place", b'{"lat":1,"lon":2.5}'),
        ("public", b"true"),
        ("rating", b"4.5"),
        ("tags", b"x"),
        ("tags", b"y"),
        ("title", b"A"),
    ]
    kinds = {name: kind for name, _, kind, _ in parts(server.last)}
    assert kinds["place"] == "application/json"


def test_a_path_as_text_is_refused_with_advice(client: Any, side: Side, server: Server) -> None:
    with pytest.raises(TypeError, match="Path"):
        side.run(client.pictures.upload(image="a.png", title="A"))
    assert server.requests == []


def test_a_download_goes_to_disk(client: Any, side: Side, server: Server, tmp_path: Path) -> None:
    chunks = [DATA[start : start + 5000] for start in range(0, len(DATA), 5000)]
    kind = {"Content-Type": "image/png"}
    server.on("GET", "/pictures/p1/content", Reply(200, chunks, kind))
    target = tmp_path / "copy.png"
    content = side.run(client.pictures.download("p1"))
    assert (content.status, content.content_type) == (200, "image/png")
    side.run(content.write_to_file(target))
    assert target.read_bytes() == DATA
    assert list(tmp_path.iterdir()) == [target]
    assert side.run(side.run(client.pictures.download("p1")).read()) == DATA
    pieces = side.all(side.run(client.pictures.download("p1")).iter_bytes(10_000))
    assert [len(piece) for piece in pieces] == [10_000] * 7 + [6_800]
