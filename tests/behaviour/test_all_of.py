"""allOf: a value is of all parts at once, and what the parts cannot agree on is told."""

from __future__ import annotations

import datetime as dt
import itertools
from typing import Any

import pytest

from support.one_schema import document, received, said
from support.sdk import Generate, Sdk
from support.server import Server

SCHEMAS = """
Base:
  type: object
  required: [id]
  properties:
    id: {type: string}
    kind: {type: string, enum: [a, b]}
    secret: {type: string, writeOnly: true, description: Nobody reads it.}
    config: {type: object, properties: {depth: {type: string, format: date}}}
    tags: {type: array, items: {type: string, format: date}}
    size: {type: number}
Child:
  allOf:
    - $ref: '#/components/schemas/Base'
    - type: object
      properties:
        config: {type: object, properties: {width: {type: integer}}}
        kind: {type: string}
        tags: {type: array}
Again:
  allOf:
    - $ref: '#/components/schemas/Base'
    - type: object
      properties:
        id: {type: string}
        kind: {type: string, description: Said anew.}
        more: {type: string}
Narrower:
  allOf:
    - $ref: '#/components/schemas/Base'
    - type: object
      properties: {size: {type: integer}, kind: {enum: [b, c]}}
Two:
  allOf:
    - oneOf:
        - {type: object, required: [a], properties: {a: {type: string, format: date}}}
        - {type: object, required: [b], properties: {b: {type: string}}}
    - oneOf:
        - {type: object, required: [c], properties: {c: {type: string, format: date}}}
        - {type: object, required: [d], properties: {d: {type: string}}}
Pet:
  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
  discriminator: {propertyName: kind, mapping: {feline: '#/components/schemas/Cat'}}
Cat: {type: object, required: [kind], properties: {kind: {type: string}, lives: {type: integer}}}
Dog: {type: object, required: [kind], properties: {kind: {type: string}, barks: {type: boolean}}}
Registered:
  allOf:
    - {type: object, properties: {since: {type: string, format: date}}}
    - {$ref: '#/components/schemas/Pet'}
Ring:
  type: object
  properties: {next: {$ref: '#/components/schemas/Ring'}, one: {type: string}}
OtherRing:
  type: object
  properties: {next: {$ref: '#/components/schemas/OtherRing'}, two: {type: string, format: date}}
BothRings: {allOf: [{$ref: '#/components/schemas/Ring'}, {$ref: '#/components/schemas/OtherRing'}]}
Letters: {allOf: [{type: string, enum: [a, b, c]}, {type: string, enum: [b, c, d]}]}
Whole: {allOf: [{type: number}, {type: integer}]}
Dates: {allOf: [{type: array, minItems: 1}, {type: array, items: {type: string, format: date}}]}
Item:
  type: object
  properties:
    child: {$ref: '#/components/schemas/Child'}
    again: {$ref: '#/components/schemas/Again'}
    narrower: {$ref: '#/components/schemas/Narrower'}
    two: {$ref: '#/components/schemas/Two'}
    pet: {$ref: '#/components/schemas/Registered'}
    rings: {$ref: '#/components/schemas/BothRings'}
    letters: {$ref: '#/components/schemas/Letters'}
    whole: {$ref: '#/components/schemas/Whole'}
    dates: {$ref: '#/components/schemas/Dates'}
    plain: {type: object, allOf: [{$ref: '#/components/schemas/Base'}], description: A base.}
    some:
      type: array
      items: {type: [object, 'null'], allOf: [{$ref: '#/components/schemas/Base'}]}
    animal: {type: object, allOf: [{$ref: '#/components/schemas/Pet'}]}
"""
DAY = "2026-01-15"
NUMBERS = itertools.count()


@pytest.fixture
def sdk(generated: Generate) -> Sdk:
    """The SDK of the schemas above."""
    return generated(document(SCHEMAS), package="all_of_things")


def test_members_of_members_are_joined(sdk: Sdk, server: Server) -> None:
    child = {"id": "1", "config": {"depth": DAY, "width": 2}, "tags": [DAY], "kind": "a"}
    found = received(sdk, server, {"child": child}).child
    assert (found.config.depth, found.config.width) == (dt.date(2026, 1, 15), 2)
    assert found.tags == [dt.date(2026, 1, 15)]
    assert said(sdk, server, {"child": {**child, "config": {"width": "x"}}}) == [
        "/child/config/width"
    ]
    assert said(sdk, server, {"child": {**child, "kind": "z"}}) == ["/child/kind"]


def test_saying_the_same_again_is_still_inheritance(sdk: Sdk) -> None:
    models = sdk.models
    assert issubclass(models.Again, models.Base)
    assert models.Again.__annotations__.keys() == {"kind", "more"}
    assert models.Again.__annotations__["kind"] == models.Base.__annotations__["kind"]
    assert not issubclass(models.Narrower, models.Base)


def test_a_bare_object_beside_a_reference_is_the_reference(sdk: Sdk, server: Server) -> None:
    data = {"plain": {"id": "1"}, "some": [{"id": "2"}, None], "animal": {"kind": "feline"}}
    found = received(sdk, server, data)
    assert type(found.plain) is sdk.models.Base
    assert [type(entry) for entry in found.some] == [sdk.models.Base, type(None)]
    assert type(found.animal) is sdk.models.Cat
    annotations = sdk.models.Item.__annotations__
    assert annotations["some"] == "list[Base | None] | None"


@pytest.mark.parametrize(
    ("data", "places"),
    [
        ({"narrower": {"id": "1", "size": 1, "kind": "b"}}, []),
        ({"narrower": {"id": "1", "size": 1.5, "kind": "b"}}, ["/narrower/size"]),
        ({"narrower": {"id": "1", "kind": "a"}}, ["/narrower/kind"]),
        ({"two": {"a": DAY, "c": DAY}}, []),
        ({"two": {"b": "x", "d": "y"}}, []),
        ({"two": {"a": DAY}}, ["/two"]),
        ({"letters": "b"}, []),
        ({"letters": "a"}, ["/letters"]),
        ({"whole": 1}, []),
        ({"whole": 1.5}, ["/whole"]),
        ({"dates": [DAY]}, []),
        ({"dates": [1]}, ["/dates/0"]),
        ({"rings": {"one": "x", "two": DAY, "next": {"next": {"one": "x", "two": DAY}}}}, []),
    ],
    ids=str,
)
def test_a_value_is_of_all_parts(
    data: dict[str, Any], places: list[str], sdk: Sdk, server: Server
) -> None:
    assert said(sdk, server, data) == places


def test_alternatives_of_two_parts_are_crossed(sdk: Sdk, server: Server) -> None:
    two = received(sdk, server, {"two": {"a": DAY, "c": DAY}}).two
    assert (two.a, two.c) == (dt.date(2026, 1, 15),) * 2


def test_a_tag_still_tells_variants_with_more_members(sdk: Sdk, server: Server) -> None:
    for kind, word in (("feline", "lives"), ("Dog", "barks")):
        data = {"pet": {"kind": kind, "since": DAY}}
        pet = received(sdk, server, data).pet
        assert pet.since == dt.date(2026, 1, 15)
        assert word in type(pet).__annotations__
        assert said(sdk, server, data) == []


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ("[{type: string}, {type: integer}]", "the value is text and number at once"),
        ("[{type: string}, {type: object, properties: {a: {}}}]", "text and object at once"),
        ("[{enum: [a, b]}, {enum: [c, d]}]", "no value is allowed by all parts"),
        (
            "[{properties: {a: {type: string}}}, {properties: {a: {type: array, items: {}}}}]",
            "a is text and list at once; list counts",
        ),
        (
            "[{properties: {a: {enum: [x, y]}}}, {properties: {a: {const: z}}}]",
            "no value of a is allowed by all parts of the allOf; the last one counts",
        ),
    ],
)
def test_parts_that_exclude_each_other_are_told(
    parts: str, message: str, generated: Generate
) -> None:
    package = f"all_of_{next(NUMBERS)}"
    found = generated(document(f"Item: {{allOf: {parts}}}"), package=package)
    said_there = [each.message for each in found.diagnostics if each.code == "OAS0409"]
    assert len(said_there) == 1
    assert message in said_there[0]
