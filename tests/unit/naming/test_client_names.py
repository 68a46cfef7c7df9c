"""No resource is called like anything else that the module of the client imports."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from oasmith.config import Config
from oasmith.generation import generate
from oasmith.source import read_document

TAGS = ("Hooks", "Retries", "Mapping", "Sequence", "Token", "Scheme")


@pytest.mark.parametrize("tag", TAGS)
def test_a_resource_leaves_the_imports_of_the_client_alone(tmp_path: Path, tag: str) -> None:
    path = tmp_path / "api.yaml"
    path.write_text(
        f"""
openapi: 3.0.3
info: {{title: Names, version: "1"}}
paths:
  /things:
    get: {{operationId: listThings, tags: [{tag}], responses: {{'204': {{description: x}}}}}}
components:
  securitySchemes: {{o: {{type: http, scheme: bearer}}}}
security: [{{o: []}}]
""",
        encoding="utf-8",
    )
    tree, _ = read_document(path)
    files = generate(tree, Config(spec=path, package="named", package_only=True)).files
    (client,) = [file.data().decode() for file in files if file.path.endswith("_client.py")]
    head = client.partition("\nclass ")[0]
    imports = re.findall(r"^ *from \S+ import \(?([^)]*?)\)?$", head, re.M)
    names = [name.strip() for line in imports for name in line.split(",") if name.strip()]
    assert len(names) == len(set(names))
    assert f"{tag}Resource" in names
