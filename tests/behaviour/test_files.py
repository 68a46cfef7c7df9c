"""Files of the OpenAI client: uploads as forms, downloads as they come."""

from __future__ import annotations

import io
from email import message_from_bytes
from pathlib import Path
from typing import Any

import pytest

from support.sdk import Sdk
from support.server import Received, Reply, Server, json_reply
from support.sides import Side

FILE = {
    "id": "file-1",
    "object": "file",
    "bytes": 3,
    "created_at": 1,
    "filename": "a.jsonl",
    "purpose": "batch",
    "status": "processed",
}


def form(request: Received) -> dict[str, tuple[str | None, str, bytes]]:
    """Name -> file name, content type and content of each part of a body."""
    head = f"Content-Type: {request.headers['content-type']}\r\n\r\n".encode()
    found: dict[str, tuple[str | None, str, bytes]] = {}
    payload: Any = message_from_bytes(head + request.body).get_payload()
    for part in payload:
        name = str(part.get_param("name", header="content-disposition"))
        assert name not in found
        content = part.get_payload(decode=True)
        found[name] = (part.get_filename(), part.get_content_type(), content)
    return found


def sources(folder: Path) -> dict[str, Any]:
    path = folder / "a.jsonl"
    path.write_bytes(b"{}\n")
    return {
        "path": path,
        "bytes": b"{}\n",
        "file object": io.BytesIO(b"{}\n"),
        "name and content": ("a.jsonl", b"{}\n"),
        "name, content and type": ("a.jsonl", io.BytesIO(b"{}\n"), "text/x-lines"),
    }


@pytest.mark.parametrize(
    "source", ["path", "bytes", "file object", "name and content", "name, content and type"]
)
def test_an_upload(
    source: str, client: Any, side: Side, server: Server, openai_sdk: Sdk, tmp_path: Path
) -> None:
    server.on("POST", "/v1/files", json_reply(FILE))
    given = sources(tmp_path)[source]
    made = side.run(
        client.files.create(
            file=given, purpose="batch", expires_after={"anchor": "created_at", "seconds": 3600}
        )
    )
    assert type(made) is openai_sdk.models.OpenAIFile
    sent = form(server.last)
    assert sent["purpose"][2] == b"batch"
    name, kind, content = sent["file"]
    assert content == b"{}\n"
    assert name == ("file" if source in {"bytes", "file object"} else "a.jsonl")
    assert kind == "text/x-lines" or source != "name, content and type"


def test_an_upload_is_repeated_from_its_start(
    client: Any, side: Side, server: Server, pauses: list[float]
) -> None:
    server.on("POST", "/v1/files", Reply(500), json_reply(FILE))
    side.run(client.files.create(file=io.BytesIO(b"abc" * 1000), purpose="batch"))
    first, again = (form(request)["file"][2] for request in server.requests)
    assert first == again == b"abc" * 1000


def test_a_download(client: Any, side: Side, server: Server, tmp_path: Path) -> None:
    server.on(
        "GET",
        "/v1/files/file-1/content",
        Reply(200, [b"a" * 1000] * 200, {"Content-Type": "application/octet-stream"}),
    )
    content = side.run(client.files.content("file-1"))
    side.run(content.write_to_file(tmp_path / "copy"))
    assert (tmp_path / "copy").read_bytes() == b"a" * 200_000
    assert [path.name for path in tmp_path.iterdir()] == ["copy"]


def test_a_download_that_fails_leaves_nothing(
    client: Any, side: Side, server: Server, errors: Any, tmp_path: Path
) -> None:
    server.on("GET", "/v1/files/file-1/content", json_reply({"error": {"message": "gone"}}, 404))
    with pytest.raises(errors.NotFoundError, match="gone"):
        side.run(client.files.content("file-1"))
    assert list(tmp_path.iterdir()) == []


def test_speech_is_sound(client: Any, side: Side, server: Server) -> None:
    server.on("POST", "/v1/audio/speech", Reply(200, b"ID3...", {"Content-Type": "audio/mpeg"}))
    content = side.run(client.audio.speech(model="tts-1", input="Hi", voice="alloy"))
    assert (content.content_type, side.run(content.read())) == ("audio/mpeg", b"ID3...")
    assert server.last.json() == {"model": "tts-1", "input": "Hi", "voice": "alloy"}


def test_a_transcription_is_json_or_text(client: Any, side: Side, server: Server) -> None:
    server.on("POST", "/v1/audio/transcriptions", json_reply({"text": "Hi"}))
    answer = side.run(client.audio.transcribe(file=("a.mp3", b"..."), model="whisper-1"))
    assert answer.text == "Hi"
    name, kind, content = form(server.last)["file"]
    assert (name, kind, content) == ("a.mp3", "audio/mpeg", b"...")
    server.on("POST", "/v1/audio/transcriptions", Reply(200, b"Hi", {"Content-Type": "text/plain"}))
    text = side.run(
        client.audio.transcribe(file=("a.mp3", b"..."), model="whisper-1", response_format="text")
    )
    assert text == "Hi"
