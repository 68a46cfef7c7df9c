"""allOf: a base class where it can be one, all members either way."""

from __future__ import annotations

import pytest

from support.sdk import Sdk, wire
from support.server import Server, json_reply
from support.sides import Side

DOG = {"name": "Rex", "weight": 30, "owner": {"email": "ada@x.example"}, "tricks": ["sit"]}
FISH = {"name": "Bob", "weight": 1, "salt": False}


def test_members_of_all_parts_are_there(sdk: Sdk, side: Side, server: Server) -> None:
    server.on("PUT", "/animals/rex", json_reply({"dog": DOG, "fish": FISH}))
    client = side.client(sdk, base_url=server.url)
    household = side.run(
        client.animals.replace_dog(
            "rex",
            name_body="Rex",
            weight=30,
            owner=sdk.models.Owner(email="ada@x.example"),
            tricks=["sit"],
        )
    )
    assert server.last.json() == DOG
    assert isinstance(household.dog, sdk.models.Animal)
    assert type(household.dog) is sdk.models.Dog
    assert type(household.dog.owner) is sdk.models.Owner
    assert (household.dog.name, household.fish.salt) == ("Rex", False)
    assert wire(household) == {"dog": DOG, "fish": FISH}


def test_a_redeclared_member_ends_the_inheritance(sdk: Sdk) -> None:
    assert not issubclass(sdk.models.Fish, sdk.models.Animal)
    assert issubclass(sdk.models.Dog, sdk.models.Animal)


def test_required_members_of_all_parts_are_required(sdk: Sdk) -> None:
    with pytest.raises(TypeError, match=r"'name'.*'owner'|'owner'.*'name'"):
        sdk.models.Dog(weight=1)
    errors = sdk.module("errors")
    with pytest.raises(errors.ValidationError, match="weight"):
        sdk.models.Fish.model_validate({"name": "Bob", "salt": True})
