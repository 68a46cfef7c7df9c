"""The index of models that stand in very many submodules."""

from __future__ import annotations

from pathlib import Path

import pytest

from oasmith.config import Config
from oasmith.generation import generate
from oasmith.source import read_document

MODULES = 70


@pytest.fixture(scope="module", params=["shared", "apart"])
def index(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The lines of ``models/__init__.py``, where every module mentions one class, or none does."""
    owner = "{$ref: '#/components/schemas/Owner'}" if request.param == "shared" else "{}"
    paths, schemas = ["paths:"], ["components:", "  schemas:", "    Owner: {type: object}"]
    for number in range(MODULES):
        answer = f"{{application/json: {{schema: {{$ref: '#/components/schemas/Boat{number}'}}}}}}"
        paths += [
            f"  /boats{number}:",
            "    get:",
            f"      tags: [dock{number}]",
            f"      responses: {{'200': {{description: It, content: {answer}}}}}",
        ]
        schemas.append(f"    Boat{number}: {{type: object, properties: {{owner: {owner}}}}}")
    text = "\n".join(["openapi: 3.1.0", "info: {title: Docks, version: '1'}", *paths, *schemas])
    spec: Path = tmp_path_factory.mktemp("docks") / "docks.yaml"
    spec.write_text(f"{text}\n", encoding="utf-8")
    tree, _ = read_document(spec)
    files = generate(tree, Config(spec=spec, package_only=True)).files
    found = next(file for file in files if file.path.endswith("models/__init__.py"))
    return [request.param, *found.content.splitlines()]


def test_no_name_has_more_declarations_than_pyright_counts(index: list[str]) -> None:
    """Each ``*`` declares a name again that its submodule imports from another one."""
    shape, *lines = index
    stars = sum(line.endswith("import *") for line in lines)
    listed = sum("import Boat" in line for line in lines)
    if shape == "shared":
        assert stars <= 60 and listed >= MODULES - 60
    else:
        assert stars >= MODULES and listed == 0
