"""What documents say to generators by extensions: ours first, then those of other tools.

docs/hints.md lists all of them. The values are data of the document: a hint of a wrong type says
nothing.
"""

from __future__ import annotations

from typing import cast

from oasmith.source import JsonValue

from .document import Extensions, Schema

_IGNORED = ("x-oasmith-ignore", "x-speakeasy-ignore", "x-fern-ignore")
ABOUT_VALUES = frozenset(
    {"x-ms-enum", "x-fern-enum", "x-enum-descriptions", "x-enumDescriptions", "x-stainless-const"}
)
"""Hints that stand in a parameter of Swagger 2.0 and are about its values, not about it."""
_PROPERTY = ("x-oasmith-name", "x-speakeasy-name-override", "x-fern-property-name")
_PARAMETER = ("x-oasmith-name", "x-speakeasy-name-override", "x-fern-parameter-name")
_TYPE = ("x-oasmith-name", "x-speakeasy-name-override", "x-fern-type-name", "x-ms-client-name")
_METHOD = ("x-oasmith-name", "x-speakeasy-name-override", "x-fern-sdk-method-name")
_GROUP = ("x-oasmith-group", "x-speakeasy-group", "x-fern-sdk-group-name")
_DEPRECATION = (
    "x-oasmith-deprecation-message",
    "x-speakeasy-deprecation-message",
    "x-stainless-deprecation-message",
)


def is_ignored(value: JsonValue) -> bool:
    """Whether an operation, as it stands in the document, asks to be left out."""
    if not isinstance(value, dict):
        return False
    skip = value.get("x-stainless-skip")
    only = value.get("x-stainless-only")
    named = skip is True or (isinstance(skip, list) and "python" in skip)
    named = named or (isinstance(only, list) and "python" not in only)
    return named or any(value.get(key) is True for key in _IGNORED)


def method_name(extensions: Extensions) -> str | None:
    """The name of an operation's method."""
    return _first(extensions, _METHOD) or _for_python(extensions, "method_name")


def environment(extensions: Extensions) -> str | None:
    """The environment variable of a security scheme's secret."""
    found = _first(extensions, ("x-oasmith-api-key-env",))
    for key in ("x-fern-bearer", "x-fern-header"):
        value = extensions.get(key)
        named = value.get("env") if isinstance(value, dict) else None
        found = found or (named if isinstance(named, str) and named.strip() else None)
    return found


def stream_end(extensions: Extensions) -> str | None:
    """The data that ends the stream of a media type."""
    hints = extensions.get("x-oasmith-stream")
    sentinel = hints.get("sentinel") if isinstance(hints, dict) else None
    if isinstance(sentinel, str):
        return sentinel
    return _first(extensions, ("x-speakeasy-sse-sentinel",))


def group_name(extensions: Extensions) -> str | None:
    """The resource of an operation, with dots between nested ones."""
    for key in _GROUP:
        value = extensions.get(key)
        if isinstance(value, list) and value and all(isinstance(part, str) for part in value):
            return ".".join(cast("list[str]", value))
        if isinstance(value, str) and value:
            return value
    return None


def property_name(schema: Schema) -> str | None:
    """The attribute of a member. What says a type's name elsewhere says this one's here."""
    if not schema.extensions.members:
        return None
    asked = _first(schema.extensions, _PROPERTY) or _first(schema.extensions, ("x-ms-client-name",))
    return asked or _for_python(schema.extensions, "property_name")


def parameter_name(extensions: Extensions, schema: Schema | None) -> str | None:
    """The argument of a parameter; Swagger 2.0 and some tools say it in the schema."""
    further = ("x-ms-client-name", "x-stainless-param")
    asked = _first(extensions, _PARAMETER) or _first(extensions, further)
    if asked is not None or schema is None:
        return asked
    return property_name(schema) or _first(schema.extensions, ("x-stainless-param",))


def type_name(extensions: Extensions, *, is_component: bool) -> str | None:
    """The class of a schema; that of one inside of another is its member's name by most hints."""
    if not extensions.members:
        return None
    enum = extensions.get("x-ms-enum")
    named = enum.get("name") if isinstance(enum, dict) else None
    asked = _first(extensions, _TYPE if is_component else ("x-fern-type-name",))
    asked = asked or (named if isinstance(named, str) and named else None)
    return asked or _for_python(extensions, "type_name")


def deprecation(extensions: Extensions) -> str | None:
    """Why something is deprecated, and what to take instead."""
    message = _first(extensions, _DEPRECATION)
    replacement = _first(extensions, ("x-speakeasy-deprecation-replacement",))
    if replacement is not None:
        message = f"{message or 'Deprecated.'} Use `{replacement}` instead."
    return message


def described(schema: Schema) -> str | None:
    """The description of a schema, with what hints say about its values and its deprecation."""
    if not schema.extensions.members:
        return schema.description
    parts = [schema.description] if schema.description else []
    if schema.deprecated and (why := deprecation(schema.extensions)) is not None:
        parts.append(why)
    values = list(_values(schema))
    if values:
        parts.append("\n".join(f"* `{value}`: {text}" for value, text in values))
    return "\n\n".join(parts) or None


def _values(schema: Schema) -> list[tuple[str, str]]:
    """The values of an enum that are described, each with its description."""
    listed = schema.extensions.get("x-enum-descriptions") or schema.extensions.get(
        "x-enumDescriptions"
    )
    values = [str(value) for value in schema.enum or ()]
    if isinstance(listed, list) and len(listed) == len(values):
        texts = dict(zip(values, listed, strict=True))
    elif isinstance(listed, dict):
        texts = dict(listed)
    else:
        texts = _nested(schema.extensions.get("x-fern-enum"))
        texts |= _listed(schema.extensions.get("x-ms-enum"))
    return [(value, text) for value in values if isinstance(text := texts.get(value), str) and text]


def _nested(value: JsonValue) -> dict[str, JsonValue]:
    if not isinstance(value, dict):
        return {}
    return {key: one.get("description") for key, one in value.items() if isinstance(one, dict)}


def _listed(value: JsonValue) -> dict[str, JsonValue]:
    values = value.get("values") if isinstance(value, dict) else None
    return {
        str(one.get("value")): one.get("description")
        for one in (values if isinstance(values, list) else ())
        if isinstance(one, dict)
    }


def _for_python(extensions: Extensions, kind: str) -> str | None:
    """``x-stainless-naming: {python: {method_name: fetch}}``."""
    naming = extensions.get("x-stainless-naming")
    python = naming.get("python") if isinstance(naming, dict) else None
    name = python.get(kind) if isinstance(python, dict) else None
    return name if isinstance(name, str) and name else None


def _first(extensions: Extensions, keys: tuple[str, ...]) -> str | None:
    for key in keys:
        value = extensions.get(key)
        if isinstance(value, str) and value.strip():
            return value
    return None


__all__ = [
    "ABOUT_VALUES",
    "deprecation",
    "described",
    "environment",
    "group_name",
    "is_ignored",
    "method_name",
    "parameter_name",
    "property_name",
    "stream_end",
    "type_name",
]
