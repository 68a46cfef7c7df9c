"""Request bodies and responses (OpenAPI 3.1, 4.8.13, 4.8.16 and 4.8.17)."""

from __future__ import annotations

import re
from dataclasses import replace

from oasmith.source import Node

from .dialect import Inputs
from .document import MediaType, Parameter, RequestBody, Response
from .fields import extensions, flag, kind_of, mapping, text
from .media import read_content
from .parameters import read_headers, read_parameter
from .reading import Reading

_STATUS = re.compile(r"[0-9]{3}|[1-5]XX|default")


def inputs(reading: Reading, parameters: tuple[Node, ...], operation: Node) -> Inputs:
    """The parameters and the body of an operation of 3.x."""
    read = (read_parameter(reading, node) for node in parameters)
    found: tuple[Parameter, ...] = tuple(each for each in read if each is not None)
    node = operation.get("requestBody")
    if node is None or node.value is None:
        return Inputs(found, None)
    target = reading.follow(node, "the body of the request is unknown")
    if target is None:
        return Inputs(found, None, "the reference of its body leads nowhere")
    if not isinstance(target.value, dict):
        return Inputs(found, None, f"its body is {kind_of(target.value)}, not an object")
    return Inputs(found, _body(reading, target))


def response_content(reading: Reading, node: Node, operation: Node) -> tuple[MediaType, ...]:
    """The content of a response of 3.x."""
    del operation
    return read_content(reading, node)


def read_responses(reading: Reading, operation: Node) -> tuple[Response, ...]:
    """The responses of an operation, in their order."""
    responses = mapping(reading.findings, operation, "responses")
    if responses is None:
        return ()
    found = (
        _response(reading, status, node, operation)
        for status, node in responses.items()
        if not status.startswith("x-")
    )
    return tuple(each for each in found if each is not None)


def _body(reading: Reading, node: Node) -> RequestBody:
    identity = node.identity
    known = reading.known(RequestBody, identity)
    if known is not None:
        return known
    content = read_content(reading, node)
    if not content:
        reading.findings.report("OAS0104", "the body has no content", node)
    body = RequestBody(
        identity,
        node,
        required=flag(reading.findings, node, "required") or False,
        content=content,
        description=text(reading.findings, node, "description"),
    )
    return reading.remember(identity, body)


def _response(reading: Reading, key: str, node: Node, operation: Node) -> Response | None:
    status = key if key == "default" else key.upper()
    if not _STATUS.fullmatch(status):
        message = f"{key} is no status code; the response is left out"
        reading.findings.report("OAS0114", message, node)
        return None
    target = reading.follow(node, f"what the response {status} holds is unknown")
    if target is None or target.value is None:
        return Response(node.identity, node, status, ())
    if not isinstance(target.value, dict):
        message = f"the response {status} is {kind_of(target.value)}, not an object"
        reading.findings.report("OAS0103", f"{message}; what it holds is unknown", target)
        return Response(node.identity, node, status, ())
    identity = target.identity
    # A response of 2.0 depends on what its operation produces, so it is not shared.
    known = None if reading.dialect.family == "2.0" else reading.known(Response, identity)
    if known is not None:
        return known if known.status == status else replace(known, status=status)
    response = Response(
        identity,
        target,
        status,
        content=reading.dialect.response_content(reading, target, operation),
        headers=read_headers(reading, target),
        description=text(reading.findings, target, "description")
        or text(reading.findings, target, "summary"),
        extensions=extensions(reading.findings, target),
    )
    return reading.remember(identity, response)


__all__ = ["inputs", "read_responses", "response_content"]
