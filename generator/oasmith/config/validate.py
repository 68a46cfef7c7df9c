"""Checking a configuration against its JSON Schema, in words that a person likes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from oasmith.frozen import frozen

from .positions import KeyPath

if TYPE_CHECKING:
    from jsonschema_rs import ValidationError

_TYPES = {
    "string": "text in quotes",
    "integer": "a whole number",
    "boolean": "true or false",
    "array": "a list in brackets",
    "object": "a table",
}


@frozen
class Problem:
    """One thing that is wrong, at the key path where it is."""

    code: str
    path: KeyPath
    message: str
    help: str | None = None


@cache
def schema() -> Mapping[str, object]:
    """The JSON Schema of oasmith.toml, for editors too."""
    text = Path(__file__).with_name("schema.json").read_text("utf-8")
    return cast("Mapping[str, object]", json.loads(text))


def problems(table: Mapping[str, object]) -> Iterator[Problem]:
    """Everything that is wrong with a parsed configuration."""
    import jsonschema_rs

    validator = jsonschema_rs.validator_for(dict(schema()))
    for error in validator.iter_errors(_as_json(table)):
        yield from _problems_of(error)


def _as_json(value: object) -> object:
    """TOML values as JSON ones: dates become a value that no key takes."""
    if isinstance(value, dict):
        members = cast("dict[str, object]", value)
        return {key: _as_json(member) for key, member in members.items()}
    if isinstance(value, list):
        return [_as_json(element) for element in cast("list[object]", value)]
    return value if isinstance(value, str | int | float) else None


def _problems_of(error: ValidationError) -> Iterator[Problem]:
    from jsonschema_rs import ValidationErrorKind as Kind

    path = tuple(error.instance_path)
    kind = error.kind
    if isinstance(kind, Kind.AdditionalProperties):
        for key in kind.unexpected:
            known = list(cast("Mapping[str, object]", _schema_at(path).get("properties", {})))
            yield Problem("OAS0802", (*path, key), f"unknown key `{key}`", _suggestion(key, known))
    elif isinstance(kind, Kind.Required):
        key = str(kind.property)
        help = f"add `{key} = ...`: {_description((*path, key))}"
        yield Problem("OAS0804", path, f"the key `{key}` is missing", help)
    elif isinstance(kind, Kind.Type):
        wanted = " or ".join(_TYPES.get(name, name) for name in kind.types)
        message = f"`{_shown(path)}` takes {wanted}"
        yield Problem("OAS0803", path, message, _description(path))
    elif isinstance(kind, Kind.Pattern):
        message = f"`{_shown(path)}` takes {_titles()[str(kind.pattern)]}"
        yield Problem("OAS0803", path, message, _description(path))
    else:
        message = f"`{_shown(path)}` cannot be this: {error.message}"
        yield Problem("OAS0803", path, message, _description(path))


@cache
def _titles() -> Mapping[str, str]:
    """What each pattern of the schema means, in words."""
    titles: dict[str, str] = {}
    pending: list[object] = [schema()]
    while pending:
        part = pending.pop()
        if isinstance(part, dict):
            members = cast("dict[str, object]", part)
            if "pattern" in members and "title" in members:
                titles[str(members["pattern"])] = str(members["title"])
            pending += members.values()
    return titles


def _suggestion(key: str, known: list[str]) -> str:
    close = get_close_matches(key, known, n=1, cutoff=0.5)
    if close:
        return f"did you mean `{close[0]}`?"
    return f"the keys here are {', '.join(known)}"


def _shown(path: KeyPath) -> str:
    return ".".join(map(str, path))


def _description(path: KeyPath) -> str | None:
    return cast("str | None", _schema_at(path).get("description"))


def _schema_at(path: KeyPath) -> Mapping[str, object]:
    """The part of the schema that speaks of a key; the nearest one with a description."""
    current = schema()
    for key in path:
        deeper = current.get("items")
        if isinstance(key, str):
            properties = cast("Mapping[str, object]", current.get("properties", {}))
            deeper = properties.get(key)
        if not isinstance(deeper, dict) or ("$ref" in deeper and "description" not in deeper):
            return current
        current = _with_target(cast("Mapping[str, object]", deeper))
    return current


def _with_target(part: Mapping[str, object]) -> Mapping[str, object]:
    reference = part.get("$ref")
    if not isinstance(reference, str):
        return part
    definitions = cast("Mapping[str, Mapping[str, object]]", schema()["$defs"])
    return {**definitions[reference.removeprefix("#/$defs/")], **part}
