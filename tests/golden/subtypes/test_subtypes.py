"""A member that is declared as the base becomes the subtype that its tag names."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import pytest

from support.sdk import Sdk, wire
from support.server import Reply, Server, json_reply
from support.sides import Side

ANIMALS: list[tuple[dict[str, Any], str]] = [
    ({"petType": "kitty", "name": "Mia", "claws": True}, "Cat"),
    ({"petType": "cat", "name": "Mia", "claws": True, "new": 1}, "Cat"),
    ({"petType": "Dog", "name": "Rex", "born": "2026-01-15"}, "Dog"),
    ({"petType": "Puppy", "name": "Rex", "weeks": 6, "born": "2026-01-15"}, "Puppy"),
    ({"petType": "Statue", "name": 7}, "Statue"),
    ({"petType": "Zebra", "name": "Zoe", "stripes": 40}, "Animal"),
    ({"name": "Nobody"}, "Animal"),
    ({"petType": None, "name": "Nobody"}, "Animal"),
    ({"petType": ["Dog"], "name": "Nobody"}, "Animal"),
]


def test_each_becomes_its_subtype(sdk: Sdk, side: Side, server: Server) -> None:
    data = [value for value, _ in ANIMALS]
    server.on("GET", "/animals", json_reply(data))
    found = side.run(side.client(sdk, base_url=server.url).animals.list())
    assert [type(animal).__name__ for animal in found] == [name for _, name in ANIMALS]
    assert [wire(animal) for animal in found] == data
    assert wire(copy.deepcopy(found[3])) == data[3]
    assert pickle.loads(pickle.dumps(found[3])) == found[3]
    told = [issue.pointer for animal in found for issue in animal.model_issues()]
    assert told == ["/petType"] * 3


def test_nested_ones_too(sdk: Sdk, side: Side, server: Server) -> None:
    mother = {"petType": "Dog", "name": "Bella", "mother": {"petType": "kitty", "name": "?"}}
    data = {
        "dog": {"petType": "Puppy", "name": "Rex", "mother": mother},
        "by_name": {"Mia": {"petType": "cat", "name": "Mia", "claws": True}},
        "plant": {"kind": "Tree", "height": 1.5},
        "guest": {"petType": "Dog", "name": "Max"},
    }
    server.on("GET", "/houses", json_reply(data))
    house = side.run(side.client(sdk, base_url=server.url).houses.get())
    models = sdk.models
    assert wire(house) == data
    assert type(house.dog) is models.Puppy and isinstance(house.dog, models.Dog)
    assert type(house.dog.mother) is models.Dog
    assert type(house.dog.mother.mother) is models.Cat
    assert type(house.by_name["Mia"]) is models.Cat
    assert type(house.plant) is models.Tree
    assert type(house.guest) is models.Dog
    assert [issue.pointer for issue in house.model_issues()] == ["/dog/mother/mother/claws"]


@pytest.mark.parametrize("tag", ["kitty", "Zebra"])
def test_a_subtype_is_never_something_else(tag: str, sdk: Sdk) -> None:
    dog = sdk.models.Dog.model_validate({"petType": tag, "name": "?"})
    assert type(dog) is sdk.models.Dog
    puppy = sdk.models.Dog.model_validate({"petType": "Puppy", "name": "?"})
    assert type(puppy) is sdk.models.Puppy


def test_the_classes_of_subtypes_fill_in_the_tag(sdk: Sdk, side: Side, server: Server) -> None:
    server.on("POST", "/animals", lambda request: json_reply(request.json()["animal"]))
    client = side.client(sdk, base_url=server.url)
    for name, tag in (("Cat", "kitty"), ("Dog", "Dog"), ("Puppy", "Puppy")):
        fields = {"claws": True} if name == "Cat" else {}
        made = getattr(sdk.models, name)(name="x", **fields)
        assert made.pet_type == tag
        assert type(side.run(client.animals.add(animal=made))) is type(made)
        assert server.last.json() == {"animal": {"petType": tag, "name": "x", **fields}}
    assert wire(sdk.models.Moss(shade="dark")) == {"kind": "soft-moss", "shade": "dark"}
    assert wire(sdk.models.Cat(pet_type="cat", name="x", claws=False))["petType"] == "cat"


def test_the_base_itself_needs_one(sdk: Sdk) -> None:
    with pytest.raises(TypeError, match="pet_type"):
        sdk.models.Animal(name="x")
    animal = sdk.models.Animal(pet_type="Zebra", name="x")
    assert wire(animal) == {"petType": "Zebra", "name": "x"}
    del animal.pet_type
    with pytest.raises(AttributeError, match="required field 'pet_type'"):
        _ = animal.pet_type


def test_a_users_subclass_stays_itself(sdk: Sdk) -> None:
    class Mine(sdk.models.Dog):  # type: ignore[misc,name-defined]
        __module__ = __name__

    assert type(Mine.model_validate({"petType": "Dog", "name": "x"})) is Mine
    assert wire(Mine(name="x")) == {"petType": "Dog", "name": "x"}


def test_a_body_can_be_any_subtype(sdk: Sdk, side: Side, server: Server) -> None:
    server.on("PUT", "/animals", Reply(204))
    client = side.client(sdk, base_url=server.url)
    puppy = {"petType": "Puppy", "name": "Rex", "weeks": 6}
    for body in (puppy, sdk.models.Puppy(name="Rex", weeks=6)):
        side.run(client.animals.replace(body=body))
        assert json.loads(server.last.body) == puppy
