"""Uploads: the exact bytes of multipart bodies, and where they come from."""

from __future__ import annotations

import io
import tempfile
import tracemalloc
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest

from runtime.client.loopback import Loopback, answer
from runtime.client.sides import Side


def upload(side: Side, server: Loopback, **arguments: Any) -> tuple[str, Any]:
    """Upload, and return the body with its boundary written as ``B``, and the request."""
    server.answer(answer(200, {}))
    side.run(side.client().files.create(**arguments))
    request = server.received[-1]
    kind, _, boundary = request.headers["content-type"].partition("; boundary=")
    assert kind == "multipart/form-data"
    assert len(boundary) == 32
    return request.body.decode().replace(boundary, "B"), request


def test_the_exact_bytes(side: Side, server: Loopback, tmp_path: Path) -> None:
    path = tmp_path / "Ünï code.jsonl"
    path.write_bytes(b"{}\n")
    body, request = upload(side, server, file=path, purpose="fine-tune", metadata={"a": [1, None]})
    assert body == (
        "--B\r\n"
        'Content-Disposition: form-data; name="file"; filename="Ünï code.jsonl"\r\n'
        "Content-Type: application/jsonl\r\n"
        "\r\n"
        "{}\n"
        "\r\n--B\r\n"
        'Content-Disposition: form-data; name="purpose"\r\n'
        "\r\n"
        "fine-tune"
        "\r\n--B\r\n"
        'Content-Disposition: form-data; name="metadata"\r\n'
        "Content-Type: application/json\r\n"
        "\r\n"
        '{"a":[1,null]}'
        "\r\n--B--\r\n"
    )
    assert request.headers["content-length"] == str(len(request.body))
    assert not request.chunked


def iterated() -> Iterator[bytes]:
    yield b"con"
    yield b"tent"


KINDS: list[tuple[Any, str, str]] = [
    (b"content", "file", "application/octet-stream"),
    (bytearray(b"content"), "file", "application/octet-stream"),
    (io.BytesIO(b"content"), "file", "application/octet-stream"),
    (("n.png", b"content"), "n.png", "image/png"),
    (("n.png", io.BytesIO(b"content")), "n.png", "image/png"),
    (("n.png", b"content", "text/x"), "n.png", "text/x"),
    (("n.webp", b"content"), "n.webp", "image/webp"),
    (("n.tar.gz", b"content"), "n.tar.gz", "application/gzip"),
    (('a"b.txt', b"content"), "a%22b.txt", "text/plain"),
    ((".png", b"content"), ".png", "image/png"),
]


@pytest.mark.parametrize(("file", "name", "content_type"), KINDS)
def test_kinds_of_files(
    side: Side, server: Loopback, file: Any, name: str, content_type: str
) -> None:
    if isinstance(file, io.BytesIO):
        file.seek(0)
    elif isinstance(file, tuple) and isinstance(file[1], io.BytesIO):
        file[1].seek(0)
    body, request = upload(side, server, file=file, purpose="p")
    assert body.startswith(
        f'--B\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n'
        f"Content-Type: {content_type}\r\n\r\ncontent\r\n--B\r\n"
    )
    assert not request.chunked


def test_open_files_are_sent_from_where_they_stand(
    side: Side, server: Loopback, tmp_path: Path
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"0123456789")
    with path.open("rb") as file:
        file.seek(6)
        body, _ = upload(side, server, file=file, purpose="p")
    assert 'filename="a.txt"\r\nContent-Type: text/plain\r\n\r\n6789\r\n' in body


def test_iterables_are_sent_in_chunks(side: Side, server: Loopback) -> None:
    body, request = upload(side, server, file=("a", iterated()), purpose="p")
    assert "\r\n\r\ncontent\r\n--B" in body
    assert request.chunked
    assert "content-length" not in request.headers


def test_asynchronous_iterables(side: Side, server: Loopback) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        yield b"con"
        yield b"tent"

    if side.kind == "sync":
        server.answer(answer(200, {}))
        with pytest.raises(TypeError, match="needs an asynchronous client"):
            side.run(side.client().files.create(file=pieces(), purpose="p"))
        assert server.connections == 0
    else:
        body, _ = upload(side, server, file=pieces(), purpose="p")
        assert "\r\n\r\ncontent\r\n--B" in body


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("a.txt", "pathlib.Path"),
        (("n", "text"), "pathlib.Path"),
        (5, "expected bytes"),
        ({"a": 1}, "expected bytes"),
        (("n",), "a tuple must be"),
        ((b"x", "n"), "a tuple must be"),
        (io.StringIO("text"), "binary mode"),
    ],
)
def test_what_is_no_file(side: Side, file: Any, said: str) -> None:
    with pytest.raises(TypeError, match=said):
        side.run(side.client().files.create(file=file, purpose="p"))
    assert side.server.received == []


def test_files_that_do_not_exist(side: Side, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        side.run(side.client().files.create(file=tmp_path / "no", purpose="p"))


@pytest.mark.parametrize(
    "file",
    [
        ("a\r\nX: 1", b""),
        ("a\n", b""),
        ("a\0", b""),
        ("a", b"", "text/plain\r\nX: 1"),
    ],
)
def test_parts_cannot_be_injected(side: Side, file: Any) -> None:
    with pytest.raises(ValueError, match="line break"):
        side.run(side.client().files.create(file=file, purpose="p"))


def test_lists_of_files_types_and_styles(side: Side, server: Loopback) -> None:
    from sample_sdk._runtime.operation import MultipartBody, Operation

    body = MultipartBody(
        files=("image[]", "mask"),
        renamed={"images": "image[]"},
        content_types={"mask": "image/x", "note": "text/markdown"},
        styles={"tags": ("brackets", True), "deep": ("deepObject", True)},
    )
    server.answer(answer(200, {}))
    side.call(
        Operation("op", "POST", "/x", body=body),
        images=[("a.png", b"1"), b"2"],
        mask=b"3",
        note="n",
        tags=["p", "q"],
        deep={"k": 1},
        plain=[1, True],
        objects=[{"o": 1}],
        nothing=None,
    )
    request = server.received[0]
    boundary = request.headers["content-type"].partition("boundary=")[2]
    parts = request.body.decode().split(f"--{boundary}")[1:-1]
    disposition = "\r\nContent-Disposition: form-data; "
    assert parts == [
        f'{disposition}name="image[]"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n1\r\n',
        f'{disposition}name="image[]"; filename="image[]"\r\n'
        "Content-Type: application/octet-stream\r\n\r\n2\r\n",
        f'{disposition}name="mask"; filename="mask"\r\nContent-Type: image/x\r\n\r\n3\r\n',
        f'{disposition}name="note"\r\nContent-Type: text/markdown\r\n\r\nn\r\n',
        f'{disposition}name="tags[]"\r\n\r\np\r\n',
        f'{disposition}name="tags[]"\r\n\r\nq\r\n',
        f'{disposition}name="deep[k]"\r\n\r\n1\r\n',
        f'{disposition}name="plain"\r\n\r\n1\r\n',
        f'{disposition}name="plain"\r\n\r\ntrue\r\n',
        f'{disposition}name="objects"\r\nContent-Type: application/json\r\n\r\n{{"o":1}}\r\n',
    ]


@pytest.mark.parametrize("known", [True, False])
def test_uploads_are_streamed(side: Side, server: Loopback, tmp_path: Path, known: bool) -> None:
    size = 40 * 1024 * 1024
    path = tmp_path / "large.bin"
    with path.open("wb") as file:
        file.truncate(size)
    lengths: list[int] = []

    def measure(received: Any) -> Any:
        lengths.append(len(received.body))
        return answer(200, {})

    server.answer(measure)
    file_input: Any = path if known else (b"\0" * 65536 for _ in range(size // 65536))
    source = _source_of(file_input)
    tracemalloc.start()
    total = sum(len(chunk) for chunk in source.chunks())
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert total == size
    assert peak < 2 * 1024 * 1024
    again: Any = path if known else (b"\0" * 65536 for _ in range(size // 65536))
    side.run(side.client(timeout=20.0).files.create(file=again, purpose="p"))
    assert lengths[0] > size


def _source_of(file: Any) -> Any:
    from sample_sdk._runtime.sources import open_source

    return open_source(file, "file")


def test_binary_bodies_are_streamed_from_paths_and_files(
    side: Side, server: Loopback, tmp_path: Path
) -> None:
    from sample_sdk._runtime.operation import BinaryBody, Operation

    operation: Operation[Any] = Operation("op", "PUT", "/x", body=BinaryBody("data"))
    path = tmp_path / "a.bin"
    path.write_bytes(b"abc")
    server.answer(answer(204))
    client = side.client()
    side.call(operation, client, data=path)
    with path.open("rb") as file:
        side.call(operation, client, data=file)
    side.call(operation, client, data=iter([b"a", b"bc"]))
    assert [(r.body, r.headers.get("content-length")) for r in server.received] == [
        (b"abc", "3"),
        (b"abc", "3"),
        (b"abc", None),
    ]


def test_pipes_have_no_length(side: Side, server: Loopback) -> None:
    class Pipe(io.RawIOBase):
        data = io.BytesIO(b"abc")

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: Any) -> int:
            piece = self.data.read(2)
            buffer[: len(piece)] = piece
            return len(piece)

    _, request = upload(side, server, file=("a", Pipe()), purpose="p")
    assert request.chunked
    assert b"\r\n\r\nabc\r\n" in request.body


def test_a_temporary_file_has_no_name(side: Side, server: Loopback) -> None:
    with tempfile.TemporaryFile() as file:
        file.write(b"abc")
        file.seek(0)
        body, _ = upload(side, server, file=file, purpose="p")
    assert 'filename="file"' in body


@pytest.mark.parametrize(
    ("file", "names"),
    [(b"one", ["images"]), ([b"one", ("two.png", b"two")], ["images[]", "images[]"])],
)
def test_several_files_in_brackets(
    side: Side, server: Loopback, file: Any, names: list[str]
) -> None:
    from sample_sdk._runtime.operation import MultipartBody, Operation

    operation: Operation[Any] = Operation(
        "edit",
        "POST",
        "/edit",
        body=MultipartBody(files=("images",), styles={"images": ("brackets", True)}),
    )
    server.answer(answer(200, {}))
    side.run(side.client().files._call(operation, {"images": file}))
    body = server.received[-1].body.decode()
    found = [part.partition('"')[0] for part in body.split(' name="')[1:]]
    assert found == names
