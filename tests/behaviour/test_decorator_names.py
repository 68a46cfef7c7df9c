"""Resources and methods that are called like the decorators of the code around them."""

from __future__ import annotations

import json
from typing import Any

from support.sdk import Generate
from support.server import Reply, Server
from support.sides import Side


def _operation(tag: str, name: str) -> dict[str, Any]:
    answers = {"204": {"description": "Done."}}
    return {"operationId": name, "x-oasmith-name": name, "tags": [tag], "responses": answers}


def test_they_hide_nothing(generated: Generate, side: Side, server: Server) -> None:
    paths = {
        "/one": {"get": _operation("Property", "overload")},
        "/two": {"get": _operation("Property", "property")},
        "/three": {"get": _operation("Query", "staticmethod")},
    }
    info = {"title": "Words", "version": "1"}
    document = {"openapi": "3.1.0", "info": info, "paths": paths}
    package = f"decorator_names_{side.kind}"
    sdk = generated(json.dumps(document), package=package)
    server.otherwise = Reply(204)
    client = side.client(sdk, base_url=server.url)
    side.run(client.property.property())
    assert server.last.target == "/two"
    side.run(client.query.staticmethod())
    assert server.last.target == "/three"
    side.run(client.property.overload())
    assert server.last.target == "/one"
