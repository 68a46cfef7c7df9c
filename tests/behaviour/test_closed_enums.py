"""Enums are open unless the document or the configuration closes them."""

from __future__ import annotations

import pytest

from oasmith.config import Enums
from support.one_schema import document, said
from support.sdk import Generate
from support.server import Server

SCHEMAS = """
Colour: {type: string, enum: [red, green]}
Size: {type: integer, enum: [1, 2], x-oasmith-closed: false}
Shape: {type: string, enum: [round, square], x-oasmith-closed: true}
Sound: {type: string, x-extensible-enum: [loud, soft]}
Smell: {anyOf: [{type: string}, {type: string, enum: [sweet]}, {const: sour}]}
Taste: {oneOf: [{const: bitter}, {const: salty}]}
Item:
  type: object
  properties:
    colour: {$ref: '#/components/schemas/Colour'}
    size: {$ref: '#/components/schemas/Size'}
    shape: {$ref: '#/components/schemas/Shape'}
    sound: {$ref: '#/components/schemas/Sound'}
    smell: {$ref: '#/components/schemas/Smell'}
    taste: {$ref: '#/components/schemas/Taste'}
    inline: {type: string, enum: [x, y]}
"""


@pytest.mark.parametrize(
    ("package", "enums", "closed"),
    [
        ("enums_as_marked", Enums(), {"Shape"}),
        ("enums_all", Enums(closed=True), {"Colour", "Shape", "Taste", "inline"}),
        (
            "enums_by_name",
            Enums(schemas=(("Shape", False), ("Colour", True), ("Sound", True), ("Size", True))),
            {"Colour", "Sound", "Size"},
        ),
        (
            "enums_but_one",
            Enums(closed=True, schemas=(("Colour", False), ("Taste", False))),
            {"Shape", "inline"},
        ),
    ],
)
def test_which_are_closed(
    package: str, enums: Enums, closed: set[str], generated: Generate
) -> None:
    sdk = generated(document(SCHEMAS), package=package, enums=enums)
    lines = sdk.text("models/_items.py").splitlines()
    found = {
        line.split(":")[0].strip()
        for line in lines
        if "Literal[" in line and " str" not in line and " int" not in line
    }
    assert found == closed
    assert sdk.diagnostics == ()


def test_an_unlisted_value_of_a_closed_enum_arrives_and_is_told(
    generated: Generate, server: Server
) -> None:
    sdk = generated(document(SCHEMAS), package="enums_all", enums=Enums(closed=True))
    data = {"colour": "blue", "size": 3, "shape": "flat", "sound": "dull", "inline": "z"}
    assert said(sdk, server, data) == ["/colour", "/size", "/shape", "/inline"]
