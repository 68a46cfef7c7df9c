"""Single values as whole bodies: scalars, enums and files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from conformance.conftest import Connect
from conformance.suite import SPECS
from support.sides import Side

_SCALARS = "type/scalar"
_TEXT = b'{"message":"test file content"}'


@pytest.mark.parametrize(("name", "value"), [("string", "test"), ("boolean", True)])
def test_scalars(connect: Connect, side: Side, name: str, value: Any) -> None:
    resource = getattr(connect(_SCALARS, strict=True), name)
    assert side.run(resource.get()) == value
    side.run(resource.update(body=value))


def test_a_value_of_any_type(connect: Connect, side: Side) -> None:
    resource = connect(_SCALARS, strict=True).unknown
    assert side.run(resource.get()) == "test"
    side.run(resource.update(body="test"))


@pytest.mark.parametrize("name", ["decimal", "decimal128"])
def test_decimals(connect: Connect, side: Side, name: str) -> None:
    client = connect(_SCALARS, strict=True)
    values, sums = getattr(client, f"{name}_type"), getattr(client, f"{name}_verify")
    assert side.run(values.response_body()) == 0.33333
    side.run(values.request_body(body=0.33333))
    side.run(values.request_parameter(value=0.33333))
    assert side.run(sums.prepare_verify()) == [0.1, 0.1, 0.1]
    side.run(sums.verify(body=0.3))


def test_open_enums(connect: Connect, side: Side) -> None:
    resource = connect("type/enum/extensible", strict=True).string
    assert side.run(resource.get_known_value()) == "Monday"
    assert side.run(resource.get_unknown_value()) == "Weekend"
    side.run(resource.update_known_value(body="Monday"))
    side.run(resource.update_unknown_value(body="Weekend"))


def test_closed_enums(connect: Connect, side: Side) -> None:
    client = connect("type/enum/fixed", strict=True, max_retries=0)
    assert side.run(client.string.get_known_value()) == "Monday"
    side.run(client.string.update_known_value(body="Monday"))
    with pytest.raises(Exception) as raised:
        side.run(client.string.update_unknown_value(body="Weekend"))
    assert getattr(raised.value, "status", None) == 500


def test_files(connect: Connect, side: Side) -> None:
    files = connect("type/file", strict=True).body
    path: Path = SPECS.parent / "assets" / "image.png"
    picture = path.read_bytes()
    for name in ("specific", "multiple", "default"):
        side.run(getattr(files, f"upload_{name}_content_type{_plural(name)}")(body=path))
        answer = side.run(getattr(files, f"download_{name}_content_type{_plural(name)}")())
        assert side.run(answer.read()) == picture
    side.run(files.upload_multiple_content_types(body=picture, content_type="image/png"))
    side.run(files.upload_json_content_type(body=_TEXT))
    assert side.run(side.run(files.download_json_content_type()).read()) == _TEXT


def _plural(name: str) -> str:
    return "s" if name == "multiple" else ""
