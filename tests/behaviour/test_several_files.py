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
        ("GET", "/a/{id}", "default"): "models.Whole",
        ("GET", "/b", "200"): "models.Inner",
        ("POST", "/c", "200"): "models.Whole",
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
    whole = hints(models.Whole)
    assert (whole["me"], whole["up"]) == ("Whole", "Thing")
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
        assert isinstance(made.me, sdk.models.Whole) and made.up.next.name == "m"
        server.on("POST", "/c", json_reply({"why": "no", "again": {"p": {"n": 1}}}, 400))
        with pytest.raises(sdk.module("errors").BadRequestError) as failed:
            client.c.create(inner={"v": 1.5})
        assert failed.value.body["again"]["p"]["n"] == 1
