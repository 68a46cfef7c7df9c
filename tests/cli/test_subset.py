"""``include`` and ``exclude``: a part of a document, and nothing that only the rest needs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cli.conftest import Done, Shop
from support.programs import oasmith, python

DOCUMENT = """\
openapi: 3.1.0
info: {title: Zoo, version: 1.0.0}
servers: [{url: https://zoo.example}]
security: [{token: []}]
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      responses: {'200': {$ref: '#/components/responses/Pets'}}
    post:
      operationId: createPet
      tags: [pets]
      security: [{admin: []}]
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/NewPet'}}}}
      responses:
        '201':
          description: One.
          content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
        '409':
          description: Not now.
          content: {application/json: {schema: {$ref: '#/components/schemas/Conflict'}}}
  /pets/{id}/toys:
    get:
      operationId: listToys
      tags: [pets, toys]
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
        - {name: sort, in: query, schema: {$ref: '#/components/schemas/Sort'}}
      responses:
        '200':
          description: Toys, each of them described where it is used.
          content:
            application/json:
              schema:
                type: object
                properties:
                  first: {type: object, properties: {toy: {type: string}}}
  /keepers:
    get:
      operationId: listKeepers
      tags: [keepers]
      responses:
        '200':
          description: Keepers.
          content: {application/json: {schema: {$ref: '#/components/schemas/Keeper'}}}
    delete: 5
webhooks:
  escaped:
    post:
      tags: [pets]
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Escape'}}}}
      responses: {'200': {description: Thanks.}}
components:
  securitySchemes:
    token: {type: http, scheme: bearer}
    admin: {type: apiKey, in: header, name: X-Admin}
  responses:
    Pets:
      description: Pets.
      content:
        application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}
  schemas:
    Pet: {type: object, properties: {name: {type: string}}}
    NewPet: {type: object, properties: {name: {type: string}}}
    Conflict: {type: object, properties: {why: {type: string}}}
    Sort: {type: string, enum: [a, b, c, d, e, f]}
    Keeper: {type: object, properties: {name: {type: whole}}}
    Escape: {type: object, properties: {where: {type: string}}}
"""
CONFIG = 'spec = "zoo.yaml"\noutput = "sdk"\npackage = "zoo_sdk"\npackage_only = true\n'


@pytest.fixture
def zoo(tmp_path: Path) -> Shop:
    (tmp_path / "zoo.yaml").write_text(DOCUMENT, encoding="utf-8")
    return Shop(tmp_path, lambda *arguments: oasmith(*arguments, cwd=tmp_path))


def generate(zoo: Shop, *tables: str) -> Done:
    (zoo.root / "oasmith.toml").write_text("\n".join([CONFIG, *tables, ""]), encoding="utf-8")
    return zoo.generate()


def calls(zoo: Shop) -> list[str]:
    done = zoo.run("inspect", "--config", "oasmith.toml", "--json")
    return [operation["call"] for operation in json.loads(done.stdout)["operations"]]


def models(zoo: Shop) -> list[str]:
    program = "import zoo_sdk; print(*zoo_sdk.models.__all__)"
    done = python("-c", program, cwd=zoo.root, path=zoo.root / "sdk")
    assert done.returncode == 0, done.stderr
    return sorted(name for name in done.stdout.split() if name in DOCUMENT or "Toy" in name)


def test_the_whole_by_default(zoo: Shop) -> None:
    done = generate(zoo)
    assert done.returncode == 1 and "error[OAS0113]" in done.stderr and "OAS0402" in done.stderr
    assert calls(zoo) == ["pets.list", "pets.create", "pets.list_toys", "keepers.list"]


@pytest.mark.parametrize(
    ("tables", "expected"),
    [
        (['[include]\ntags = ["toy*"]'], ["pets.list_toys"]),
        (['[include]\noperations = ["list*"]\n[exclude]\ntags = ["k*"]'], ["list", "list_toys"]),
        (['[include]\npaths = ["/pets/*"]\noperations = ["createPet"]'], ["create"]),
        (['[include]\npaths = ["/pets/**"]'], ["pets.list_toys"]),
        (['[include]\npaths = ["GET /pets**"]'], ["list", "list_toys"]),
        (['[exclude]\nmethods = ["get", "Delete"]'], ["pets.create"]),
    ],
)
def test_what_is_chosen(zoo: Shop, tables: list[str], expected: list[str]) -> None:
    done = generate(zoo, *tables)
    assert done.returncode == 0, done.stderr
    assert [call.rpartition(".")[2] for call in calls(zoo)] == [
        call.rpartition(".")[2] for call in expected
    ]


def test_what_only_the_rest_needs_is_not_there(zoo: Shop) -> None:
    done = generate(zoo, '[include]\ntags = ["pets"]\n[exclude]\nmethods = ["post"]')
    assert done.returncode == 0, done.stderr
    line = next(each for each in done.stderr.splitlines() if " operations, " in each)
    assert line == (
        "2/2 operations, 3/3 schemas, 1/1 webhooks; excluded: 3 operations, 3 schemas; no warnings"
    )
    assert models(zoo) == [
        "Escape",
        "Pet",
        "PetsListToysResponse",
        "PetsListToysResponseFirst",
        "Sort",
    ]
    package = zoo.root / "sdk" / "zoo_sdk"
    assert not (package / "resources" / "keepers.py").exists()
    client = (package / "_client.py").read_text(encoding="utf-8")
    assert "X-Admin" not in client and "keepers" not in client
    assert "OAS0402" not in done.stderr and "OAS0113" not in done.stderr


def test_inspect_lists_what_is_excluded(zoo: Shop) -> None:
    generate(zoo, '[include]\ntags = ["toys"]')
    done = zoo.run("inspect", "--config", "oasmith.toml", "--json")
    assert [(item["kind"], item["what"]) for item in json.loads(done.stdout)["excluded"]] == [
        ("operation", "GET /pets"),
        ("operation", "POST /pets"),
        ("operation", "GET /keepers"),
        ("operation", "DELETE /keepers"),
        ("webhook", "POST escaped"),
    ]
    shown = zoo.run("inspect", "--config", "oasmith.toml").stdout
    assert "  excluded: POST /pets, zoo.yaml:11:5\n" in shown


def test_webhooks_are_chosen_too(zoo: Shop) -> None:
    done = generate(zoo, '[exclude]\nwebhooks = ["esc*"]\npaths = ["/keepers"]')
    assert done.returncode == 0
    assert "0/0 webhooks; excluded: 2 operations, 2 schemas, 1 webhook;" in done.stderr
    assert "Escape" not in models(zoo)


def test_a_pattern_that_matches_nothing_is_told(zoo: Shop) -> None:
    done = generate(zoo, '[include]\ntags = ["pets", "dogs"]')
    assert "warning[OAS0807]: nothing in the document matches `dogs` in tags" in done.stderr
    assert "--> oasmith.toml:7:17\n" in done.stderr
    wrong = generate(zoo, '[include]\nlabels = ["pets"]')
    assert wrong.returncode == 2 and "tags, paths, operations, methods, webhooks" in wrong.stderr


def test_names_come_back(zoo: Shop) -> None:
    """A name that was given stays, also while its owner is left out and the document grows."""
    document = zoo.root / "zoo.yaml"
    text = DOCUMENT.replace("    delete: 5\n", "")
    document.write_text(text, encoding="utf-8")
    assert generate(zoo).returncode == 0
    lock = json.loads((zoo.root / "oasmith.lock").read_text(encoding="utf-8"))
    assert generate(zoo, '[include]\noperations = ["listPets"]').returncode == 0
    assert calls(zoo) == ["pets.list"]
    part = json.loads((zoo.root / "oasmith.lock").read_text(encoding="utf-8"))
    assert {key: part[key] for key in part if key != "document"} == {
        key: lock[key] for key in lock if key != "document"
    }
    assert zoo.check().returncode == 0
    twin = "  /zoo/pets/{id}/toys:\n    get:\n      operationId: ZooToys\n      tags: [pets]\n"
    twin += "      responses: {'204': {description: None.}}\n"
    document.write_text(text.replace("  /keepers:\n", twin + "  /keepers:\n"), encoding="utf-8")
    assert generate(zoo, '[exclude]\noperations = ["listToys"]').returncode == 0
    assert "pets.list_toys" not in calls(zoo)
    assert generate(zoo).returncode == 0
    after = json.loads((zoo.root / "oasmith.lock").read_text(encoding="utf-8"))
    for section in ("operations", "schemas", "inline", "arguments", "resources"):
        assert lock[section].items() <= after[section].items()
