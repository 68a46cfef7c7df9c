"""Which module holds which class."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from oasmith.ir import Api, Object
from oasmith.naming import Names
from support.naming import api_of, document, named

WORDS = ("Alpha", "Beta", "Chat", "Delta", "Event", "File", "Gate", "Hook", "Item", "Job", "Key")
PLAIN: dict[str, Any] = {"type": "object", "properties": {"a": {"type": "string"}}}


def many(count: int, chance: random.Random) -> dict[str, Any]:
    """Components with names of two words and a number."""
    found: dict[str, Any] = {}
    while len(found) < count:
        first, second = chance.choice(WORDS), chance.choice(WORDS)
        found[f"{first}{second}{chance.randint(1, 99)}x"] = PLAIN
    return found


def modules(api: Api, names: Names) -> dict[str, str]:
    """The module of every component."""
    return {
        named.component: names.modules[named.id]
        for named in api.types.values()
        if named.component is not None
    }


def test_modules_are_of_moderate_size(tmp_path: Path) -> None:
    api = api_of(tmp_path, document(many(700, random.Random(1))))
    names, _ = named(api)
    sizes = Counter(names.modules.values())
    assert len(sizes) > 11
    assert all(20 <= size <= 60 for size in sizes.values()), sizes
    assert all(module == "shared" or module.startswith("shared_") for module in sizes)


def test_one_more_class_moves_few_others_even_without_a_lock(tmp_path: Path) -> None:
    chance = random.Random(2)
    schemas = many(700, chance)
    api = api_of(tmp_path, document(schemas))
    before = modules(api, named(api)[0])
    moved: list[int] = []
    for _ in range(25):
        items = list(schemas.items())
        items.insert(chance.randint(0, len(items)), (f"{chance.choice(WORDS)}New", PLAIN))
        api = api_of(tmp_path, document(dict(items)))
        after = modules(api, named(api)[0])
        moved.append(sum(after[name] != module for name, module in before.items()))
    assert sum(moved) / len(moved) < 30, moved
    assert max(moved) < 250, moved


def test_the_order_of_the_document_does_not_matter(tmp_path: Path) -> None:
    schemas = many(200, random.Random(3))
    names, _ = named(api_of(tmp_path, document(schemas)))
    again, _ = named(api_of(tmp_path, document(dict(reversed(schemas.items())))))
    assert list(names.modules.items()) == list(again.modules.items())


def test_with_a_lock_classes_stay_and_new_ones_find_room(tmp_path: Path) -> None:
    chance = random.Random(4)
    schemas = many(130, chance)
    api = api_of(tmp_path, document(schemas))
    names, lock = named(api)
    for _ in range(6):
        before = modules(api, names)
        schemas |= {
            f"{chance.choice(WORDS)}More{number}": PLAIN
            for number in range(len(schemas), len(schemas) + 40)
        }
        api = api_of(tmp_path, document(schemas))
        names, lock = named(api, lock)
        after = modules(api, names)
        assert {name: after[name] for name in before} == before
    assert max(Counter(names.modules.values()).values()) <= 60
    assert len(set(names.modules.values())) <= 12


def derived(base: str) -> dict[str, Any]:
    """A schema that inherits."""
    own = {"type": "object", "properties": {"own": {"type": "integer"}}}
    return {"allOf": [{"$ref": f"#/components/schemas/{base}"}, own]}


def assert_no_import_runs_in_a_circle(api: Api, names: Names) -> None:
    """A base stands before its class, in its module or in one that needs none of its own."""
    place = {identity: index for index, identity in enumerate(names.modules)}
    needs: dict[str, set[str]] = {module: set() for module in names.modules.values()}
    for each in api.types.values():
        if isinstance(each.type, Object):
            for base in each.type.bases:
                assert place[base] < place[each.id]
                if names.modules[base] != names.modules[each.id]:
                    needs[names.modules[each.id]].add(names.modules[base])
    done: set[str] = set()
    while len(done) < len(needs):
        ready = {module for module, others in needs.items() if others <= done} - done
        assert ready, "modules need each other"
        done |= ready


@pytest.mark.parametrize("seed", range(12))
def test_bases_are_where_they_can_be_imported(tmp_path: Path, seed: int) -> None:
    """Also when classes begin to inherit from ones that have their places already."""
    chance = random.Random(seed)
    names_of_all = list(many(150, chance))
    schemas: dict[str, Any] = dict.fromkeys(names_of_all, PLAIN)
    lock = None
    for _ in range(6):
        for _ in range(15):
            base, other = sorted(chance.sample(names_of_all, 2), key=names_of_all.index)
            schemas[other] = derived(base)
        extra = f"{chance.choice(WORDS)}Extra{len(schemas)}"
        schemas[extra] = derived(chance.choice(names_of_all))
        paths = {
            f"/{tag}": {
                "get": {
                    "operationId": f"get{tag}",
                    "tags": [tag],
                    "responses": answers(chance, names_of_all),
                }
            }
            for tag in ("one", "two", "three")
        }
        api = api_of(tmp_path, document(schemas, paths))
        names, lock = named(api, lock)
        assert_no_import_runs_in_a_circle(api, names)
        assert named(api, lock)[0].modules == names.modules


def answers(chance: random.Random, names_of_all: list[str]) -> dict[str, Any]:
    """An answer that makes some types belong to one resource."""
    schema = {"$ref": f"#/components/schemas/{chance.choice(names_of_all)}"}
    return {"200": {"description": "", "content": {"application/json": {"schema": schema}}}}


def test_modules_have_short_names(tmp_path: Path) -> None:
    """However many words the names of a family share."""
    endings = [f"{first}{second}" for first in WORDS for second in WORDS]
    schemas = {f"BetaWebSocketStreamEventOf{ending}": PLAIN for ending in endings}
    names, _ = named(api_of(tmp_path, document({"Aardvark": PLAIN, **schemas})))
    found = set(names.modules.values())
    assert len(found) > 2
    assert max(len(module.split("_")) for module in found) == 4, found
    assert any(module.startswith("shared_beta_web_") for module in found), found
