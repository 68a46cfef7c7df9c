"""A document in four files of two formats, with every kind of reference there is."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_type_hints

import pytest

from oasmith.config import Config
from oasmith.naming import Names
from oasmith.python import type_text
from support.sdk import Sdk, emitted
from support.server import Server, json_reply

FILES = Path(__file__).parent / "several_files"


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Sdk:
    config = Config(spec=FILES / "api.yaml", package="several_files_sdk", package_only=True)
    return emitted(config, tmp_path_factory.mktemp("several"))


def test_what_is_said_about_it(sdk: Sdk) -> None:
    """The official schema is strict about names; nothing leads nowhere."""
    assert {found.code for found in sdk.diagnostics} == {"OAS0118"}


def test_every_reference_names_a_type(sdk: Sdk) -> None:
    names: Names = sdk.model.names
    answers = {
        (operation.method, operation.path, answer.status): type_text(
            sdk.model.api, names, answer.type
        )
        for operation in sdk.model.api.operations
        for answer in operation.answers
        if answer.type is not None
    }
    assert answers == {
        ("GET", "/a/{id}", "200"): "models.Thing",
        ("GET", "/a/{id}", "default"): "models.Alias2",
        ("GET", "/b", "200"): "models.Inner",
        ("POST", "/c", "200"): "models.Alias2",
        ("POST", "/c", "400"): "models.Problem",
        ("GET", "/d", "200"): "models.Inner",
        ("GET", "/e", "200"): "models.AnchoredDefsPart",
        ("GET", "/e", "201"): "models.WithId",
        ("GET", "/e", "202"): "models.Tree",
        ("GET", "/e", "203"): "models.Sibling",
        ("GET", "/e", "206"): "models.Umlaut",
        ("GET", "/e", "207"): "models.StringTree",
    }


def hints(model: Any) -> dict[str, str]:
    found = {name: hint for name, hint in get_type_hints(model).items() if name[0] != "_"}
    return {name: str(hint).rpartition(".")[2].split(" |")[0] for name, hint in found.items()}


def test_members_lead_where_their_references_do(sdk: Sdk) -> None:
    models = sdk.models
    models.load_all()
    whole = hints(models.Alias2)
    assert (whole["me"], whole["up"]) == ("Alias2", "Thing")
    assert hints(models.WithId) == {
        "local": "WithIdDefsLoc",
        "rel": "Other",
        "anch": "WithIdDefsLoc",
    }
    assert hints(models.Other) == {"back": "WithId"}
    assert hints(models.Anchored) == {"p": "AnchoredDefsPart", "self": "Anchored"}
    assert hints(models.Problem)["again"] == "Anchored"
    assert "extra" in hints(models.SiblingB) and issubclass(models.SiblingB, models.Anchored)


def test_calls(sdk: Sdk, server: Server) -> None:
    with sdk.client(base_url=server.url) as client:
        thing = {"name": "n", "next": {"name": "m", "color": "red"}}
        server.on("GET", "/a/x y", json_reply(thing))
        found = client.a.get("x y")
        assert isinstance(found, sdk.models.Thing) and found.next.color == "red"
        server.on("POST", "/c", json_reply({"me": {"odd": "a"}, "up": thing}))
        made = client.c.create(inner={"v": 1.5}, esc={"pct": "%"}, odd="b")
        assert server.last.json() == {"inner": {"v": 1.5}, "esc": {"pct": "%"}}
        assert server.last.query == [("odd", "b")]
        assert isinstance(made.me, sdk.models.Alias2) and made.up.next.name == "m"
        server.on("POST", "/c", json_reply({"why": "no", "again": {"p": {"n": 1}}}, 400))
        with pytest.raises(sdk.module("errors").BadRequestError) as failed:
            client.c.create(inner={"v": 1.5})
        assert failed.value.body["again"]["p"]["n"] == 1


WHOLE_PARTS = Path(__file__).parent / "whole_parts"


def test_whole_parts_in_files_of_their_own(
    tmp_path_factory: pytest.TempPathFactory, server: Server
) -> None:
    """No version knows such references, and many documents have them."""
    config = Config(spec=WHOLE_PARTS / "api.yaml", package="whole_parts_sdk", package_only=True)
    made = emitted(config, tmp_path_factory.mktemp("whole"))
    assert {found.code for found in made.diagnostics} == {"OAS0118"}
    api = made.model.api
    assert api.info.title == "Indexed" and api.servers[0].url == "https://x.example"
    assert [group.description for group in api.groups] == ["Cats"]
    names = made.model.names
    components = {named.component: names.types[named.id] for named in api.types.values()}
    assert components.items() >= {"Pet": "Pet", "Cat": "Cat", "Dog": "Dog"}.items()
    server.on("GET", "/cats", json_reply({"kind": "d", "bark": {"loud": True}}))
    with made.client(base_url=server.url) as client:
        (operation,) = api.operations
        call = client
        for part in names.methods[operation.identity].call.split("."):
            call = getattr(call, part)
        found = call(limit=1)
    assert isinstance(found, made.models.Dog) and found.bark.loud is True


def test_a_component_that_is_a_file_has_the_name_of_the_component(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("own")
    for name, text in {
        "api.yaml": """\
openapi: 3.0.3
info: {title: Own, version: '1'}
paths: {}
components:
  schemas:
    Bark: {$ref: bark.yml}
    Again: {$ref: bark.yml}
    Hound: {$ref: 'dogs.yaml#/Dog'}
""",
        "bark.yml": "type: object\nproperties: {dog: {$ref: 'dogs.yaml#/Dog'}}\n",
        "dogs.yaml": "Dog: {type: object, properties: {bark: {$ref: bark.yml}}}\n",
    }.items():
        (folder / name).write_text(text, encoding="utf-8")
    config = Config(spec=folder / "api.yaml", package="own_files_sdk", package_only=True)
    made = emitted(config, folder / "out")
    assert sorted(made.models.__all__) == ["Again", "Bark", "Hound"]
    assert hints_of(made, "Hound") == {"bark": "Bark"}
    assert hints_of(made, "Bark") == {"dog": "Hound"}


def hints_of(made: Sdk, name: str) -> dict[str, str]:
    made.models.load_all()
    return hints(getattr(made.models, name))
