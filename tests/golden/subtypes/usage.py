"""A value of the base is narrowed by its class; subtypes are made without their tag."""

from __future__ import annotations

from typing import assert_type

from golden_subtypes import Zoo, models, types


def lives(client: Zoo) -> list[str]:
    found: list[str] = []
    for animal in client.animals.list():
        assert_type(animal, models.Animal | models.Statue)
        if isinstance(animal, models.Cat):
            found.append(f"{animal.name} {animal.claws} {animal.pet_type}")
        elif isinstance(animal, models.Puppy):
            found.append(f"{animal.weeks} {animal.born}")
    return found


def move(client: Zoo) -> models.Animal | models.Statue:
    cat: types.CatParam = {"petType": "kitty", "name": "Mia", "claws": True}
    client.animals.add(animal=cat)
    client.animals.add(animal={"petType": "Dog", "name": "Rex", "born": "2026-01-15"})
    client.animals.replace(body=cat)
    client.animals.replace(body=models.Puppy(name="Rex", weeks=6))
    return client.animals.add(animal=models.Puppy(name="Rex", weeks=6))


def height(house: models.House) -> float | None:
    return house.plant.height if isinstance(house.plant, models.Tree) else None
