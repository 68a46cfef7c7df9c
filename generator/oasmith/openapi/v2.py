"""Swagger 2.0: body and form parameters, collectionFormat, consumes and produces, hosts."""

from __future__ import annotations

from dataclasses import replace

from oasmith.source import Node

from .dialect import Dialect, Inputs
from .document import (
    Encoding,
    Example,
    Flow,
    MediaType,
    Parameter,
    ParameterPlace,
    Property,
    RequestBody,
    Schema,
    SecurityScheme,
    Server,
)
from .fields import extensions, flag, mapping, text, texts
from .parameters import is_ignored_header, is_sent_as_it_is, place_and_name
from .reading import Reading
from .schemas import read_schema_at, read_schema_field
from .security import make_scheme, read_flow
from .servers import absolute
from .v30 import V30, followed

_FORM = "application/x-www-form-urlencoded"
_MULTIPART = "multipart/form-data"
_FLOWS = {"application": "clientCredentials", "accessCode": "authorizationCode"}
_STYLES = {
    "csv": ("form", False),
    "multi": ("form", True),
    "ssv": ("spaceDelimited", False),
    "tsv": ("tabDelimited", False),
    "pipes": ("pipeDelimited", False),
}
"""collectionFormat as style and explode; no later version has a style for tabs."""


def _schemas(root: Node) -> Node | None:
    return _object(root, "definitions")


def _security_definitions(root: Node) -> Node | None:
    return _object(root, "securityDefinitions")


def _object(root: Node, key: str) -> Node | None:
    found = followed(root.get(key))
    return found if found is not None and isinstance(found.value, dict) else None


def _servers(reading: Reading, node: Node) -> tuple[Server, ...]:
    """``schemes``, ``host`` and ``basePath`` of the document; an operation has none of its own."""
    if node is not reading.root:
        return ()
    host = text(reading.findings, node, "host")
    base = (text(reading.findings, node, "basePath") or "").strip("/")
    base = f"/{base}" if base else ""
    if not host:
        url = absolute(reading, node, base or "/")
        return (Server(url),) if base or "://" in url else ()
    schemes = texts(reading.findings, node, "schemes") or ("https",)
    ordered = sorted((s for s in schemes if s in ("https", "http")), reverse=True) or list(schemes)
    return tuple(Server(f"{scheme}://{host}{base}") for scheme in ordered)


def _inputs(reading: Reading, nodes: tuple[Node, ...], operation: Node) -> Inputs:
    parameters: list[Parameter] = []
    body: Node | None = None
    form: list[Node] = []
    for node in nodes:
        place = node.get("in")
        if place is not None and place.value == "body":
            body = body or node
        elif place is not None and place.value == "formData" and _name(node):
            form.append(node)
        else:
            parameter = _parameter(reading, node)
            if parameter is not None:
                parameters.append(parameter)
    if body is not None:
        for node in form:
            message = "an operation has either a body or form parameters; this one is left out"
            reading.findings.report("OAS0119", message, node)
        return Inputs(tuple(parameters), _body(reading, body, operation))
    if form:
        return Inputs(tuple(parameters), _form(reading, form, operation))
    return Inputs(tuple(parameters), None)


def _parameter(reading: Reading, node: Node) -> Parameter | None:
    identity = node.identity
    known = reading.known(Parameter, identity)
    if known is not None:
        return known
    found = place_and_name(reading, node)
    if found is None or is_ignored_header(reading, node, *found):
        return None
    place, name = found
    style, explode = _placed_collection(reading, node, place)
    findings = reading.findings
    return reading.remember(
        identity,
        Parameter(
            identity=identity,
            origin=node,
            name=name,
            place=place,
            required=place == "path" or flag(findings, node, "required") or False,
            style=style,
            explode=explode,
            schema=_value_schema(reading, node),
            allow_reserved=is_sent_as_it_is(findings, node),
            allow_empty_value=flag(findings, node, "allowEmptyValue") or False,
            description=text(findings, node, "description"),
            extensions=extensions(reading.findings, node),
        ),
    )


def _collection(reading: Reading, node: Node) -> tuple[str, bool]:
    written = text(reading.findings, node, "collectionFormat") or "csv"
    style = _STYLES.get(written)
    if style is None:
        message = f"the collectionFormat {written} is unknown; csv is used"
        reading.findings.report("OAS0111", message, node.get("collectionFormat") or node)
    return style or _STYLES["csv"]


def _placed_collection(reading: Reading, node: Node, place: ParameterPlace) -> tuple[str, bool]:
    """A path and a header have no way to repeat a name."""
    style, explode = _collection(reading, node)
    if place not in ("path", "header"):
        return style, explode
    if explode:
        message = f"the collectionFormat multi does not fit a parameter in {place}; csv is used"
        reading.findings.report("OAS0111", message, node.get("collectionFormat") or node)
    return ("simple" if style == "form" else style), False


def _value_schema(reading: Reading, node: Node, *, described: bool = False) -> Schema:
    """The schema whose keywords stand in a parameter or a header itself."""
    schema = read_schema_field(reading, node)
    if schema is not None:  # a 3.x habit; `type` is missing then
        return schema
    return read_schema_at(reading, node, f"{node.identity}/schema", described=described)


def _body(reading: Reading, node: Node, operation: Node) -> RequestBody:
    schema = read_schema_field(reading, node)
    types = _media_types(reading, operation, "consumes") or ("application/json",)
    return RequestBody(
        node.identity,
        node,
        required=flag(reading.findings, node, "required") or False,
        content=tuple(MediaType(each, schema, node) for each in types),
        description=text(reading.findings, node, "description"),
    )


def _form(reading: Reading, nodes: list[Node], operation: Node) -> RequestBody:
    properties = tuple(_form_property(reading, node) for node in nodes)
    place = operation.get("parameters") or nodes[0]
    required = tuple(each.name for each in properties if each.required)
    schema = Schema(
        f"{operation.identity}/formData",
        place,
        types=("object",),
        properties=properties,
        required=required,
    )
    encoding = tuple(
        Encoding(_name(node), style=style, explode=explode)
        for node, field in zip(nodes, properties, strict=True)
        if node.get("collectionFormat") is not None or _is_plain_list(field.schema)
        for style, explode in (_collection(reading, node),)
    )
    content = tuple(
        MediaType(each, schema, place, encoding=encoding)
        for each in _form_types(reading, nodes, operation)
    )
    return RequestBody(f"{operation.identity}/formData", place, bool(required), content)


def _is_plain_list(schema: Schema) -> bool:
    """An array that is csv without saying so. Files, which 2.0 has no arrays of, are none."""
    items = schema.items
    return schema.types == ("array",) and not (items is not None and _is_file(items))


def _form_property(reading: Reading, node: Node) -> Property:
    required = flag(reading.findings, node, "required") or False
    return Property(_name(node), _value_schema(reading, node, described=True), required)


def _name(node: Node) -> str:
    name = node.get("name")
    return name.value if name is not None and isinstance(name.value, str) else ""


def _form_types(reading: Reading, nodes: list[Node], operation: Node) -> tuple[str, ...]:
    consumed = _media_types(reading, operation, "consumes")
    found = tuple(each for each in consumed if each.split(";")[0].strip() in (_FORM, _MULTIPART))
    has_file = any(isinstance(n.value, dict) and n.value.get("type") == "file" for n in nodes)
    if has_file:
        return tuple(each for each in found if each.startswith(_MULTIPART)) or (_MULTIPART,)
    return found or (_FORM,)


def _media_types(reading: Reading, operation: Node, key: str) -> tuple[str, ...]:
    """``consumes`` or ``produces`` of the operation, else of the document; empty ones count."""
    if operation.get(key) is not None:
        return texts(reading.findings, operation, key)
    return texts(reading.findings, reading.root, key)


def _response_content(reading: Reading, node: Node, operation: Node) -> tuple[MediaType, ...]:
    schema = read_schema_field(reading, node)
    examples = mapping(reading.findings, node, "examples")
    if schema is None:
        return ()
    types = _media_types(reading, operation, "produces")
    if not types:
        types = ("application/octet-stream",) if _is_file(schema) else ("application/json",)
    found: list[MediaType] = []
    for each in types:
        example = None if examples is None else examples.get(each)
        shown = () if example is None else (Example("default", (example.value,)),)
        found.append(MediaType(each, schema, node, examples=shown))
    return tuple(found)


def _is_file(schema: Schema) -> bool:
    return schema.format == "binary" and schema.types == ("string",)


def _header_schema(reading: Reading, node: Node) -> Schema | None:
    return _value_schema(reading, node)


def _security_scheme(reading: Reading, name: str, node: Node) -> SecurityScheme | None:
    kind = text(reading.findings, node, "type")
    if kind == "basic":
        return make_scheme(reading, name, node, "http", "basic")
    if kind == "oauth2":
        found = make_scheme(reading, name, node, kind)
        return None if found is None else replace(found, flows=(_flow(reading, node),))
    return V30.security_scheme(reading, name, node)


def _flow(reading: Reading, node: Node) -> Flow:
    kind = text(reading.findings, node, "flow") or "implicit"
    return read_flow(reading, _FLOWS.get(kind, kind), node)


V2 = Dialect(
    family="2.0",
    keywords=V30.keywords,
    methods=V30.methods,
    # 2.0 has no rule about Authorization, and many declare it as a parameter there.
    ignored_headers=frozenset(("accept", "content-type")),
    named_schemas=_schemas,
    named_security_schemes=_security_definitions,
    security_scheme=_security_scheme,
    servers=_servers,
    inputs=_inputs,
    response_content=_response_content,
    header_schema=_header_schema,
)

__all__ = ["V2"]
