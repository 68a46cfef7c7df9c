"""Documents that ask for too much end in a located message or in success, within bounds.

Each runs in a process of its own with limits of the system on time and memory.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from support.paths import GENERATOR
from support.programs import TIMEOUT

SECONDS = 60
"""CPU time; most documents here need two. The machine may be slow."""

BYTES = 3 << 30
Json: TypeAlias = dict[str, Any]
OPERATION: Json = {"operationId": "getBomb", "responses": {}}
HEAD = "openapi: 3.1.0\ninfo: {title: Bomb, version: '1'}\npaths: {}\n"
PROGRAM = "from oasmith.cli import main; main(prog_name='oasmith')"


def document(schemas: Json, paths: Json | None = None) -> str:
    """A document; its one operation answers with the first schema."""
    answer = {"application/json": {"schema": schema(next(iter(schemas), "None"))}}
    get = {"operationId": "getBomb", "responses": {"200": {"description": "", "content": answer}}}
    return json.dumps(
        {
            "openapi": "3.1.0",
            "info": {"title": "Bomb", "version": "1"},
            "paths": {"/bomb": {"get": get}} if paths is None else paths,
            "components": {"schemas": schemas},
        }
    )


def schema(name: str) -> Json:
    """A reference."""
    return {"$ref": f"#/components/schemas/{name}"}


def chain(count: int, link: Callable[[str, int], Json]) -> str:
    """Schemas each of which leads to the next one."""
    found = {f"S{number}": link(f"S{number + 1}", number) for number in range(count)}
    last = {"type": "object", "properties": {"a": {"type": "string"}}}
    return document(found | {f"S{count}": last})


def all_of(name: str, number: int) -> Json:
    return {"allOf": [schema(name), {"properties": {f"p{number}": {"type": "string"}}}]}


def member(name: str, number: int) -> Json:
    return {"type": "object", "required": ["next"], "properties": {"next": schema(name)}}


def twice(name: str, number: int) -> Json:
    return {
        "type": "object",
        "required": ["a", "b"],
        "properties": {"a": schema(name), "b": schema(name)},
    }


def pair(name: str, number: int) -> Json:
    return {"oneOf": [schema(name), {"type": "array", "items": schema(name)}]}


def doubled(name: str, number: int) -> Json:
    """Twice the same union, each time with another member beside it."""
    members = [{"properties": {f"{side}{number}": {"type": "string"}}} for side in "xy"]
    return {"oneOf": [{"allOf": [schema(name), each]} for each in members]}


def chosen(count: int) -> Json:
    """A union that very many values choose the variants of."""
    mapping = {f"v{n}": "#/components/schemas/T" for n in range(count)}
    variants = [schema("T"), {"type": "object", "title": "U"}]
    return {"oneOf": variants, "discriminator": {"propertyName": "t", "mapping": mapping}}


def sent(count: int) -> Json:
    """An operation whose body may be sent as very many media types."""
    content = {f"application/x{n}+json": {"schema": schema("S")} for n in range(count)}
    return {**OPERATION, "requestBody": {"content": content}}


def clique(count: int, link: Callable[[list[Json]], Json]) -> str:
    """Schemas each of which leads to all."""
    return document({f"S{n}": link([schema(f"S{m}") for m in range(count)]) for n in range(count)})


def described(text: str) -> str:
    """A document in which a text stands wherever Markdown may."""
    answers = {"200": {"description": text}}
    get = {"summary": text, "description": text, "operationId": "getBomb", "responses": answers}
    named = {"type": "object", "description": text, "properties": {"a": {"description": text}}}
    return document({"S": named}, {"/bomb": {"get": get}})


def patterned() -> str:
    """Patterns that take Python's engine for ever."""
    properties = {
        f"p{number}": {"type": "string", "pattern": pattern}
        for number, pattern in enumerate(PATTERNS)
    }
    whole = {"type": "object", "required": list(properties), "properties": properties}
    query = {"name": "harbour" * 12, "in": "query", "required": True}
    parameter = {**query, "schema": {"type": "string", "pattern": "^(([a-z])+.)+[A-Z]([a-z])+$"}}
    operation = {"parameters": [parameter], "responses": {"200": {"description": ""}}}
    body = {"content": {"application/json": {"schema": schema("S")}}}
    return document({"S": whole}, {"/bomb": {"post": {**operation, "requestBody": body}}})


PATTERNS = (
    "(a+)+$",
    "^(([a-z0-9-])+)+!$",
    "(.*)*(.*)*(.*)*(.*)*x{40}",
    "((a{1,1000}){1,1000}){1,1000}",
    "(?=(.*)*(.*)*(.*)*!)x",
    "(" * 2000 + ")" * 2000,
    "^(?:[a-z]|[a-z0-9]|[a-z0-9-])*!$",
    "x" * 1_000_000,
)
NUMBERS = f"""
openapi: 3.1.0
info: {{title: Numbers, version: 1e400}}
paths:
  /numbers:
    get:
      parameters:
        - {{name: a, in: query, required: true,
           schema: {{type: integer, minimum: {"1" * 400}, multipleOf: 0.1}}}}
        - {{name: b, in: query, required: true,
           schema: {{type: number, minimum: {"9" * 2999}, multipleOf: 1e-320}}}}
      responses: {{'200': {{description: ''}}}}
components: {{schemas: {{E: {{enum: [1e400, -.inf, {"8" * 4300}, {"7" * 4301}]}}}}}}
"""

MADE: dict[str, tuple[Callable[[], str], int, str]] = {
    "references": (lambda: chain(20_000, lambda name, _: schema(name)), 0, "OAS0419"),
    "allOf chain": (lambda: chain(5_000, all_of), 0, "OAS0419"),
    "allOf chain that is allowed": (lambda: chain(150, all_of), 0, "151/151 schemas"),
    "long list": (lambda: chain(1_500, member), 0, "1501/1501 schemas"),
    "product of members": (lambda: chain(30, twice), 0, "31/31 schemas"),
    "product of unions": (lambda: chain(30, pair), 0, "31/31 schemas"),
    "everything is everything": (lambda: clique(40, lambda all: {"oneOf": all}), 0, "schemas"),
    "everything is part of all": (lambda: clique(40, lambda all: {"allOf": all}), 0, "schemas"),
    "equal operations": (
        lambda: document({}, {f"/p/{n}": {"get": {**OPERATION}} for n in range(3_000)}),
        0,
        "3000/3000 operations",
    ),
    "broken references": (
        lambda: document({f"S{n}": {"properties": {"a": schema(f"X{n}")}} for n in range(8_000)}),
        0,
        "8000/8000 schemas",
    ),
    "mapping": (
        lambda: document({"S": chosen(60_000), "T": {"type": "object"}}),
        0,
        "2/2 schemas",
    ),
    "media types": (
        lambda: document({"S": {"type": "object"}}, {"/bomb": {"post": sent(5_000)}}),
        0,
        "1/1 operations",
    ),
    "unions of unions": (lambda: chain(60, doubled), 0, "61/61 schemas"),
    "aliases in schemas": (
        lambda: HEAD
        + "components:\n schemas:\n  A0: &a0 {type: string}\n"
        + "".join(
            f"  A{n}: &a{n} {{properties: {{a: *a{n - 1}, b: *a{n - 1}}}}}\n" for n in range(1, 30)
        ),
        2,
        "OAS0008",
    ),
    "anchors inside each other": (
        lambda: HEAD
        + "x: "
        + "".join(f"&a{n} {{a: " for n in range(190))
        + "["
        + "{}, " * 100_000
        + "]"
        + "}" * 190,
        0,
        "0/0 schemas",
    ),
    "mappings": (lambda: HEAD + "x: [" + "{}," * 2_100_000 + "]", 2, "OAS0002"),
    "keys that repeat": (
        lambda: HEAD + "x:\n" + "".join(f"  k{n}: 1\n" for n in range(50_000)) * 2,
        0,
        "OAS0010",
    ),
    "keys that repeat inside each other": (
        lambda: document({})[:-1]
        + ', "x": '
        + '{"a": 1, "a": ' * 180
        + f'"{"y" * 3_000_000}"'
        + "}" * 181,
        0,
        "OAS0010",
    ),
    "lines": (lambda: HEAD + "x: y" + "\n" * 8_000_000 + "z: 1\n", 0, "0/0 schemas"),
    "placeholders": (
        lambda: document({}, {"".join(f"/{{p{n}}}" for n in range(10_000)): {"get": OPERATION}}),
        1,
        "OAS0113",
    ),
    "groups": (
        lambda: document({}, {"/p": {"get": {**OPERATION, "x-speakeasy-group": "a." * 5_000}}}),
        0,
        "1/1 operations",
    ),
    "rings of all": (
        lambda: document(
            {f"S{n}": {"allOf": [schema(f"S{(n + 1) % 5_000}")]} for n in range(5_000)}
        ),
        0,
        "5000/5000 schemas",
    ),
    "comments": (lambda: "/**/" * 100_000 + "!", 2, "error[OAS"),
    "docstrings": (lambda: '"' * 100_000, 2, "error[OAS"),
    "enum": (
        lambda: document({"S": {"enum": [f"value{n}" for n in range(1_000_000)]}}),
        0,
        "OAS0150",
    ),
    "equal names": (
        lambda: document({"S": {"properties": {"a" + "-" * n: {} for n in range(1_500)}}}),
        0,
        "1/1 schemas",
    ),
    "operations": (
        lambda: document({}, {f"/p{n}": {"get": {"responses": {}}} for n in range(30_001)}),
        2,
        "OAS0151",
    ),
    "patterns": (patterned, 0, "1/1 schemas"),
    "numbers": (lambda: NUMBERS, 0, "OAS0012"),
    "description of 10 MB": (lambda: described("All is well. " * 800_000), 0, "OAS0150"),
    "backticks": (lambda: described("`" * 90_000), 0, "schemas"),
    "open links": (lambda: described("[a](" * 5_000), 0, "schemas"),
    "blanks": (lambda: described(f"<p>{' ' * 90_000}x"), 0, "schemas"),
    "abbreviations": (lambda: described("e.g. A. " * 12_000), 0, "schemas"),
    "anchors": (
        lambda: HEAD + "x-a:\n" + "".join(f"- &a{n} 1\n" for n in range(200_000)),
        0,
        "0/0 schemas",
    ),
    "flow": (lambda: "a: " + "[" * 100_000, 2, "OAS0007"),
    "not a text": (lambda: "\x1f\x8b\x08\x00", 2, "error[OAS"),
}


@pytest.mark.parametrize("bomb", MADE)
def test_it_ends(bomb: str, tmp_path: Path) -> None:
    make, status, said = MADE[bomb]
    (tmp_path / "api.yaml").write_text(make(), encoding="utf-8")
    command = [sys.executable, "-P", "-c", PROGRAM, "generate", "api.yaml", "-o", "out"]
    done = subprocess.run(
        command,
        cwd=tmp_path,
        env={"PYTHONPATH": str(GENERATOR)},
        preexec_fn=_limit,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=TIMEOUT,
        check=False,
    )
    assert done.returncode == status, done.stderr[-2000:]
    assert said in done.stderr and "Traceback" not in done.stderr
    assert len(done.stderr) < 60_000
    if status == 2:
        assert " --> api.yaml" in done.stderr


def test_the_deep_check_runs_no_pattern(tmp_path: Path) -> None:
    text = {"type": "string", "pattern": "^(a+)+$", "default": "a" * 60 + "!"}
    keys = {"patternProperties": {"^(a+)+$": {}}, "default": {"a" * 60 + "!": 1}}
    (tmp_path / "api.yaml").write_text(document({"S": text, "T": keys}), encoding="utf-8")
    command = [sys.executable, "-P", "-c", PROGRAM, "lint", "api.yaml"]
    done = subprocess.run(
        command,
        cwd=tmp_path,
        env={"PYTHONPATH": str(GENERATOR)},
        preexec_fn=_limit,
        capture_output=True,
        timeout=TIMEOUT,
        check=False,
    )
    assert done.returncode in {0, 1}, done.stderr[-2000:]


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
