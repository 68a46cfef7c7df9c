"""Enums, constants, tuples and other members: what a schema allows is no issue, all else is."""

from __future__ import annotations

import typing
from typing import Any

import pytest

from support.one_schema import document, received, said
from support.sdk import Generate, Sdk
from support.server import Server

SCHEMAS = """
Item:
  type: object
  properties:
    mixed: {enum: [a, 1, true, null]}
    sizes: {type: number, enum: [1, 1.5]}
    half: {const: 0.5}
    one: {const: 1}
    yes: {const: true}
    open_pair: {type: array, prefixItems: [{type: string}, {type: integer}]}
    pair: {type: array, prefixItems: [{type: string}, {type: integer}], items: false}
    bound_pair: {type: array, prefixItems: [{type: string}, {type: integer}], maxItems: 2}
    short:
      type: array
      prefixItems: [{type: string}, {type: integer}]
      minItems: 0
      items: false
    closed: {$ref: '#/components/schemas/Closed'}
    closed_child: {$ref: '#/components/schemas/ClosedChild'}
    sealed: {$ref: '#/components/schemas/Sealed'}
    lists: {$ref: '#/components/schemas/Lists'}
    numbers: {$ref: '#/components/schemas/Numbers'}
    variable: {$ref: '#/components/schemas/ClassVariable'}
    bare: {$ref: '#/components/schemas/ClassVar'}
    either:
      oneOf:
        - {$ref: '#/components/schemas/Closed'}
        - type: object
          additionalProperties: false
          properties: {a: {type: string}, b: {type: string}}
Closed: {type: object, additionalProperties: false, properties: {a: {type: string}}}
ClosedChild:
  allOf:
    - {$ref: '#/components/schemas/Closed'}
    - {type: object, properties: {b: {type: string}}}
Sealed:
  allOf:
    - {type: object, properties: {a: {type: string}}}
    - {type: object, properties: {b: {type: string}}}
  unevaluatedProperties: false
Lists:
  type: object
  properties: {a: {type: string}}
  additionalProperties: {type: array, items: {type: string}}
Numbers:
  allOf:
    - {$ref: '#/components/schemas/Lists'}
    - {type: object, properties: {b: {type: string}}, additionalProperties: {type: integer}}
ClassVariable:
  type: object
  required: [own]
  properties: {own: {$ref: '#/components/schemas/ClassVar'}}
ClassVar: {type: object, properties: {day: {type: string, format: date}}}
"""


@pytest.fixture
def sdk(generated: Generate) -> Sdk:
    """The SDK of the schemas above."""
    return generated(document(SCHEMAS), package="values_things")


@pytest.mark.parametrize(
    "data",
    [
        *({"mixed": value} for value in ("a", 1, True, None)),
        *({"sizes": value} for value in (1, 1.0, 1.5)),
        {"half": 0.5},
        *({"one": value} for value in (1, 1.0)),
        {"yes": True},
        *({"open_pair": value} for value in (["a", 1], ["a", 1, None, {}])),
        {"pair": ["a", 1]},
        *({"short": value} for value in ([], ["a"], ["a", 1])),
        {"closed": {"a": "x"}},
        {"closed_child": {"a": "x", "b": "y"}},
        {"sealed": {"a": "x", "b": "y"}},
        {"lists": {"a": "x", "c": ["y"]}},
        {"numbers": {"a": "x", "b": "y", "c": 1}},
        {"variable": {"own": {"day": "2026-01-15"}}, "bare": {}},
        {"either": {"a": "x", "b": "y"}},
    ],
    ids=str,
)
def test_what_is_allowed(data: Any, sdk: Sdk, server: Server) -> None:
    assert said(sdk, server, data) == []


@pytest.mark.parametrize(
    ("data", "place"),
    [
        *(({"mixed": value}, "/mixed") for value in ("b", 2, False, 1.5, [])),
        *(({"sizes": value}, "/sizes") for value in (2, 2.5, "1", True)),
        *(({"half": value}, "/half") for value in (1, 0.25, None)),
        *(({"one": value}, "/one") for value in (True, 2, "1")),
        *(({"yes": value}, "/yes") for value in (1, "true", False)),
        ({"open_pair": ["a", "b", 1]}, "/open_pair/1"),
        *(({"pair": value}, "/pair") for value in (["a"], ["a", 1, 2])),
        ({"bound_pair": ["a", 1, 2]}, "/bound_pair"),
        ({"short": ["a", 1, 2]}, "/short"),
        ({"closed": {"b": 1}}, "/closed/b"),
        ({"closed_child": {"c": 1}}, "/closed_child/c"),
        ({"sealed": {"c": 1}}, "/sealed/c"),
        ({"lists": {"c": [1]}}, "/lists/c/0"),
        ({"numbers": {"c": ["y"]}}, "/numbers/c"),
        ({"either": {"c": 1}}, "/either/c"),
    ],
    ids=str,
)
def test_what_is_not_is_kept_and_told(data: Any, place: str, sdk: Sdk, server: Server) -> None:
    assert said(sdk, server, data) == [place]


def test_a_class_may_be_called_like_a_word_of_typing(sdk: Sdk, server: Server) -> None:
    item = received(sdk, server, {"variable": {"own": {"day": "2026-01-15"}}})
    assert item.variable.own.day.year == 2026
    sdk.models.load_all()
    for name in sdk.models.__all__:
        if isinstance(getattr(sdk.models, name), type):
            typing.get_type_hints(getattr(sdk.models, name))


def test_the_shape_decides_between_closed_objects(sdk: Sdk, server: Server) -> None:
    item = received(sdk, server, {"either": {"a": "x", "b": "y"}})
    assert item.either.b == "y"
    assert type(received(sdk, server, {"either": {"a": "x"}}).either) is sdk.models.Closed


def test_the_schema_says_that_nothing_else_is_allowed(sdk: Sdk) -> None:
    assert sdk.models.Closed.model_json_schema()["additionalProperties"] is False
    with pytest.raises(ValueError, match="/b: is not declared"):
        sdk.models.Closed.model_validate({"b": 1})
