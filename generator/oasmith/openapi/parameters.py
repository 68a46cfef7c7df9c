"""Parameter Objects and Header Objects (OpenAPI 3.1, 4.8.12 and 4.8.21)."""

from __future__ import annotations

from dataclasses import replace
from typing import cast, get_args

from oasmith.source import Node

from .document import Header, MediaType, Parameter, ParameterPlace, Schema
from .fields import TOKEN, extensions, flag, is_object, mapping, text
from .findings import Findings
from .media import read_content, read_examples
from .reading import Reading
from .schemas import read_schema_at, read_schema_field

_DEFAULT_STYLES: dict[ParameterPlace, str] = {
    "path": "simple",
    "query": "form",
    "header": "simple",
    "cookie": "form",
    "querystring": "form",
}

_STYLES: dict[ParameterPlace, frozenset[str]] = {
    "path": frozenset(("matrix", "label", "simple")),
    "query": frozenset(("form", "spaceDelimited", "pipeDelimited", "deepObject")),
    "header": frozenset(("simple",)),
    "cookie": frozenset(("form", "cookie")),
    "querystring": frozenset(("form",)),
}
"""OpenAPI 3.1, 4.8.12.2; the style cookie is 3.2's."""

_SCHEMA_WORDS = ("type", "enum", "items", "format")


def place_and_name(reading: Reading, node: Node) -> tuple[ParameterPlace, str] | None:
    """Where a parameter is sent, and its name; None, reported, when it cannot be sent."""
    place = text(reading.findings, node, "in")
    name = text(reading.findings, node, "name")
    if place == "querystring" and not name:  # OpenAPI 3.2: the name is of no use there
        name = "querystring"
    if place == "header" and name:
        name = name.strip()
        if TOKEN.fullmatch(name) is None:
            message = f"no header can have the name {name}; the parameter is left out"
            reading.findings.report("OAS0108", message, node)
            return None
    if name and place in get_args(ParameterPlace):
        return cast(ParameterPlace, place), name
    shown = f"the parameter {name}" if name else "a parameter without a name"
    where = f"is in {place}" if place else "does not say where it is sent"
    reading.findings.report("OAS0108", f"{shown} {where}; it is left out", node)
    return None


def is_ignored_header(reading: Reading, node: Node, place: ParameterPlace, name: str) -> bool:
    """Whether something else decides this header, which is reported."""
    if place != "header" or name.lower() not in reading.dialect.ignored_headers:
        return False
    help = _ACCEPT if name.lower() == "accept" else None
    message = f"the header parameter {name} is ignored"
    reading.findings.report("OAS0109", message, node, help=help)
    return True


_ACCEPT = (
    "remove the parameter; the media types of the responses are asked for, and a call asks for one"
    ' of them with `extra_headers={"Accept": "..."}`'
)


def read_parameter(reading: Reading, node: Node) -> Parameter | None:
    """A parameter of 3.x; None, reported, when it cannot be sent or something else decides it."""
    identity = node.identity
    known = reading.known(Parameter, identity)
    if known is not None:
        return known
    found = place_and_name(reading, node)
    if found is None or is_ignored_header(reading, node, *found):
        return None
    place, name = found
    findings = reading.findings
    style = _style(reading, node, place)
    explode = flag(findings, node, "explode")
    schema, content = _value(reading, node, name)
    return reading.remember(
        identity,
        Parameter(
            identity=identity,
            origin=node,
            name=name,
            place=place,
            required=place == "path" or flag(findings, node, "required") or False,
            style=style,
            explode=style in ("form", "cookie") if explode is None else explode,
            schema=schema,
            content=content,
            allow_reserved=is_sent_as_it_is(findings, node),
            allow_empty_value=flag(findings, node, "allowEmptyValue") or False,
            description=text(findings, node, "description"),
            deprecated=flag(findings, node, "deprecated") or False,
            examples=read_examples(reading, node),
            extensions=extensions(findings, node),
        ),
    )


def is_sent_as_it_is(findings: Findings, node: Node) -> bool:
    """Whether reserved characters of a value are sent as they are; ``x-ms-skip-url-encoding``
    says so where there is no ``allowReserved``."""
    if flag(findings, node, "allowReserved"):
        return True
    skip = node.get("x-ms-skip-url-encoding")
    return skip is not None and skip.value is True


def with_slashes(parameter: Parameter) -> Parameter:
    """The parameter; one whose value may be several segments of a path is written so.

    ``x-ms-skip-url-encoding`` says it, and a placeholder such as ``{+name}`` (RFC 6570, 3.2.3).
    ``allowReserved`` is not enough (OpenAPI 3.2, 4.8.2: no slashes in what fills a path).
    """
    if parameter.place != "path" or parameter.style != "simple":
        return parameter
    return replace(parameter, style="segments", allow_reserved=False)


def read_headers(reading: Reading, node: Node) -> tuple[Header, ...]:
    """The headers of a response. Content-Type is none (OpenAPI 3.1, 4.8.17)."""
    headers = mapping(reading.findings, node, "headers")
    if headers is None:
        return ()
    found = (
        _header(reading, name, child)
        for name, child in headers.items()
        if name.lower() != "content-type"
    )
    return tuple(each for each in found if each is not None)


def header_schema(reading: Reading, node: Node) -> Schema | None:
    """The schema of a header of 3.x."""
    return _value(reading, node, str(node.key))[0]


def _header(reading: Reading, name: str, node: Node) -> Header | None:
    target = reading.follow(node, f"the header {name} is left out")
    if target is None or not is_object(reading.findings, target, "the header is left out"):
        return None
    return Header(
        name,
        reading.dialect.header_schema(reading, target),
        text(reading.findings, target, "description"),
        flag(reading.findings, target, "required") or False,
    )


def _style(reading: Reading, node: Node, place: ParameterPlace) -> str:
    style = text(reading.findings, node, "style")
    default = _DEFAULT_STYLES[place]
    if style is None or style in _STYLES[place]:
        return style or default
    message = f"the style {style} does not fit a parameter in {place}; {default} is used"
    reading.findings.report("OAS0111", message, node.get("style") or node)
    return default


def _value(reading: Reading, node: Node, name: str) -> tuple[Schema | None, MediaType | None]:
    """The schema of a parameter, or the one media type of its ``content``."""
    schema = read_schema_field(reading, node)
    content = read_content(reading, node)
    if len(content) > 1:
        message = f"{name} has several media types; {content[0].content_type} is used"
        reading.findings.report("OAS0112", message, node.get("content") or node)
    if schema is not None and content:
        message = f"{name} has a schema and content; the schema is used"
        reading.findings.report("OAS0112", message, node)
    if schema is not None:
        return schema, None
    if content:
        return None, content[0]
    if any(node.get(word) is not None for word in _SCHEMA_WORDS):
        message = f"{name} has its type beside its name, as in 2.0; it is read as its schema"
        reading.findings.report("OAS0112", message, node)
        return read_schema_at(reading, node, f"{node.identity}/schema"), None
    message = f"{name} has no schema; it is read as text"
    reading.findings.report("OAS0112", message, node)
    return None, None


__all__ = [
    "header_schema",
    "is_ignored_header",
    "is_sent_as_it_is",
    "place_and_name",
    "read_headers",
    "read_parameter",
]
