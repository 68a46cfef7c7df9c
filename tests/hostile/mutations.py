"""Changes that make a document hostile: of its values, and of its text.

A change is a row of plain numbers, so that Hypothesis can shrink it and a random generator can
make thousands.
"""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import yaml

Container: TypeAlias = "dict[str, Any] | list[Any]"
Spot: TypeAlias = tuple[Any, Any]
"""A container and the key or index of one of its members."""

KEYWORDS = (
    *("$ref", "$id", "$anchor", "$defs", "$dynamicRef", "$dynamicAnchor", "$self", "type"),
    *("properties", "required", "items", "prefixItems", "additionalProperties", "allOf", "oneOf"),
    *("anyOf", "not", "if", "then", "else", "enum", "const", "default", "format", "pattern"),
    *("nullable", "discriminator", "propertyName", "mapping", "readOnly", "writeOnly", "title"),
    *("description", "summary", "example", "examples", "deprecated", "minimum", "maximum"),
    *("exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "minItems"),
    *("maxItems", "patternProperties", "unevaluatedProperties", "contentMediaType"),
    *("contentEncoding", "itemSchema", "parameters", "requestBody", "responses", "content"),
    *("schema", "encoding", "headers", "contentType", "style", "explode", "allowReserved", "name"),
    *("in", "operationId", "tags", "security", "servers", "url", "variables", "callbacks", "links"),
    *("paths", "webhooks", "components", "schemas", "securitySchemes", "flows", "scopes", "info"),
    *("version", "openapi", "swagger", "consumes", "produces", "schemes", "host", "basePath"),
    *("definitions", "collectionFormat", "get", "post", "query", "additionalOperations"),
    *("x-enum-varnames", "x-speakeasy-group", "x-speakeasy-name-override", "x-nullable", "200"),
    *("x-stainless-const", "x-codeSamples", "default", "externalDocs", "license", "contact"),
)
"""Names under which the generator looks for something."""

VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1, 1.5, -0.0, 1e308, 10**40, "", " ", "x", "a/b", "~", "#", "null"),
    *([], {}, [[]], [{}], [None], [""], {"": None}, {"": {}}, {"$ref": None}, {"$ref": "#"}),
    *({"$ref": ""}, {"$ref": "#/"}, {"$ref": "other.yaml"}, {"$ref": "#/paths"}, {"$ref": "%"}),
    *({"$ref": "#/components/schemas/Pot"}, {"$ref": []}, {"type": "string"}, {"type": []}),
    *({"type": "object"}, {"type": ["null", "array", 3]}, {"allOf": [{"$ref": "#"}]}),
    *({"oneOf": [{"type": "object"}, {"type": "object"}]}, {"enum": [None, {}, [], "1", 1, True]}),
    *({"const": {"a": [None]}}, {"type": "array"}, {"items": False}, {"properties": {"": True}}),
    *("\x00", "\ud800", "\u202e", "{", "}", "{x}", "/{}", "/{x}{x}", "http://[", "//x", "a\nb"),
    *("__class__", "self", "None", "class", "9", "\u00aa", "string", "object", "array", "number"),
    *("query", "path", "body", "header", "cookie", "formData", "querystring", "file", "binary"),
    *("date-time", "byte", "uuid", "int64", "deepObject", "form", "matrix", "pipes", "multi"),
    *(
        "application/json",
        "text/event-stream",
        "multipart/form-data",
        "a",
        ";",
        "*/*",
        "3.0",
        "2.0",
    ),
    *(
        "3.1.0",
        "9.9",
        "oauth2",
        "http",
        "apiKey",
        "openIdConnect",
        "mutualTLS",
        "basic",
        "[(",
        "(?",
    ),
)
"""What stands where something else should."""

SNIPPETS = (
    *("{", "}", "[", "]", ":", ": ", ",", "- ", "? ", "&a ", "*a", "<<: *a", "!!binary ", "!x "),
    *("|", ">", "|2-", "'", '"', "\\", "\\u0000", "\\ud800", "\\x41", "#", " # ", "\t", "\n", "\r"),
    *("\x00", "\x85", "\u2028", "\ufeff", "\ufffe", "---\n", "...\n", "%YAML 1.1\n", "~", "null"),
    *(".inf", ".nan", "1e400", "0x", "0o8", "9" * 5000, "- - - -", "{{", "}}", "@", "`", "\ud83d"),
    *("$ref", "true", "NaN", "Infinity", "-0", "1_000", "2024-10-01", "=", "&a &b", "*", "&"),
)


@dataclass(frozen=True, slots=True)
class Edit:
    """One change: which kind, of which member, with which other member or value."""

    kind: int
    spot: int
    other: int


def mutated(document: Any, edits: Sequence[Edit]) -> Any:
    """A copy of a document with changes, none of which leads into a ring."""
    root = [copy.deepcopy(document)]
    for edit in edits:
        spots = list(_spots(root))
        _EDITS[edit.kind % len(_EDITS)](spots, spots[edit.spot % len(spots)], edit.other)
    return root[0]


_FAST: Any = getattr(yaml, "CDumper", yaml.Dumper)


def text_of(document: Any, style: int) -> str:
    """A document as JSON, or as YAML in one of two layouts."""
    if style % 3 == 0:
        return json.dumps(document, indent=1, ensure_ascii=style % 2 == 0)
    flow = None if style % 3 == 1 else False
    options: dict[str, Any] = {"default_flow_style": flow, "sort_keys": False}
    try:
        return yaml.dump(document, Dumper=_FAST, allow_unicode=True, **options)
    except UnicodeEncodeError:  # libyaml writes no lone surrogates
        return yaml.dump(document, allow_unicode=True, **options)


def mangled(text: str, edits: Sequence[Edit]) -> str:
    """A text with changes."""
    for edit in edits:
        text = _TEXT_EDITS[edit.kind % len(_TEXT_EDITS)](text, edit)
    return text


def random_edits(chance: random.Random, most: int) -> list[Edit]:
    """As many random changes."""
    count = chance.randint(1, most)
    return [Edit(*(chance.randrange(1 << 30) for _ in range(3))) for _ in range(count)]


def _spots(container: Container) -> list[Spot]:
    found: list[Spot] = []
    pending: list[Container] = [container]
    while pending:
        current = pending.pop()
        members = current.items() if isinstance(current, dict) else enumerate(current)
        for key, member in members:
            found.append((current, key))
            if isinstance(member, dict | list):
                pending.append(member)
    return found


def _replace(spots: list[Spot], spot: Spot, other: int) -> None:
    container, key = spot
    container[key] = copy.deepcopy(VALUES[other % len(VALUES)])


def _delete(spots: list[Spot], spot: Spot, other: int) -> None:
    container, key = spot
    if container is not spots[0][0]:
        del container[key]


def _rename(spots: list[Spot], spot: Spot, other: int) -> None:
    container, key = spot
    if isinstance(container, dict):
        value = container.pop(key)
        container[_some_key(spots, other)] = value


def _insert(spots: list[Spot], spot: Spot, other: int) -> None:
    container, key = spot
    value = copy.deepcopy(VALUES[other // len(KEYWORDS) % len(VALUES)])
    member = container[key]
    if isinstance(member, dict):
        member[KEYWORDS[other % len(KEYWORDS)]] = value
    elif isinstance(member, list):
        member.insert(other % (len(member) + 1), value)


def _swap(spots: list[Spot], spot: Spot, other: int) -> None:
    _put_copy(spot, spots[other % len(spots)])


def _put_copy(spot: Spot, source: Spot) -> None:
    container, key = spot
    container[key] = copy.deepcopy(source[0][source[1]])


def _refer(spots: list[Spot], spot: Spot, other: int) -> None:
    container, key = spot
    container[key] = {"$ref": _pointer(spots[0][0], spots[other % len(spots)])}


def _odd_key(spots: list[Spot], spot: Spot, other: int) -> None:
    container, key = spot
    texts = [value for value in VALUES if isinstance(value, str)]
    if isinstance(container, dict):
        container[texts[other % len(texts)]] = copy.deepcopy(container[key])


def _wrap(spots: list[Spot], spot: Spot, other: int) -> None:
    container, key = spot
    value = container[key]
    container[key] = [value] if other % 2 else {KEYWORDS[other // 2 % len(KEYWORDS)]: value}


_EDITS: tuple[Callable[[list[Spot], Spot, int], None], ...] = (
    _replace,
    _replace,
    _delete,
    _rename,
    _insert,
    _insert,
    _swap,
    _refer,
    _odd_key,
    _wrap,
)


def _some_key(spots: list[Spot], other: int) -> str:
    keys = [key for _, key in spots if isinstance(key, str)]
    return (*KEYWORDS, *keys)[other % (len(KEYWORDS) + len(keys))]


def _pointer(root: Container, wanted: Spot) -> str:
    """A reference to a member."""
    pending: list[tuple[Container, str]] = [(root, "")]
    while pending:
        container, path = pending.pop()
        pairs = container.items() if isinstance(container, dict) else enumerate(container)
        for key, member in pairs:
            step = f"{path}/{str(key).replace('~', '~0').replace('/', '~1')}"
            if container is wanted[0] and key == wanted[1]:
                return "#" + step.removeprefix("/0")
            if isinstance(member, dict | list):
                pending.append((member, step))
    return "#"


def _put(text: str, edit: Edit) -> str:
    at = edit.spot % (len(text) + 1)
    return text[:at] + SNIPPETS[edit.other % len(SNIPPETS)] + text[at:]


def _cut(text: str, edit: Edit) -> str:
    at = edit.spot % (len(text) + 1)
    return text[:at] + text[at + edit.other % 40 :]


def _repeat(text: str, edit: Edit) -> str:
    lines = text.splitlines(keepends=True)
    if not lines:
        return text
    at = edit.spot % len(lines)
    return "".join((*lines[:at], *lines[at : at + 1 + edit.other % 5], *lines[at:]))


def _indent(text: str, edit: Edit) -> str:
    lines = text.splitlines(keepends=True)
    if lines:
        at = edit.spot % len(lines)
        lines[at] = lines[at][1:] if edit.other % 2 else "  " + lines[at]
    return "".join(lines)


def _flip(text: str, edit: Edit) -> str:
    data = bytearray(text.encode("utf-8", "surrogatepass"))
    if data:
        data[edit.spot % len(data)] ^= 1 << edit.other % 8
    return data.decode("utf-8", "replace")


_TEXT_EDITS = (_put, _put, _cut, _repeat, _indent, _flip)
