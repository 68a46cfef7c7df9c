"""XML looks like JSON to a program."""

from __future__ import annotations

from typing import assert_type

from golden_xml import Zoo, models


def both_ways(client: Zoo) -> str:
    animal = client.animals.add(
        id=1,
        name="Tom",
        tags=[{"label": "furry"}],
        young=[models.Animal(id=2, name="Tim")],
        content_type="application/xml",
    )
    assert_type(animal, models.Animal)
    client.keepers.replace(id=1, full_name="Ann")
    return animal.name + client.animals.list()[0].name
