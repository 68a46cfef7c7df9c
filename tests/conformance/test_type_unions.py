"""Unions of scalars, literals, enums and models, with and without a discriminator."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from conformance.conftest import Connect
from support.sdk import Sdk, wire
from support.sides import Side

_UNIONS = "type/union"
_PETS = "type/union/discriminated"

_VALUES: dict[str, Any] = {
    "strings_only": "b",
    "string_extensible": "custom",
    "string_extensible_named": "custom",
    "ints_only": 2,
    "floats_only": 2.2,
}

_CASES: dict[str, dict[str, Any]] = {
    "enums_only": {"lr": "right", "ud": "up"},
    "string_and_array": {"string": "test", "array": ["test1", "test2"]},
    "mixed_literals": {
        "stringLiteral": "a",
        "intLiteral": 2,
        "floatLiteral": 3.3,
        "booleanLiteral": True,
    },
    "mixed_types": {
        "model": {"name": "test"},
        "literal": "a",
        "int": 2,
        "boolean": True,
        "array": [{"name": "test"}, "a", 2, True],
    },
}


@pytest.mark.parametrize("name", _VALUES)
def test_scalars(connect: Connect, side: Side, name: str) -> None:
    resource = getattr(connect(_UNIONS, strict=True), name)
    assert side.run(resource.get()).prop == _VALUES[name]
    side.run(resource.send(prop=_VALUES[name]))


@pytest.mark.parametrize("name", _CASES)
def test_mixed(connect: Connect, side: Side, name: str) -> None:
    resource = getattr(connect(_UNIONS, strict=True), name)
    found = side.run(resource.get())
    assert wire(found) == {"prop": _CASES[name]}
    side.run(resource.send(prop=found.prop))
    side.run(resource.send(prop=_CASES[name]))


def test_models(connect: Connect, side: Side, sdk_of: Callable[..., Sdk]) -> None:
    client, models = connect(_UNIONS, strict=True), sdk_of(_UNIONS).models
    found = side.run(client.models_only.get())
    assert found.prop == models.Cat(name="test")
    side.run(client.models_only.send(prop=models.Cat(name="test")))
    mixed = side.run(client.mixed_types.get()).prop
    assert mixed.model == models.Cat(name="test")
    assert mixed.array == [models.Cat(name="test"), "a", 2, True]


def test_an_envelope_around_the_variants(
    connect: Connect, side: Side, sdk_of: Callable[..., Sdk]
) -> None:
    client, models = connect(_PETS, strict=True), sdk_of(_PETS).models
    whiskers = models.Cat(name="Whiskers", meow=True)
    rex = models.Dog(name="Rex", bark=False)

    cat = models.PetWithEnvelopeCat(value=whiskers)
    assert side.run(client.default.get()) == cat
    assert side.run(client.default.get(kind="dog")) == models.PetWithEnvelopeDog(value=rex)
    assert side.run(client.default.update(body=cat)) == cat

    named = models.PetWithCustomNamesCat(pet_data=whiskers)
    other = models.PetWithCustomNamesDog(pet_data=rex)
    assert side.run(client.custom_properties.get()) == named
    assert side.run(client.custom_properties.get(pet_type="dog")) == other
    assert side.run(client.custom_properties.update(body=named)) == named


def test_a_tag_that_no_variant_declares(
    connect: Connect, side: Side, sdk_of: Callable[..., Sdk]
) -> None:
    client, models = connect(_PETS, strict=True), sdk_of(_PETS).models
    cat = models.Cat(kind="cat", name="Whiskers", meow=True)
    assert side.run(client.default.get2()) == cat
    assert isinstance(side.run(client.default.get2(kind="dog")), models.Dog)
    assert side.run(client.default.update2(body=cat)) == cat

    cat = models.Cat(type="cat", name="Whiskers", meow=True)
    assert side.run(client.custom_discriminator.get()) == cat
    assert isinstance(side.run(client.custom_discriminator.get(type="dog")), models.Dog)
    assert side.run(client.custom_discriminator.update(body=cat)) == cat
