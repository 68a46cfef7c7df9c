"""Multipart forms: names, texts, JSON and files in parts."""

from __future__ import annotations

from operator import attrgetter
from typing import Any

import pytest

from conformance.conftest import Connect
from conformance.test_payload import JPEG, PNG
from support.sides import Side

CITY = {"city": "X"}
OCTETS = ("image.jpg", JPEG, "application/octet-stream")
PICTURES = [(name, PNG, "application/octet-stream") for name in ("1.png", "2.png")]

CALLS: list[tuple[str, dict[str, Any]]] = [
    ("form_data.basic", {"id": "123", "profile_image": JPEG}),
    ("form_data.with_wire_name", {"id": "123", "profile_image": JPEG}),
    ("form_data.optional_parts", {"id": "123"}),
    ("form_data.optional_parts", {"profile_image": JPEG}),
    ("form_data.optional_parts", {"id": "123", "profile_image": JPEG}),
    (
        "form_data.file_array_and_basic",
        {"id": "123", "address": CITY, "profile_image": JPEG, "pictures": [PNG, PNG]},
    ),
    ("form_data.json_part", {"address": CITY, "profile_image": JPEG}),
    ("form_data.binary_array_parts", {"id": "123", "pictures": [PNG, PNG]}),
    ("form_data.multi_binary_parts", {"profile_image": JPEG}),
    ("form_data.multi_binary_parts", {"profile_image": JPEG, "picture": PNG}),
    (
        "form_data.check_file_name_and_content_type",
        {"id": "123", "profile_image": ("hello.jpg", JPEG, "image/jpg")},
    ),
    ("form_data.anonymous_model", {"profile_image": JPEG}),
    ("content_type.image_jpeg", {"profile_image": ("hello.jpg", JPEG)}),
    ("content_type.required", {"profile_image": OCTETS}),
    ("content_type.optional", {"profile_image": OCTETS}),
    (
        "http_parts.json_array_and_file_array",
        {
            "id": "123",
            "address": CITY,
            "profile_image": OCTETS,
            # OpenAPI means a part for each item; here one part is to hold all of them.
            "previous_addresses": [[{"city": "Y"}, {"city": "Z"}]],
            "pictures": PICTURES,
        },
    ),
    ("non_string.float", {"temperature": 0.5}),
    ("file.upload_specific_content_type", {"file": ("image.png", PNG)}),
    ("file.upload_required_filename", {"file": ("image.png", PNG)}),
    ("file.upload_array", {"files": [("1.png", PNG), ("2.png", PNG)]}),
]


@pytest.mark.parametrize(("method", "arguments"), CALLS, ids=[name for name, _ in CALLS])
def test_parts(connect: Connect, side: Side, method: str, arguments: dict[str, Any]) -> None:
    call = attrgetter(method)(connect("payload/multipart"))
    assert side.run(call(**arguments)) is None
