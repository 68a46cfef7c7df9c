"""Objects whose other members (``additionalProperties``) are objects of their own kind."""

from __future__ import annotations

from typing import Any

import pytest

from support.sdk import Generate, Sdk, wire

SPEC = """
openapi: 3.1.0
info: {title: Folders, version: 1.0.0}
components:
  schemas:
    Folder:
      type: object
      properties: {size: {type: integer}}
      additionalProperties: {$ref: '#/components/schemas/Folder'}
    Shelf:
      type: object
      properties: {width: {type: integer}}
      additionalProperties: {type: array, items: {$ref: '#/components/schemas/Box'}}
    Box:
      type: object
      properties: {lid: {type: boolean}}
      additionalProperties: {$ref: '#/components/schemas/Shelf'}
paths:
  /folder:
    get:
      operationId: getFolder
      responses:
        '200':
          description: All of it.
          content: {application/json: {schema: {$ref: '#/components/schemas/Folder'}}}
  /shelf:
    get:
      operationId: getShelf
      responses:
        '200':
          description: All of it.
          content: {application/json: {schema: {$ref: '#/components/schemas/Shelf'}}}
"""


@pytest.fixture(scope="module")
def sdk(generated: Generate) -> Sdk:
    """The SDK of the document above."""
    return generated(SPEC, package="nested_folders")


def test_members_of_a_class_of_its_own_are_decoded(sdk: Sdk) -> None:
    client, server = sdk.module("testing").client()
    data: dict[str, Any] = {"size": 1, "home": {"size": 2, "work": {"size": 3}}, "tmp": {}}
    server.answer("getFolder", data)
    folder = client.folder.get(strict=True)
    assert type(folder.model_extra["home"].model_extra["work"]) is sdk.models.Folder
    assert folder.model_extra["home"].model_extra["work"].size == 3
    assert wire(folder) == data
    server.answer("getFolder", {"home": {"work": {"size": "many"}}})
    assert [each.pointer for each in client.folder.get().model_issues()] == ["/home/work/size"]


def test_members_in_circles_are_decoded(sdk: Sdk) -> None:
    client, server = sdk.module("testing").client()
    data: dict[str, Any] = {"left": [{"lid": True, "inside": {"width": 4}}], "width": 5}
    server.answer("getShelf", data)
    shelf = client.shelf.get(strict=True)
    assert shelf.model_extra["left"][0].model_extra["inside"].width == 4
    assert wire(shelf) == data


def test_members_deeper_than_python_goes_stay_plain(sdk: Sdk) -> None:
    deep: dict[str, Any] = {}
    for _ in range(5_000):
        deep = {"in": deep}
    from_wire = sdk.module("_runtime.convert").decode("Folder", deep)
    assert type(from_wire) is sdk.models.Folder
