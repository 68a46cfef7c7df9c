"""One value in several media types: negotiated answers, merge patches, texts."""

from __future__ import annotations

from typing import Any

import pytest

from conformance.conftest import Connect, SdkOf
from conformance.suite import SCOPE
from support.sdk import wire
from support.sides import Side

ASSETS = SCOPE / "http-specs" / "assets"
PNG = (ASSETS / "image.png").read_bytes() if ASSETS.is_dir() else b""
JPEG = (ASSETS / "image.jpg").read_bytes() if ASSETS.is_dir() else b""


@pytest.mark.parametrize(("media", "image"), [("image/png", PNG), ("image/jpeg", JPEG)])
def test_same_body(connect: Connect, side: Side, media: str, image: bytes) -> None:
    client = connect("payload/content-negotiation").content_negotiation
    call = client.same_get_avatar_as_png_same_get_avatar_as_jpeg
    answer = side.run(call(extra_headers={"Accept": media}))
    assert (answer.content_type, side.run(answer.read())) == (media, image)


def test_different_body(connect: Connect, side: Side) -> None:
    client = connect("payload/content-negotiation").content_negotiation
    call = client.different_get_avatar_as_png_different_get_avatar_as_json
    picture = side.run(call(extra_headers={"Accept": "image/png"}))
    assert side.run(picture.read()) == PNG
    model = side.run(call(extra_headers={"Accept": "application/json"}))
    assert model.content == PNG
    assert model.model_issues() == []


INNER = {"name": "InnerMadge", "description": "innerDesc"}
RESOURCE: dict[str, Any] = {
    "name": "Madge",
    "description": "desc",
    "map": {"key": INNER},
    "array": [INNER],
    "intValue": 1,
    "floatValue": 1.25,
    "innerModel": INNER,
    "intArray": [1, 2, 3],
}


@pytest.fixture
def patching(connect: Connect) -> Any:
    return connect("payload/json-merge-patch").json_merge_patch


def test_create(patching: Any, side: Side, sdk_of: SdkOf) -> None:
    models = sdk_of("payload/json-merge-patch").models
    inner = models.InnerModel(**INNER)
    made = side.run(
        patching.create(
            name="Madge",
            description="desc",
            map={"key": inner},
            array=[inner],
            int_value=1,
            float_value=1.25,
            inner_model=inner,
            int_array=[1, 2, 3],
        )
    )
    assert (made.name, made.int_value, made.float_value) == ("Madge", 1, 1.25)
    assert (made.map["key"].name, made.array[0].description) == ("InnerMadge", "innerDesc")
    assert made.inner_model.name == "InnerMadge"
    assert made.model_issues() == []
    assert wire(made) == RESOURCE


@pytest.mark.parametrize("method", ["update", "update_optional"])
def test_patch_with_null(patching: Any, side: Side, method: str) -> None:
    changed = side.run(
        getattr(patching, method)(
            description=None,
            map={"key": {"description": None}, "key2": None},
            array=None,
            int_value=None,
            float_value=None,
            inner_model=None,
            int_array=None,
        )
    )
    assert changed.map["key"].name == "InnerMadge"
    assert wire(changed) == {"name": "Madge", "map": {"key": {"name": "InnerMadge"}}}


def test_texts(connect: Connect, side: Side) -> None:
    payload = connect("payload/media-type").string_body
    assert side.run(payload.get_text()) == "{cat}"
    assert side.run(payload.get_json()) == "foo"
    assert side.run(payload.send_text(body="{cat}")) is None
    assert side.run(payload.send_json(body="foo")) is None


def test_lines(connect: Connect, side: Side) -> None:
    """The document says that the stream is a text; OpenAPI lost what its lines are."""
    streaming = connect("streaming/jsonl").basic
    lines = ['{"desc": "one"}', '{"desc": "two"}', '{"desc": "three"}']
    assert side.run(streaming.send(body="\n".join(lines))) is None
    found = side.all(side.run(streaming.receive()))
    assert [item["desc"] for item in found] == ["one", "two", "three"]


def test_declared_errors(connect: Connect, side: Side, sdk_of: SdkOf) -> None:
    errors = sdk_of("response/status-code-range").module("errors")
    response = connect("response/status-code-range").response
    with pytest.raises(errors.ApiStatusError) as ranged:
        side.run(response.in_range())
    assert ranged.value.status == 494
    assert type(ranged.value.parsed).__name__ == "ErrorInRange"
    assert ranged.value.parsed.message == "Request header too large"
    with pytest.raises(errors.NotFoundError) as missing:
        side.run(response.error_response_status_code404())
    assert type(missing.value.parsed).__name__ == "NotFoundError"
    assert missing.value.parsed.resource_id == "resource1"
