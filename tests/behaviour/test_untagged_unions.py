"""Unions without a tag: the structure of a value decides, whatever the depth."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from support.one_schema import document, received, said
from support.sdk import Generate, Sdk
from support.server import Server

SCHEMAS = """
Item:
  type: object
  properties:
    more: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/More'}]}
    overlap: {anyOf: [{$ref: '#/components/schemas/Wide'}, {$ref: '#/components/schemas/Narrow'}]}
    deep: {$ref: '#/components/schemas/Deep'}
    json: {$ref: '#/components/schemas/Json'}
    nested: {$ref: '#/components/schemas/Outer'}
    kinds:
      oneOf:
        - {type: array, items: {$ref: '#/components/schemas/A'}}
        - {type: array, items: {$ref: '#/components/schemas/Wide'}}
        - {type: string, format: uuid}
        - {type: string, format: date}
        - {type: integer}
        - {type: boolean}
        - {$ref: '#/components/schemas/A'}
        - {type: 'null'}
A: {type: object, required: [a], properties: {a: {type: string}}}
More:
  allOf:
    - {$ref: '#/components/schemas/A'}
    - {type: object, required: [extra], properties: {extra: {type: string, format: date}}}
Wide: {type: object, properties: {x: {type: string}, y: {type: string}, z: {type: integer}}}
Narrow: {type: object, properties: {x: {type: string}, y: {type: integer}}}
Deep:
  oneOf:
    - {title: One, allOf: [{$ref: '#/components/schemas/Link'}, {properties: {a: {type: string}}}]}
    - {title: Two, allOf: [{$ref: '#/components/schemas/Link'}, {properties: {b: {type: string}}}]}
    - {title: C, allOf: [{$ref: '#/components/schemas/Link'}, {properties: {c: {type: string}}}]}
    - {title: Four, allOf: [{$ref: '#/components/schemas/Link'}, {properties: {d: {type: string}}}]}
    - {title: E, allOf: [{$ref: '#/components/schemas/Link'}, {properties: {e: {type: integer}}}]}
    - {type: string}
Link: {type: object, required: [in], properties: {in: {$ref: '#/components/schemas/Deep'}}}
Json:
  anyOf:
    - {type: array, items: {$ref: '#/components/schemas/Json'}}
    - {type: array, items: {$ref: '#/components/schemas/JsonMap'}}
    - {$ref: '#/components/schemas/JsonMap'}
    - {type: object, additionalProperties: {$ref: '#/components/schemas/JsonList'}}
    - {type: integer}
JsonMap: {type: object, additionalProperties: {$ref: '#/components/schemas/Json'}}
JsonList: {type: array, items: {$ref: '#/components/schemas/Json'}}
Outer: {oneOf: [{$ref: '#/components/schemas/Inner'}, {$ref: '#/components/schemas/Other'}]}
Inner: {anyOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}
Other: {anyOf: [{$ref: '#/components/schemas/C'}, {type: string}]}
B: {type: object, required: [b], properties: {b: {type: string}}}
C: {type: object, required: [c], properties: {c: {type: string}}}
"""


@pytest.fixture
def sdk(generated: Generate) -> Sdk:
    """The SDK of the schemas above."""
    return generated(document(SCHEMAS), package="untagged_things")


@pytest.mark.parametrize(
    ("data", "name"),
    [
        ({"more": {"a": "x"}}, "A"),
        ({"more": {"a": "x", "extra": "2026-01-15"}}, "More"),
        ({"more": {"a": "x", "other": 1}}, "A"),
        ({"overlap": {"x": "x", "y": "y"}}, "Wide"),
        ({"overlap": {"x": "x", "y": 1}}, "Narrow"),
        ({"overlap": {"z": 1}}, "Wide"),
        ({"overlap": {}}, "Wide"),
        ({"nested": {"b": "x"}}, "B"),
        ({"nested": {"c": "x"}}, "C"),
        ({"nested": "text"}, "str"),
        ({"kinds": "12345678-1234-5678-1234-567812345678"}, "UUID"),
        ({"kinds": "2026-01-15"}, "date"),
        ({"kinds": True}, "bool"),
        ({"kinds": 1}, "int"),
        ({"kinds": None}, "NoneType"),
        ({"kinds": {"a": "x"}}, "A"),
        ({"deep": {"in": {"in": "x"}, "d": "y"}}, "Four"),
    ],
    ids=str,
)
def test_the_closest_variant_is_chosen(
    data: dict[str, Any], name: str, sdk: Sdk, server: Server
) -> None:
    (found,) = vars(received(sdk, server, data)).values()
    assert type(found).__name__.removeprefix("Deep") == name
    assert said(sdk, server, data) == []


def test_items_of_lists_are_told_apart(sdk: Sdk, server: Server) -> None:
    models = sdk.models
    assert type(received(sdk, server, {"kinds": [{"a": "x"}]}).kinds[0]) is models.A
    assert type(received(sdk, server, {"kinds": [{"z": 1}]}).kinds[0]) is models.Wide


def test_a_structure_of_no_variant_keeps_its_data(sdk: Sdk, server: Server) -> None:
    nested = received(sdk, server, {"nested": {"new": {"x": 1}}}).nested
    assert type(nested).__name__ == "UnknownVariant"
    assert nested.new == {"x": 1}
    assert said(sdk, server, {"nested": {"new": {"x": 1}}}) == ["/nested"]


def test_depth_costs_no_more_than_its_share(sdk: Sdk, server: Server) -> None:
    """With five variants at each of 30 levels, trying all of them each time would never end."""
    deep: Any = "end"
    plain: Any = 1
    for level in range(30):
        deep = {"in": deep, "abcd"[level % 4]: "x"}
        plain = [plain] if level % 2 else {"key": plain}
    data = {"deep": deep, "json": plain}
    places: list[list[str]] = []
    worker = threading.Thread(target=lambda: places.append(said(sdk, server, data)), daemon=True)
    worker.start()
    worker.join(60)
    assert places == [[]]


def test_several_threads_decode_at_once(sdk: Sdk) -> None:
    data = {"deep": {"in": {"in": "x", "a": "y"}, "b": "z"}, "kinds": [{"z": 1}]}
    decode = sdk.models.Item.model_validate
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(decode, [data] * 200))
    assert all(item == found[0] and item.to_dict() == data for item in found)


def test_an_alternative_that_everything_fits(generated: Generate, server: Server) -> None:
    schemas = """
        Item: {anyOf: [{$ref: '#/components/schemas/Day'}, {}]}
        Day: {type: object, required: [day], properties: {day: {type: string, format: date}}}
        """
    free = generated(document(schemas), package="untagged_anything")
    for data in ({"day": 1}, {"night": 2}, [3], "text", None):
        assert received(free, server, data) == data
        assert said(free, server, data) == []
    assert received(free, server, {"day": "2024-02-29"}).day.day == 29
