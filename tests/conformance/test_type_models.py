"""Models: empty ones, those with directions, and those that extend others."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from conformance.conftest import Connect
from support.sdk import Sdk, wire
from support.sides import Side

_FISH = "type/model/inheritance/nested-discriminator"
_BIRDS = "type/model/inheritance/single-discriminator"
_ENUMS = "type/model/inheritance/enum-discriminator"

_SALMON: dict[str, Any] = {
    "age": 1,
    "kind": "salmon",
    "partner": {"age": 2, "kind": "shark", "sharktype": "saw"},
    "friends": [
        {
            "age": 2,
            "kind": "salmon",
            "partner": {"age": 3, "kind": "salmon"},
            "hate": {
                "key1": {"age": 4, "kind": "salmon"},
                "key2": {"age": 2, "kind": "shark", "sharktype": "goblin"},
            },
        },
        {"age": 3, "kind": "shark", "sharktype": "goblin"},
    ],
    "hate": {
        "key3": {"age": 3, "kind": "shark", "sharktype": "saw"},
        "key4": {
            "age": 2,
            "kind": "salmon",
            "friends": [
                {"age": 1, "kind": "salmon"},
                {"age": 4, "kind": "shark", "sharktype": "goblin"},
            ],
        },
    },
}


def test_empty_models(connect: Connect, side: Side) -> None:
    resource = connect("type/model/empty", strict=True).type
    assert side.run(resource.get()) == {}
    side.run(resource.update(body={}))
    assert side.run(resource.create_round_trip(body={})) == {}


def test_usage(connect: Connect, side: Side) -> None:
    resource = connect("type/model/usage", strict=True).type
    side.run(resource.input(required_prop="example-value"))
    assert side.run(resource.output()).required_prop == "example-value"
    both = side.run(resource.input_and_output(required_prop="example-value"))
    assert both.required_prop == "example-value"


def test_visibility(connect: Connect, side: Side) -> None:
    resource = connect("type/model/visibility", strict=True).type
    assert side.run(resource.get(query_prop=123, body={})).read_prop == "abc"
    side.run(resource.head(query_prop=123, body={}))
    side.run(resource.create(create_prop=["foo", "bar"]))
    side.run(resource.update(create_prop=["foo", "bar"], update_prop=[1, 2]))
    side.run(resource.patch(update_prop=[1, 2]))
    side.run(resource.delete(delete_prop=True))
    found = side.run(resource.update_read_only(body={}))
    assert found.optional_nullable_int_list == [1, 2, 3]
    assert found.optional_string_record == {"k1": "value1", "k2": "value2"}


def test_plain_inheritance(connect: Connect, side: Side, sdk_of: Callable[..., Sdk]) -> None:
    scenario = "type/model/inheritance/not-discriminated"
    resource, models = connect(scenario, strict=True).type, sdk_of(scenario).models
    siamese = models.Siamese(name="abc", age=32, smart=True)
    assert isinstance(siamese, models.Cat)
    assert isinstance(siamese, models.Pet)
    assert side.run(resource.get()) == siamese
    side.run(resource.create(name="abc", age=32, smart=True))
    assert side.run(resource.update(name="abc", age=32, smart=True)) == siamese


def test_recursion(connect: Connect, side: Side, sdk_of: Callable[..., Sdk]) -> None:
    scenario = "type/model/inheritance/recursive"
    resource, models = connect(scenario, strict=True).type, sdk_of(scenario).models
    leaf = models.Extension(level=2)
    middle = models.Extension(level=1, extension=[leaf])
    top = models.Extension(level=0, extension=[middle, models.Extension(level=1)])
    found = side.run(resource.get_model_inheritance_recursive())
    assert found == top
    assert found.extension[0].extension[0].level == 2
    side.run(resource.replace_model_inheritance_recursive(level=0, extension=top.extension))


def test_nested_discriminators(connect: Connect, side: Side, sdk_of: Callable[..., Sdk]) -> None:
    resource, models = connect(_FISH, strict=True).type, sdk_of(_FISH).models
    goblin = models.GoblinShark(age=1)
    assert side.run(resource.get_model()) == goblin
    side.run(resource.update_model(body=goblin))

    salmon = side.run(resource.get_recursive_model())
    assert wire(salmon) == _SALMON
    assert type(salmon) is models.Salmon
    assert type(salmon.partner) is models.SawShark
    assert type(salmon.friends[0].hate["key2"]) is models.GoblinShark
    assert type(salmon.hate["key4"].friends[1]) is models.GoblinShark
    side.run(resource.update_recursive_model(body=salmon))
    side.run(resource.update_recursive_model(body=_SALMON))


def test_one_discriminator(connect: Connect, side: Side, sdk_of: Callable[..., Sdk]) -> None:
    resource, models = connect(_BIRDS, strict=True).type, sdk_of(_BIRDS).models
    sparrow = models.Sparrow(wingspan=1)
    assert side.run(resource.get_model()) == sparrow
    side.run(resource.update_model(body=sparrow))

    eagle = models.Eagle(
        wingspan=5,
        partner=models.Goose(wingspan=2),
        friends=[models.SeaGull(wingspan=2)],
        hate={"key3": sparrow},
    )
    assert side.run(resource.get_recursive_model()) == eagle
    side.run(resource.update_recursive_model(body=eagle))
    assert side.run(resource.get_legacy_model()) == models.TRex(size=20)


def test_enums_as_discriminators(connect: Connect, side: Side, sdk_of: Callable[..., Sdk]) -> None:
    resource, models = connect(_ENUMS, strict=True).type, sdk_of(_ENUMS).models
    assert side.run(resource.get_extensible()) == models.Golden(weight=10)
    side.run(resource.update_extensible(body=models.Golden(weight=10)))
    assert side.run(resource.get_fixed()) == models.Cobra(length=10)
    side.run(resource.update_fixed(body=models.Cobra(length=10)))


@pytest.mark.parametrize(
    ("scenario", "method", "data"),
    [
        (_FISH, "get_missing_discriminator", {"age": 1}),
        (_FISH, "get_wrong_discriminator", {"age": 1, "kind": "wrongKind"}),
        (_BIRDS, "get_missing_discriminator", {"wingspan": 1}),
        (_BIRDS, "get_wrong_discriminator", {"wingspan": 1, "kind": "wrongKind"}),
        (_ENUMS, "get_extensible_missing_discriminator", {"weight": 10}),
        (_ENUMS, "get_extensible_wrong_discriminator", {"weight": 8, "kind": "wrongKind"}),
        (_ENUMS, "get_fixed_missing_discriminator", {"length": 10}),
        (_ENUMS, "get_fixed_wrong_discriminator", {"length": 8, "kind": "wrongKind"}),
    ],
)
def test_discriminators_that_tell_nothing(
    connect: Connect, side: Side, scenario: str, method: str, data: dict[str, Any]
) -> None:
    found = side.run(getattr(connect(scenario).type, method)())
    assert wire(found) == data
    [field] = data.keys() - {"kind"}
    assert getattr(found, field) == data[field]
