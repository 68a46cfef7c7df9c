"""Random files that stand beside a document: overlays, configurations and locks.

Each goes through the real command line; what it says has to be a diagnostic.
"""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from hostile.grammar import CONSTANTS, NAMES, TEXTS
from hostile.mutations import mangled, mutated, random_edits, text_of
from hostile.running import run
from oasmith.config import Config, lock_text
from oasmith.generation import generate
from oasmith.source import read_document
from support.paths import GOLDEN

DOCUMENT = GOLDEN / "awkward_names" / "spec.yaml"
SCHEMA: dict[str, Any] = json.loads(
    (files("oasmith.config") / "schema.json").read_text(encoding="utf-8")
)

STEPS = (
    *("$", "$.paths", "$.info", "$..*", "$.paths.*", "$.paths[*].get", "$..[?@.type]", "$.*.*"),
    *("$..parameters[0]", "$..[?@.name=='id']", "$.components.schemas['Pet']", "$..properties"),
    *("$[::-1]", "$..[1:3]", "$..[?length(@)>2]", "$..[?match(@.name,'(a+)+b')]", "$['a','b']"),
    *("$.tags[?count(@..*)>1]", "$..[?@.a==$.b]", "$.", "$[", "$..", "x", "", "@", "$.paths.~"),
    *(
        "$[?!@]",
        "$[?(((((@.a)))))]",
        "$['\\ud800']",
        "$[99999999999999999999]",
        "$[?search(@,'[')]",
    ),
)

VALUES: tuple[Any, ...] = (
    *CONSTANTS,
    {"a": {"b": [1]}},
    {"description": "x", "x-speakeasy-group": "a.b"},
    {"get": {"responses": {}}},
    {"$ref": "#/components/schemas/Pet"},
    [{"name": "q", "in": "query", "schema": {}}],
)


@dataclass(frozen=True, slots=True)
class Beside:
    """A file beside a document: which kind, and what it holds."""

    kind: str
    text: str


def made(chance: random.Random) -> Beside:
    """A random file."""
    kind = chance.choice(tuple(_MAKERS))
    text = _MAKERS[kind](chance)
    return Beside(kind, mangled(text, random_edits(chance, 2)) if chance.random() < 0.2 else text)


def check(file: Beside, folder: Path) -> None:
    """Generate with a file; raises when anybody would see a traceback."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copy(DOCUMENT, folder / "spec.yaml")
    (folder / file.kind).write_bytes(file.text.encode("utf-8", "surrogatepass"))
    arguments = ["generate", str(folder / "spec.yaml"), "-o", str(folder / "out")]
    if file.kind == "overlay.yaml":
        arguments += ["--overlay", str(folder / file.kind)]
    elif file.kind == "oasmith.toml":
        arguments = ["generate", "--config", str(folder / file.kind), "-o", str(folder / "out")]
    else:
        (folder / "out").mkdir()
        shutil.move(folder / file.kind, folder / "out" / file.kind)
    run(*arguments, folder=folder / "out")


def _overlay(chance: random.Random) -> str:
    actions = [_action(chance) for _ in range(chance.randint(0, 4))]
    value: dict[str, Any] = {"overlay": chance.choice(("1.0.0", "1.1.0", "1.0", 1.0, "2", None))}
    value |= {"info": {"title": "x", "version": "1"}, "actions": actions}
    if chance.random() < 0.3:
        value["extends"] = chance.choice((*NAMES, *CONSTANTS))
    return text_of(_perhaps_changed(chance, value), chance.randrange(6))


def _action(chance: random.Random) -> dict[str, Any]:
    found: dict[str, Any] = {"target": chance.choice(STEPS)}
    kind = chance.choice(("update", "remove", "copy", "update", "x"))
    found[kind] = {"remove": True, "copy": chance.choice(STEPS)}.get(kind, chance.choice(VALUES))
    return found


def _configuration(chance: random.Random) -> str:
    properties: Mapping[str, Any] = SCHEMA["properties"]
    names = ("spec", *chance.sample(sorted(properties), chance.randint(0, 5)))
    lines = [f"{_key(name)} = {_toml(chance, name, 3)}" for name in dict.fromkeys(names)]
    return "\n".join(lines) + "\n"


def _toml(chance: random.Random, name: str, depth: int) -> str:
    if name == "spec" and chance.random() < 0.9:
        return '"spec.yaml"'
    if chance.random() < 0.3:
        return chance.choice(_ODD_TOML)
    return _fitting(chance, SCHEMA["properties"].get(name, {}), depth)


_ODD_TOML = (
    *("1", "-0.0", "nan", "inf", "9" * 5_000, "0x" + "f" * 5_000, "1e999", "true", "[]", "{}"),
    *("1979-05-27", "1979-05-27T07:32:00Z", "07:32:00", '""', '"CON"', '"a\\u0000b"', "'\\'"),
    *(
        '"../.."',
        '"/dev/null"',
        '"."',
        '["a", 1]',
        "{a = {b = 1}}",
        '"\\U0010FFFF"',
        '"' + "x" * 999 + '"',
    ),
)


def _fitting(chance: random.Random, part: Mapping[str, Any], depth: int) -> str:
    """A value as the schema of the configuration wants it, more or less."""
    if "$ref" in part:
        part = SCHEMA["$defs"][str(part["$ref"]).removeprefix("#/$defs/")]
    if "enum" in part:
        return json.dumps(chance.choice(part["enum"]))
    match part.get("type"):
        case "boolean":
            return chance.choice(("true", "false"))
        case "integer":
            return str(chance.randint(0, 400))
        case "array" if depth:
            found = [_fitting(chance, part["items"], depth - 1) for _ in range(2)]
            return f"[{', '.join(found)}]"
        case "object" if depth:
            return _table(chance, part, depth)
        case _:
            words = (
                "a",
                "A1",
                "chat.create",
                "OAS0101",
                "class",
                "listPets",
                "Pet",
                "**",
                "/pets/*",
            )
            return json.dumps(_plain(chance.choice((*words, *NAMES, *TEXTS))))


def _table(chance: random.Random, part: Mapping[str, Any], depth: int) -> str:
    members: Mapping[str, Any] = part.get("properties", {})
    if members:
        names = chance.sample(sorted(members), chance.randint(0, len(members)))
        pairs = {name: members[name] for name in names}
    else:
        keys = ("listPets", "Pet", "api_key", "base_url", chance.choice(NAMES))
        pairs = dict.fromkeys(keys, part.get("additionalProperties", {}))
    inside = (f"{_key(name)} = {_fitting(chance, each, depth - 1)}" for name, each in pairs.items())
    return f"{{{', '.join(inside)}}}"


def _key(name: str) -> str:
    return json.dumps(_plain(name))


def _plain(text: str) -> str:
    return text.encode("utf-8", "replace").decode()


def _lock(chance: random.Random) -> str:
    return json.dumps(_perhaps_changed(chance, json.loads(_right_lock())), indent=1)


@cache
def _right_lock() -> str:
    tree, _ = read_document(DOCUMENT)
    return lock_text(generate(tree, Config(spec=DOCUMENT)).lock)


def _perhaps_changed(chance: random.Random, value: Any) -> Any:
    return mutated(value, random_edits(chance, 5)) if chance.random() < 0.5 else value


_MAKERS: dict[str, Callable[[random.Random], str]] = {
    "overlay.yaml": _overlay,
    "oasmith.toml": _configuration,
    "oasmith.lock": _lock,
}
