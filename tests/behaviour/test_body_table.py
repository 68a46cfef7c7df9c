"""Bodies in every media type, with every method, given and left out: by the bytes that arrive."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import pytest

from support.cells import NOTHING
from support.sdk import Generate, Sdk
from support.server import Received, Reply, Server
from support.sides import Side

TEXT: dict[str, Any] = {"type": "string"}
BINARY = {"type": "string", "format": "binary"}
PET = {"type": "object", "properties": {"name": TEXT, "age": {"type": ["integer", "null"]}}}
PETS = {"type": "array", "items": PET}
FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True)
class Row:
    """What an operation takes, what a user gives, and what arrives.

    A ``given`` that is a dict are the arguments of a method whose body's members are its own.
    """

    media: str
    schema: dict[str, Any] | None
    given: Any
    body: bytes
    content_type: str | None = None
    method: str = "post"
    required: bool = True

    @property
    def title(self) -> str:
        return f"{self.method}-{self.media}-{str(self.given)[:20]}"


JSON = "application/json"
ROWS = [
    # Every method may have a body (OpenAPI 3.1, 4.8.10: GET, HEAD and DELETE too).
    *[Row(JSON, PET, {"name": "é"}, '{"name":"é"}'.encode(), method=m) for m in ("get", "delete")],
    *[Row(JSON, PET, {"name": "a"}, b'{"name":"a"}', method=m) for m in ("put", "patch", "head")],
    *[Row(JSON, PET, {"name": "a"}, b'{"name":"a"}', method=m) for m in ("options", "trace")],
    # What is not given is not sent; what is required is sent without members.
    *[Row(JSON, PET, {}, b"", method=m, required=False) for m in ("get", "delete", "patch")],
    *[Row(JSON, PET, {}, b"{}", method=m) for m in ("post", "get", "delete")],
    Row(JSON, PET, {"age": None}, b'{"age":null}', required=False),
    # JSON of every kind, under every name.
    Row(JSON, TEXT, "x", b'"x"'),
    Row(JSON, {"type": "boolean"}, False, b"false"),
    Row(JSON, {"type": ["integer", "null"]}, None, b"null"),
    Row(JSON, PETS, [], b"[]"),
    Row(JSON, PETS, [{"name": "a"}, {}], b'[{"name":"a"},{}]', required=False),
    Row(JSON, PETS, NOTHING, b"", required=False),
    Row(JSON, None, {"any": [1]}, b'{"any":[1]}'),
    Row(
        "application/vnd.api+json", PET, {"name": "a"}, b'{"name":"a"}', "application/vnd.api+json"
    ),
    Row("Application/JSON; charset=utf-8", PET, {"name": "a"}, b'{"name":"a"}'),
    Row("application/merge-patch+json", PET, {"age": None}, b'{"age":null}', method="patch"),
    Row("*/*", PET, {"name": "a"}, b'{"name":"a"}', JSON),
    Row("application/*", PETS, [{}], b"[{}]", JSON),
    # Many values, one by one.
    Row("application/jsonl", PETS, [{"name": "a"}, {}], b'{"name":"a"}\n{}\n'),
    Row("application/x-ndjson", PETS, [{"name": "a\n"}], b'{"name":"a\\n"}\n'),
    Row("application/json-seq", PETS, [{}, {}], b"\x1e{}\n\x1e{}\n"),
    # Text in the charset that is declared, which is ASCII where none is.
    Row("text/plain", TEXT, "e", b"e"),
    Row("text/plain", TEXT, "é", "é".encode(), "text/plain; charset=utf-8"),
    Row("text/plain; charset=iso-8859-1", TEXT, "é", b"\xe9"),
    Row("text/csv", TEXT, "a,b\r\n", b"a,b\r\n"),
    Row("text/plain", {"type": "integer"}, 12, b"12"),
    Row("text/plain", TEXT, "", b"", required=False),
    Row("text/plain", TEXT, NOTHING, b"", required=False),
    Row("application/xml", TEXT, "<a/>", b"<a/>"),
    # Bytes under any name; a range is no type to send.
    Row("application/octet-stream", None, b"\x00\xff", b"\x00\xff"),
    Row("application/octet-stream", BINARY, b"", b"", required=False),
    Row("application/octet-stream", BINARY, NOTHING, b"", required=False),
    Row("application/pdf", {}, b"%PDF", b"%PDF"),
    Row("image/*", BINARY, b"P", b"P", "application/octet-stream"),
    Row("application/yaml", PET, b"a: 1", b"a: 1"),
    # Forms.
    Row(FORM, PET, {"name": "a b+c&d=é", "age": 1}, b"name=a+b%2Bc%26d%3D%C3%A9&age=1"),
    Row(FORM, PET, {"name": "", "age": None}, b"name="),
    Row(FORM, PET, {}, b"", FORM),
    Row(FORM, PET, {}, b"", required=False),
    Row(FORM, {"type": "object", "additionalProperties": TEXT}, {"a b": "c d"}, b"a+b=c+d"),
]


def document() -> str:
    paths: dict[str, Any] = {}
    for index, row in enumerate(ROWS):
        media = {} if row.schema is None else {"schema": row.schema}
        paths[f"/{index}"] = {
            row.method: {
                "operationId": f"row{index}",
                "tags": ["rows"],
                "requestBody": {"required": row.required, "content": {row.media: media}},
                "responses": {"204": {"description": "It is there."}},
            }
        }
    about = {"title": "Rows", "version": "1"}
    return json.dumps({"openapi": "3.1.0", "info": about, "paths": paths})


@pytest.fixture(scope="module")
def rows(generated: Generate) -> Sdk:
    return generated(document(), package="body_rows")


def sent(sdk: Sdk, side: Side, server: Server, index: int) -> Received:
    server.otherwise = Reply(204)
    operation = sdk.model.api.operations[index]
    client = side.client(sdk, base_url=server.url, max_retries=0)
    call = getattr(client.rows, sdk.model.names.methods[operation.identity].method)
    given = ROWS[index].given
    if operation.body is not None and operation.body.fields is not None:
        side.run(call(**given))
    else:
        side.run(call() if given is NOTHING else call(body=given))
    return server.last


@pytest.mark.parametrize("index", range(len(ROWS)), ids=[row.title for row in ROWS])
def test_a_row(index: int, rows: Sdk, side: Side, server: Server) -> None:
    row, request = ROWS[index], sent(rows, side, server, index)
    assert (request.method, request.body) == (row.method.upper(), row.body)
    is_sent = row.required or bool(row.body) or row.given in ("", b"")
    expected = (row.content_type or row.media) if is_sent else None
    assert request.headers.get("content-type") == expected


@pytest.mark.parametrize("index", range(len(ROWS)), ids=[row.title for row in ROWS])
def test_a_length_is_told_where_it_is_known(
    index: int, rows: Sdk, side: Side, server: Server
) -> None:
    """RFC 9110, 8.6: of nothing only where the method means something by a body."""
    row, request = ROWS[index], sent(rows, side, server, index)
    is_listed = row.media in ("application/jsonl", "application/x-ndjson", "application/json-seq")
    assert ("transfer-encoding" in request.headers) is is_listed
    may_be_silent = is_listed or (not row.body and row.method in ("get", "delete", "head"))
    told = request.headers.get("content-length")
    assert told == str(len(row.body)) or (may_be_silent and told is None)
