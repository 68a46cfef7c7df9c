"""Values of arguments stay values: they leave no segment, add no parameter and end no part."""

from __future__ import annotations

from typing import Any

import pytest

from runtime.client.loopback import Loopback, answer
from runtime.client.sides import Side

ESCAPED = {
    "a/../../b": "a%2F..%2F..%2Fb",
    "%2e%2e": "%252e%252e",
    "..%2fadmin": "..%252fadmin",
    "a?admin=1#x": "a%3Fadmin%3D1%23x",
    "a;b=c": "a%3Bb%3Dc",
    "\\..\\b": "%5C..%5Cb",
    "a\r\nX-Evil: 1": "a%0D%0AX-Evil%3A%201",
    "//evil.example": "%2F%2Fevil.example",
    "\uff0e\uff0e": "%EF%BC%8E%EF%BC%8E",
    "\x00": "%00",
}


@pytest.mark.parametrize("value", ESCAPED)
def test_path_values_stay_in_their_segment(side: Side, server: Loopback, value: str) -> None:
    from sample_sdk._runtime.operation import Operation, Path

    server.answer(answer(204))
    side.call(Operation("op", "GET", "/a/{id}/b", parameters=(Path("id"),)), id=value)
    assert server.received[0].path == f"/a/{ESCAPED[value]}/b"
    assert not server.received[0].query and "x-evil" not in server.received[0].headers


@pytest.mark.parametrize("value", [".", "..", ""])
def test_path_values_do_not_climb(side: Side, server: Loopback, value: str) -> None:
    from sample_sdk._runtime.operation import Operation, Path

    operation: Operation[Any] = Operation("op", "GET", "/a/{id}/b", parameters=(Path("id"),))
    with pytest.raises(ValueError, match="id"):
        side.call(operation, id=value)
    assert server.received == []


@pytest.mark.parametrize("values", [(".", "."), ("", ".."), ("..", "")])
def test_two_values_of_one_segment_do_not_climb(
    side: Side, server: Loopback, values: tuple[str, str]
) -> None:
    from sample_sdk._runtime.operation import Operation, Path

    parameters = (Path("x"), Path("y"))
    operation: Operation[Any] = Operation("op", "GET", "/a/{x}{y}/b", parameters=parameters)
    server.answer(answer(204))
    with pytest.raises(ValueError):
        side.call(operation, x=values[0], y=values[1])
    assert server.received == []


@pytest.mark.parametrize("value", ["..", "%2e%2E", ".%2e", "%2e"])
def test_triplets_that_stay_do_not_climb(side: Side, server: Loopback, value: str) -> None:
    """RFC 3986, 6.2.2.3: after the dots are decoded they are removed like any others."""
    from sample_sdk._runtime.operation import Operation, Path

    parameters = (Path("id", allow_reserved=True),)
    operation: Operation[Any] = Operation("op", "GET", "/a/{id}", parameters=parameters)
    with pytest.raises(ValueError, match="cannot be a parameter of the path"):
        side.call(operation, id=value)
    assert server.received == []
    server.answer(answer(204))
    side.call(operation, id="%2ehidden")
    assert server.received[0].path == "/a/%2ehidden"


def test_keys_of_objects_add_no_parameters(side: Side, server: Loopback) -> None:
    from sample_sdk._runtime.operation import Operation, Query

    parameters = (Query("filter", style="deepObject"), Query("open"))
    operation: Operation[Any] = Operation("op", "GET", "/x", parameters=parameters)
    server.answer(answer(204))
    side.call(operation, filter={"a]&admin=1&x[": "v&w=1"}, open={"k&admin": "1#2"})
    query = server.received[0].query
    assert "&admin" not in query and "#" not in query
    assert query.count("&") == 1


def test_extra_query_adds_one_parameter(side: Side, server: Loopback) -> None:
    server.answer(answer(200, {}))
    side.run(side.client().chat.retrieve("x", extra_query={"a&b": "c&d=e"}))
    assert server.received[0].query == "a%26b=c%26d%3De"


def test_no_content_ends_its_part(side: Side, server: Loopback) -> None:
    server.answer(answer(200, {}))
    content = b"\r\n--boundary\r\nContent-Disposition: form-data; name=admin\r\n\r\n1\r\n--"
    side.run(side.client().files.create(file=('a"; name="b', content), purpose="--x--\r\n"))
    request = server.received[0]
    boundary = request.headers["content-type"].partition("boundary=")[2]
    assert len(boundary) >= 16 and boundary.encode() not in content
    parts = request.body.split(f"--{boundary}".encode())[1:-1]
    assert len(parts) == 2
    heads = [part.partition(b"\r\n\r\n")[0] for part in parts]
    assert all(head.count(b'name="') - head.count(b'filename="') == 1 for head in heads)
