"""Files, forms, and bodies of several media types."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Any

import pytest

from conformance.conftest import Call, Connect
from support.sides import Side

PNG = b"\x89PNG\r\n\x1a\n"
MEGABYTE = 1 << 20
JSON = b'{"hello": "world"}'


def test_download(swagger_client: Connect, side: Side, tmp_path: Path) -> None:
    client = swagger_client("body-file")
    content = side.run(client.files.get())
    side.run(content.write_to_file(tmp_path / "sample.png"))
    assert (tmp_path / "sample.png").read_bytes().startswith(PNG)
    assert side.run(side.run(client.files.get_empty()).read()) == b""


def test_huge_download_is_read_in_parts(swagger_client: Connect, side: Side) -> None:
    client = swagger_client("body-file")
    content = side.run(client.files.get_large())
    if side.kind == "sync":
        size = sum(map(len, itertools.islice(content.iter_bytes(), 50)))
        content.close()
    else:
        size = side.run(_some(content))
    assert size > 0


async def _some(content: Any) -> int:
    size = 0
    async for part in content.iter_bytes():
        size += len(part)
        if size > MEGABYTE:
            break
    await content.aclose()
    return size


def test_upload(swagger_client: Connect, side: Side) -> None:
    formdata = swagger_client("body-formdata").formdata
    name = ("hello.txt", b"hello", "text/plain")
    found = side.run(formdata.upload_file(file_content=name, file_name="hello.txt"))
    assert side.run(found.read()) == b"hello"
    found = side.run(formdata.upload_file_via_body(body=b"whole"))
    assert side.run(found.read()) == b"whole"


def test_form(call: Call) -> None:
    call(
        "body-formdata-urlencoded",
        "formsdataurlencoded.update_pet_with_form",
        1,
        pet_type="dog",
        pet_food="meat",
        pet_age=42,
        name="Fido",
    )
    call(
        "body-formdata-urlencoded",
        "formsdataurlencoded.partial_constant_body",
        service="bar",
        access_token="foo",
    )


def test_binary(call: Call) -> None:
    call("body-binary", "upload.upload_file", body={"more": "cowbell"})
    call("body-binary", "upload.upload_binary", body=b"anything")
    with pytest.raises(Exception, match="I failed on purpose"):
        call("body-binary", "download.download_stream")


def test_json_or_a_file(call: Call) -> None:
    def ask(method: str, **named: Any) -> Any:
        return call("media_types", f"mediatypes.{method}", **named)

    assert ask("analyze_body", source="foo") == "Nice job with JSON"
    assert ask("analyze_body", body=b"PDF", content_type="application/pdf") == "Nice job with PDF"
    ask("analyze_body_no_accept_header", source="foo")
    ask("analyze_body_no_accept_header", body=b"PDF", content_type="application/pdf")


def test_charset_of_a_text(call: Call) -> None:
    found = call("media_types", "mediatypes.content_type_with_encoding", body="hello")
    assert found == "Nice job sending content type with encoding"


BODIES: list[tuple[str, object, str]] = [
    ("binary_body_with_two_content_types", JSON, "application/json"),
    ("binary_body_with_two_content_types", b"hello, world", "application/octet-stream"),
    ("binary_body_with_three_content_types", JSON, "application/json"),
    ("binary_body_with_three_content_types", b"hello, world", "application/octet-stream"),
    ("binary_body_with_three_content_types", b"hello, world", "text/plain"),
    ("create_body_three_type", {"hello": "world"}, "application/json"),
    ("create_body_three_type", b"hello, world", "application/octet-stream"),
    ("create_body_three_type", "hello, world", "text/plain"),
]


@pytest.mark.parametrize(("method", "body", "media"), BODIES)
def test_several_media_types(method: str, body: object, media: str, call: Call) -> None:
    assert call("media_types", f"mediatypes.{method}", body=body, content_type=media) == ""
