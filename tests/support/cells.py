"""Documents with one operation for each way to send a value, for tests of what is on the wire."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from oasmith.ir import Operation
from support.sdk import Sdk
from support.server import Received, Reply, Server
from support.sides import Side

_PATHS = {"path": "/at/{color}"}
NOTHING = "nothing"
"""Stands for an argument that is not given."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One way to send one value.

    ``place`` and ``words`` make the parameter, ``schema`` is its schema (``words`` may hold
    ``content`` instead), ``value`` what a user passes, and ``expected`` the path with the query,
    or the header's text; None where the header must not be there.
    """

    place: str
    words: dict[str, Any]
    schema: dict[str, Any] | None
    value: Any
    expected: str | None
    name: str = "color"
    path: str = ""
    shared: dict[str, Any] = field(default_factory=dict[str, Any])

    @property
    def title(self) -> str:
        """What tests call it."""
        words = "-".join(str(word) for word in self.words.values())
        return f"{self.place}-{words[:40]}-{str(self.value)[:24]}"


def document(cells: Sequence[Cell], version: str = "3.1.0") -> str:
    """A document whose operation ``cell<index>`` sends the value of a cell."""
    paths: dict[str, Any] = {}
    for index, cell in enumerate(cells):
        parameter: dict[str, Any] = {"name": cell.name, "in": cell.place, **cell.words}
        if cell.place == "path":
            parameter["required"] = True
        if cell.schema is not None:
            parameter["schema"] = cell.schema
        template = cell.path or _PATHS.get(cell.place, "/at")
        paths[f"/{index}{template}"] = {
            "get": {
                "operationId": f"cell{index}",
                "tags": ["cells"],
                "parameters": [parameter],
                "responses": {"204": {"description": "It is there."}},
            }
        }
    return json.dumps(
        {
            "openapi": version,
            "info": {"title": "Cells", "version": "1"},
            "servers": [{"url": "https://cells.example"}],
            "paths": paths,
        }
    )


def sent(sdk: Sdk, side: Side, server: Server, index: int, cell: Cell) -> Received:
    """Call the operation of a cell."""
    server.otherwise = Reply(204)
    client = side.client(sdk, base_url=server.url, max_retries=0)
    given = {} if cell.value is NOTHING else {argument(sdk, index): cell.value}
    side.run(method(sdk, client, index)(**given))
    return server.last


def method(sdk: Sdk, client: Any, index: int) -> Any:
    """The method of a cell."""
    named = sdk.model.names.methods[_operation(sdk, index).identity]
    return getattr(client.cells, named.method)


def argument(sdk: Sdk, index: int) -> str:
    """The Python name of the one parameter of a cell's operation."""
    operation = _operation(sdk, index)
    parameter = operation.parameters[0]
    names = sdk.model.names.arguments
    return names[operation.identity, parameter.place, parameter.wire]


def _operation(sdk: Sdk, index: int) -> Operation:
    return sdk.model.api.operations[index]


def found(request: Received, index: int, cell: Cell) -> str | None:
    """What arrived of a cell's value, in the terms of ``expected``."""
    if cell.place == "cookie":
        return request.headers.get("cookie")
    if cell.place == "header":
        return request.headers.get(cell.name.lower())
    return request.target.removeprefix(f"/{index}")
