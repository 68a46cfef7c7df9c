"""Every row of docs/hints.md, through the command line."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from cli.conftest import Done, Shop
from support.paths import ROOT
from support.programs import oasmith, python

TEXT = {"type": "string"}
OK = {"200": {"description": "Found.", "content": {"application/json": {"schema": TEXT}}}}
EVENTS = {"schema": {"type": "object", "properties": {"text": TEXT}}}


def operation(**more: Any) -> dict[str, Any]:
    return {"tags": ["Pets"], "responses": OK, **more}


def streaming(**more: Any) -> dict[str, Any]:
    content = {"text/event-stream": {**EVENTS, **more}}
    return operation(responses={"200": {"description": "Events.", "content": content}})


def argument(name: str, **hint: Any) -> dict[str, Any]:
    return {"name": name, "in": "query", "schema": TEXT, **hint}


def enum(**hint: Any) -> dict[str, Any]:
    return {"type": "string", "enum": ["s", "l"], **hint}


PATHS: dict[str, dict[str, Any]] = {
    "/name/1": {"x-oasmith-name": "ours", "x-oasmith-group": "zoo.pets"},
    "/name/2": {"x-speakeasy-name-override": "theirs", "x-speakeasy-group": "zoo"},
    "/name/3": {"x-fern-sdk-method-name": "ferns", "x-fern-sdk-group-name": ["zoo", "pets"]},
    "/name/4": {"x-stainless-naming": {"python": {"method_name": "steel"}}},
    "/gone/1": {"x-oasmith-ignore": True},
    "/gone/2": {"x-speakeasy-ignore": True},
    "/gone/3": {"x-fern-ignore": True},
    "/gone/4": {"x-stainless-skip": ["python"]},
    "/gone/5": {"x-stainless-only": ["go"]},
    "/old/1": {"deprecated": True, "x-oasmith-deprecation-message": "Ours is old."},
    "/old/2": {"deprecated": True, "x-speakeasy-deprecation-message": "Theirs is old."},
    "/old/3": {"deprecated": True, "x-stainless-deprecation-message": "Steel is old."},
    "/old/4": {"deprecated": True, "x-speakeasy-deprecation-replacement": "newer"},
    "/arguments": {
        "parameters": [
            argument("a1", **{"x-oasmith-name": "ours"}),
            argument("a2", **{"x-speakeasy-name-override": "theirs"}),
            argument("a3", **{"x-fern-parameter-name": "ferns"}),
            argument("a4", **{"x-ms-client-name": "azure"}),
            argument("a6", **{"x-stainless-param": "steel"}),
            argument("a5", **{"x-ms-skip-url-encoding": True}),
        ]
    },
    "/retries/1": {"x-oasmith-retries": {"max_retries": 7}},
    "/retries/2": {"x-speakeasy-retries": {"strategy": "none"}},
    "/retries/3": {"x-fern-retries": {"disabled": True}},
    "/stream/1": streaming(**{"x-oasmith-stream": {"sentinel": "[OURS]"}}),
    "/stream/2": streaming(**{"x-speakeasy-sse-sentinel": "[THEIRS]"}),
    "/samples": {
        "x-codeSamples": [{"lang": "go", "source": "foreign sample"}],
        "x-code-samples": [{"lang": "go", "source": "foreign sample"}],
        "x-oaiMeta": {"beta": True, "examples": {"request": {"curl": "foreign sample"}}},
    },
    "/polling/1": {"x-speakeasy-polling": [], "x-fern-nonsense": 1, "x-fern-examples": []},
    "/polling/2": {"x-speakeasy-polling": []},
}
PET = {
    "type": "object",
    "x-speakeasy-include": True,
    "x-stainless-nominal": False,
    "properties": {
        "p1": {**TEXT, "x-oasmith-name": "ours"},
        "p2": {**TEXT, "x-speakeasy-name-override": "theirs"},
        "p3": {**TEXT, "x-fern-property-name": "ferns"},
        "p4": {**TEXT, "x-ms-client-name": "azure"},
        "p5": {**TEXT, "x-stainless-naming": {"python": {"property_name": "steel"}}},
        "fixed": {"enum": ["always"], "x-stainless-const": True},
        "size": enum(**{"x-ms-enum": {"name": "PetSize", "modelAsString": True}}),
        "other": enum(**{"x-ms-enum": {"name": "PetSize"}, "x-speakeasy-unknown-values": "allow"}),
        "shut": enum(**{"x-oasmith-closed": True}),
        "colour": enum(**{"x-enum-varnames": ["SMALL"], "x-enumNames": ["SMALL"]}),
        "shape": enum(**{"x-speakeasy-enums": ["SMALL"], "x-enum-descriptions": ["Tiny.", "Big."]}),
        "form": enum(**{"x-enumDescriptions": {"s": "Slim."}}),
        "cut": enum(**{"x-fern-enum": {"s": {"description": "Sharp."}}}),
        "taste": enum(**{"x-ms-enum": {"values": [{"value": "s", "description": "Sour."}]}}),
    },
}
COMPONENTS: dict[str, Any] = {
    "t1": {"type": "object", "x-oasmith-name": "Ours"},
    "t2": {"type": "object", "x-speakeasy-name-override": "Theirs"},
    "t3": {"type": "object", "x-fern-type-name": "Ferns"},
    "t4": {"type": "object", "x-ms-client-name": "Azure"},
    "t5": {"type": "object", "x-stainless-naming": {"python": {"type_name": "Steel"}}},
    "Pet": PET,
}
DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Zoo", "version": "1"},
    "servers": [{"url": "https://zoo.example"}],
    "security": [{"ours": []}, {"ferns": []}, {"header": []}],
    "paths": {path: {"get": operation() | more} for path, more in PATHS.items()},
    "x-ms-paths": {"/pets?kind=cat": {"get": operation(operationId="listCats")}},
    "x-webhooks": {"born": {"post": {"requestBody": {"content": {"application/json": EVENTS}}}}},
    "components": {
        "schemas": COMPONENTS,
        "securitySchemes": {
            "ours": {"type": "http", "scheme": "bearer", "x-oasmith-api-key-env": "OURS"},
            "ferns": {"type": "http", "scheme": "bearer", "x-fern-bearer": {"env": "FERNS"}},
            "header": {
                "type": "apiKey",
                "in": "header",
                "name": "K",
                "x-fern-header": {"env": "K"},
            },
        },
    },
}
"""The rows about 2.0 and 3.0, and about pages, have tests of their own."""
ELSEWHERE = {"x-nullable", "x-ms-discriminator-value", "x-ms-pageable", "x-ms-text"} | {
    "x-pagination",
    *(f"x-{tool}-pagination" for tool in ("oasmith", "speakeasy", "fern")),
}


@pytest.fixture(scope="module")
def zoo(tmp_path_factory: pytest.TempPathFactory) -> tuple[Shop, Done]:
    """The folder with the generated package, and the run that made it."""
    root = tmp_path_factory.mktemp("zoo")
    (root / "zoo.json").write_text(json.dumps(DOCUMENT), encoding="utf-8")
    shop = Shop(root, lambda *arguments: oasmith(*arguments, cwd=root))
    done = shop.run("generate", "zoo.json", "-o", ".", "--package", "zoo", "--package-only")
    assert done.returncode == 0, done.stderr
    return shop, done


@pytest.fixture(scope="module")
def calls(zoo: tuple[Shop, Done]) -> dict[str, dict[str, Any]]:
    """What ``inspect --json`` says of each path."""
    done = zoo[0].run("inspect", "zoo.json", "--json")
    return {entry["path"]: entry for entry in json.loads(done.stdout)["operations"]}


def emitted(shop: Shop, folder: str) -> str:
    files = sorted((shop.root / "zoo" / folder).glob("*.py"))
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


def test_methods(calls: dict[str, dict[str, Any]]) -> None:
    found = [calls[f"/name/{number}"]["call"] for number in range(1, 5)]
    assert found == ["zoo.pets.ours", "zoo.theirs", "zoo.pets.ferns", "pets.steel"]
    assert calls["/pets?kind=cat"]["call"] == "pets.list_cats"


def test_what_is_left_out(zoo: tuple[Shop, Done], calls: dict[str, dict[str, Any]]) -> None:
    assert not [path for path in calls if path.startswith("/gone")]
    assert "excluded: 5 operations" in zoo[1].stderr


def test_arguments(calls: dict[str, dict[str, Any]], zoo: tuple[Shop, Done]) -> None:
    found = [entry["python"] for entry in calls["/arguments"]["parameters"]]
    assert found == ["ours", "theirs", "ferns", "azure", "steel", "a5"]
    assert 'Query("a5", allow_reserved=True)' in emitted(zoo[0], "resources")


def test_deprecation_retries_and_streams(zoo: tuple[Shop, Done]) -> None:
    found = emitted(zoo[0], "resources")
    for text in ("Ours is old.", "Theirs is old.", "Steel is old.", "Use `newer` instead."):
        assert text in found, text
    assert found.count("retries=Retries(0)") == 2
    assert found.count("retries=Retries(7)") == 1
    assert 'sentinel="[OURS]"' in found
    assert 'sentinel="[THEIRS]"' in found
    assert "foreign sample" not in found


def test_classes_and_attributes(zoo: tuple[Shop, Done]) -> None:
    program = (
        "from zoo import models\n"
        "print(*models.__all__)\n"
        "pet = models.Pet.model_validate({f'p{n}': str(n) for n in range(1, 6)})\n"
        "print(pet.ours, pet.theirs, pet.ferns, pet.azure, pet.steel)\n"
    )
    done = python("-c", program, cwd=zoo[0].root, path=zoo[0].root)
    assert done.returncode == 0, done.stderr
    names, values = done.stdout.splitlines()
    assert {"Ours", "Theirs", "Ferns", "Azure", "Steel", "PetSize"} <= set(names.split())
    assert values == "1 2 3 4 5"


def test_enums(zoo: tuple[Shop, Done]) -> None:
    found = emitted(zoo[0], "models")
    assert "size: PetSize | None" in found
    assert "other: PetSize | None" in found
    assert 'fixed: Literal["always"]' in found
    for text in ("`s`: Tiny.", "`l`: Big.", "`s`: Slim.", "`s`: Sharp.", "`s`: Sour."):
        assert text in found
    assert 'shut: Literal["s", "l"] | None' in found
    assert "SMALL" not in found


def test_secrets_and_webhooks(zoo: tuple[Shop, Done]) -> None:
    client = (zoo[0].root / "zoo" / "_client.py").read_text(encoding="utf-8")
    for variable in ('"OURS"', '"FERNS"', '"K"'):
        assert variable in client
    assert (zoo[0].root / "zoo" / "webhooks.py").is_file()


def test_beta_in_the_layout_of_paths(zoo: tuple[Shop, Done]) -> None:
    config = 'spec = "zoo.json"\nlayout = "paths"\n'
    (zoo[0].root / "paths.toml").write_text(config, encoding="utf-8")
    done = zoo[0].run("inspect", "--config", "paths.toml", "--json")
    found = {entry["path"]: entry["call"] for entry in json.loads(done.stdout)["operations"]}
    assert found["/samples"].startswith("beta.samples.")


def test_what_is_not_honoured_is_told_once(zoo: tuple[Shop, Done]) -> None:
    told = re.findall(r"note\[OAS0502\]: `([\w-]+)`", zoo[1].stderr)
    assert told == ["x-speakeasy-polling", "x-fern-nonsense"]


def test_every_hint_of_the_table_is_tried() -> None:
    page = (ROOT / "docs" / "hints.md").read_text(encoding="utf-8")
    table = page.partition("## What needs no hint")[0]
    listed = set(re.findall(r"`(x-[\w-]+)", table))
    tried = set(re.findall(r'"(x-[\w-]+)"', json.dumps(DOCUMENT)))
    assert listed - tried == ELSEWHERE
