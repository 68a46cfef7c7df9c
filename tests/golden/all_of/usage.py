"""Inheritance where it is one."""

from __future__ import annotations

from typing import assert_type

from golden_all_of import Animals, models


def replace(client: Animals) -> models.Animal:
    household = client.animals.replace_dog(
        "rex", name_body="Rex", owner={"email": "ada@x.example"}, tricks=("sit", "roll")
    )
    assert_type(household.dog, models.Dog)
    assert_type(household.dog.weight, float | None)
    if household.fish is not None:
        assert_type(household.fish.weight, int)
    return models.Dog(name="Rex", owner=models.Owner(email="ada@x.example"))
