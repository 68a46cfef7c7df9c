"""Servers whose URLs are not whole, and where the document itself is from."""

from __future__ import annotations

import json
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from support.programs import oasmith
from support.server import Reply, serving

HEAD = """
openapi: "{version}"
info: {{title: Harbour, version: "1"}}
paths: {{/x: {{get: {{operationId: x, responses: {{"204": {{description: d}}}}}}}}}}
"""


def document(more: str, version: str = "3.1.0") -> str:
    return dedent(HEAD).lstrip().format(version=version) + dedent(more).lstrip()


def inspected(spec: object, *options: str) -> dict[str, Any]:
    done = oasmith("inspect", str(spec), "--json", *options, cwd=Path())
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def urls(report: dict[str, Any]) -> list[str]:
    return [server["url"] for server in report["servers"]]


@pytest.mark.parametrize(
    ("servers", "expected"),
    [
        ("servers: [{url: /v1}, {url: v2}, {url: ../v3/}]", ["/v1", "/spec/v2", "/v3/"]),
        ("servers: [{url: 'https://{a}.x/v', variables: {a: {default: b}}}]", ["https://{a}.x/v"]),
        ("servers: [{url: //cdn.example/v1}]", ["https://cdn.example/v1"]),
        ("servers: []", ["/"]),
        ("", ["/"]),
        ("$self: ../other/api.yaml\nservers: [{url: v1}]", ["/other/v1"]),
    ],
)
def test_a_document_from_the_web(servers: str, expected: list[str]) -> None:
    with serving() as server:
        text = document(servers).encode()
        server.on("GET", "/spec/api.yaml", Reply(200, text, {"Content-Type": "text/yaml"}))
        found = urls(inspected(f"{server.url}/spec/api.yaml"))
        assert found == [url if "://" in url else server.url + url for url in expected]


def test_swagger_from_the_web() -> None:
    text = b'{"swagger": "2.0", "info": {"title": "T", "version": "1"}, "basePath": "/v1", "paths":'
    text += b" {}}"
    with serving() as server:
        server.on("GET", "/api.json", Reply(200, text, {"Content-Type": "application/json"}))
        assert urls(inspected(f"{server.url}/api.json")) == [f"{server.url}/v1"]


@pytest.mark.parametrize(
    ("more", "version", "expected"),
    [
        ("servers: [{url: /v1}]", "3.1.0", ["/v1"]),
        (
            "$self: https://a.example/spec/api.yaml\nservers: [{url: v1}]",
            "3.2.0",
            ["https://a.example/spec/v1"],
        ),
        ("servers: [{url: api.a.example/v1}]", "3.1.0", ["https://api.a.example/v1"]),
        ("servers: [{url: 'localhost:3000'}]", "3.1.0", ["http://localhost:3000"]),
        ("servers: [{url: v1.0/x}]", "3.1.0", ["v1.0/x"]),
        ("servers: [{url: 'https://a'}, {url: 'https://a'}]", "3.1.0", ["https://a"]),
        ("", "3.1.0", []),
    ],
)
def test_a_document_on_disk(tmp_path: Path, more: str, version: str, expected: list[str]) -> None:
    spec = tmp_path / "api.yaml"
    spec.write_text(document(more, version), encoding="utf-8")
    assert urls(inspected(spec)) == expected


def test_what_is_not_whole_is_told(tmp_path: Path) -> None:
    spec = tmp_path / "api.yaml"
    text = "servers:\n  - url: api.a.example\n  - url: https://{region}.a.example\n"
    spec.write_text(document(text), encoding="utf-8")
    done = oasmith("lint", str(spec), "--diagnostics", "json", cwd=tmp_path)
    found = [json.loads(line) for line in done.stderr.splitlines()]
    told = [
        (each["message"], each["location"]["line"]) for each in found if each["code"] == "OAS0130"
    ]
    assert told == [
        ("the URL api.a.example names a host but no scheme; https is used", 5),
        ("the server variable region is not declared; it is empty unless given", 6),
    ]


def test_names_of_servers(tmp_path: Path) -> None:
    spec = tmp_path / "api.yaml"
    text = """
    servers:
      - {url: "https://a", description: "The production API server"}
      - {url: "https://b", description: "Sandbox: for trying out"}
      - {url: "https://c", description: "Sandbox"}
      - {url: "https://d", description: "What this is for would take long to explain"}
      - {url: "https://e", name: "named by its author"}
      - {url: "https://f", description: "server"}
    """
    spec.write_text(document(text), encoding="utf-8")
    names = [server["name"] for server in inspected(spec)["servers"]]
    assert names == [
        "production",
        "https://b",
        "https://c",
        "https://d",
        "named by its author",
        "https://f",
    ]


def test_what_cannot_be_honoured_is_told(tmp_path: Path) -> None:
    spec = tmp_path / "api.yaml"
    text = """
    openapi: "3.1.0"
    info: {title: Harbour, version: "1"}
    paths:
      /x:
        get:
          security: [{a: [], b: []}, {a: [], c: []}]
          servers: [{url: "https://a"}, {url: "https://b"}]
          responses: {"204": {description: d}}
    components:
      securitySchemes:
        a: {type: http, scheme: bearer}
        b: {type: apiKey, in: header, name: Authorization}
        c: {type: apiKey, in: query, name: authorization}
    """
    spec.write_text(dedent(text), encoding="utf-8")
    done = oasmith("lint", str(spec), "--diagnostics", "json", cwd=tmp_path)
    found = [json.loads(line) for line in done.stderr.splitlines()]
    told = [each["message"] for each in found if each["code"] in ("OAS0640", "OAS0641")]
    assert told == [
        "a and b are needed together, but both are the header authorization",
        "of the 2 servers of the operation the first is called",
    ]
