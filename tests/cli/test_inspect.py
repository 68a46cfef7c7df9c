"""``oasmith inspect``: what would be generated, for people and for programs."""

from __future__ import annotations

import json
from typing import Any

import pytest

from cli.conftest import Shop
from support.paths import CORPUS, SPEC
from support.programs import oasmith

KEYS = {
    "operation": {
        "operation_id",
        "method",
        "path",
        "call",
        "source",
        "parameters",
        "body",
        "responses",
        "streaming",
        "pagination",
        "deprecated",
    },
    "parameter": {"in", "name", "python", "required"},
    "body": {"content_types", "required", "python", "fields", "type"},
    "response": {"status", "content_type", "type"},
    "union": {"name", "tag", "inferred", "variants", "source"},
}
"""What each part must have; more may be added, nothing may go."""


def inspected(shop: Shop, *arguments: str) -> dict[str, Any]:
    done = shop.run("inspect", *arguments, "--json")
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_the_whole_shape(shop: Shop) -> None:
    before = shop.files()
    found = inspected(shop, "--config", "oasmith.toml")
    assert shop.files() == before
    assert found["package"] == "tea_sdk"
    assert (found["client"], found["async_client"]) == ("Tea", "AsyncTea")
    assert found["skipped"] == []
    assert {"oasmith", "operations", "unions"} <= set(found)
    for operation in found["operations"]:
        assert KEYS["operation"] <= set(operation)
        assert all(KEYS["parameter"] <= set(item) for item in operation["parameters"])
        assert all(KEYS["response"] <= set(item) for item in operation["responses"])
        assert operation["body"] is None or KEYS["body"] <= set(operation["body"])
    assert all(KEYS["union"] <= set(union) for union in found["unions"])


def test_one_operation(shop: Shop) -> None:
    operations = inspected(shop, "tea.yaml")["operations"]
    create = next(item for item in operations if item["method"] == "POST")
    assert create == {
        "operation_id": "createPot",
        "method": "POST",
        "path": "/pots",
        "call": "pots.create",
        "source": "tea.yaml:19:5",
        "parameters": [],
        "body": {
            "content_types": ["application/json"],
            "required": True,
            "python": None,
            "fields": {"sort": "sort", "litres": "litres", "filling": "filling"},
            "type": "models.Pot",
        },
        "responses": [{"status": "201", "content_type": "application/json", "type": "models.Pot"}],
        "streaming": None,
        "pagination": None,
        "deprecated": False,
    }
    retrieve = next(item for item in operations if item["path"] == "/pots/{pot_id}")
    assert retrieve["parameters"] == [
        {"in": "path", "name": "pot_id", "python": "pot_id", "required": True}
    ]
    assert [item["call"] for item in operations] == ["pots.list", "pots.create", "pots.get"]


def test_one_union(shop: Shop) -> None:
    (union,) = inspected(shop, "tea.yaml")["unions"]
    assert (union["name"], union["tag"], union["inferred"]) == ("PotFilling", "kind", True)
    assert union["variants"] == [
        {"tag": "leaves", "type": "models.Leaves"},
        {"tag": "bags", "type": "models.Bags"},
    ]
    assert union["source"].startswith("tea.yaml:")


def test_for_people(shop: Shop) -> None:
    done = shop.run("inspect", "tea.yaml")
    assert done.returncode == 0
    for words in ("Tea", "AsyncTea", "pots.get", "GET /pots/{pot_id}"):
        assert words in done.stdout


def test_our_own_document(shop: Shop) -> None:
    done = oasmith("inspect", SPEC / "openai.yaml", "--json", cwd=shop.root)
    found = json.loads(done.stdout)
    assert (done.returncode, found["skipped"]) == (0, [])
    assert len(found["operations"]) == 26
    streams = [item["call"] for item in found["operations"] if item["streaming"] == "sse"]
    assert "chat.create" in streams


def test_every_operation_of_a_large_document(shop: Shop) -> None:
    document = CORPUS / "openai-2024.yaml"
    if not document.exists():
        pytest.skip(f"{document} is not here")
    done = oasmith("inspect", document, "--json", cwd=shop.root)
    found = json.loads(done.stdout)
    assert (len(found["operations"]), found["skipped"], done.returncode) == (94, [], 0)
    calls = [item["call"] for item in found["operations"]]
    assert len(set(calls)) == 94
