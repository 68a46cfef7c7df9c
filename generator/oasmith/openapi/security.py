"""Security schemes and requirements (OpenAPI 3.1, 4.8.27 to 4.8.30)."""

from __future__ import annotations

from dataclasses import replace

from oasmith.source import Node

from .document import Flow, SecurityRequirement, SecurityScheme
from .fields import TOKEN, extensions, is_object, kind_of, mapping, text, texts
from .reading import Reading

_KINDS = {kind.lower(): kind for kind in ("apiKey", "http", "oauth2", "openIdConnect", "mutualTLS")}
_COMPONENTS = "#/components/securitySchemes/"
_PLACES = frozenset(("query", "header", "cookie"))


def read_security_schemes(reading: Reading) -> tuple[SecurityScheme, ...]:
    """The declared security schemes, in their order."""
    declared = reading.dialect.named_security_schemes(reading.root)
    if declared is None:
        return ()
    schemes: list[SecurityScheme] = []
    for name, node in declared.items():
        target = reading.follow(node, f"the security scheme {name} is left out")
        if target is None or not is_object(reading.findings, target, "it is left out"):
            continue
        scheme = reading.dialect.security_scheme(reading, name, target)
        if scheme is not None:
            schemes.append(scheme)
    return tuple(schemes)


def read_security(reading: Reading, node: Node) -> tuple[SecurityRequirement, ...] | None:
    """The alternatives of ``security``; None where nothing, or nothing that is known, is said."""
    security = node.get("security")
    if security is None or security.value is None:
        return None
    if not isinstance(security.value, list):
        message = f"security is {kind_of(security.value)}, not a list; it is ignored"
        reading.findings.report("OAS0103", message, security)
        return None
    found = [_requirement(reading, each) for each in security.elements()]
    known = tuple(each for each in found if each is not None)
    # Where no alternative makes sense, nothing is said: not that everybody may call.
    return known if known or not found else None


def security_scheme(reading: Reading, name: str, node: Node) -> SecurityScheme | None:
    """A security scheme of 3.x; None, reported, when it says nothing."""
    written = text(reading.findings, node, "type") or ""
    scheme = text(reading.findings, node, "scheme")
    kind = _KINDS.get(written.lower())
    if kind is None and written.lower() in ("basic", "bearer"):
        message = f"the security scheme {name} is of the type {written}; it is read as http"
        reading.findings.report("OAS0116", message, node)
        kind, scheme = "http", written
    if kind is None:
        message = f"the security scheme {name} is of no known type ({written or 'none is given'})"
        reading.findings.report("OAS0116", f"{message}; it is left out", node)
        return None
    found = make_scheme(reading, name, node, kind, scheme)
    return None if found is None else replace(found, flows=_flows(reading, node))


def make_scheme(
    reading: Reading, name: str, node: Node, kind: str, scheme: str | None = None
) -> SecurityScheme | None:
    """A scheme with the fields that all versions share; None, reported, when one is missing."""
    findings = reading.findings
    place, parameter = text(findings, node, "in"), text(findings, node, "name")
    if place == "header" and parameter:
        parameter = parameter.strip()
    missing = None
    if kind == "apiKey" and (place not in _PLACES or not parameter):
        missing = "an `in` (query, header or cookie) and a `name`"
    if place == "header" and parameter and TOKEN.fullmatch(parameter) is None:
        missing = f"a name that a header can have, not {parameter}"
    if kind == "http" and not (scheme and TOKEN.fullmatch(scheme)):
        missing = "a `scheme`"
    if missing is not None:
        message = f"the security scheme {name} needs {missing}; it is left out"
        findings.report("OAS0116", message, node)
        return None
    return SecurityScheme(
        name=name,
        origin=node,
        kind=kind,
        place=place if kind == "apiKey" else None,
        parameter=parameter if kind == "apiKey" else None,
        scheme=scheme.lower() if scheme is not None and kind == "http" else None,
        spelling=scheme if kind == "http" else None,
        bearer_format=text(findings, node, "bearerFormat"),
        # OpenAPI 3.2; both tell the endpoints in the same words (RFC 8414, 2).
        open_id_connect_url=text(findings, node, "openIdConnectUrl")
        or text(findings, node, "oauth2MetadataUrl"),
        description=text(findings, node, "description"),
        extensions=extensions(reading.findings, node),
    )


def read_flow(reading: Reading, kind: str, node: Node) -> Flow:
    """One OAuth flow; the names of its fields are those of all versions."""
    findings = reading.findings
    scopes = mapping(findings, node, "scopes")
    return Flow(
        kind,
        text(findings, node, "authorizationUrl"),
        text(findings, node, "tokenUrl"),
        text(findings, node, "refreshUrl"),
        (
            ()
            if scopes is None
            else tuple((scope, text(findings, scopes, scope) or "") for scope, _ in scopes.items())
        ),
    )


def _flows(reading: Reading, node: Node) -> tuple[Flow, ...]:
    flows = mapping(reading.findings, node, "flows")
    if flows is None:
        return ()
    return tuple(
        read_flow(reading, kind, child)
        for kind, child in flows.items()
        if not kind.startswith("x-") and isinstance(child.value, dict)
    )


def _requirement(reading: Reading, node: Node) -> SecurityRequirement | None:
    if not isinstance(node.value, dict):
        message = f"a security requirement is {kind_of(node.value)}, not an object; it is ignored"
        reading.findings.report("OAS0103", message, node)
        return None
    for name, child in node.items():
        if _scheme_of(name) not in reading.scheme_names:
            message = f"there is no security scheme {name}; the alternative is left out"
            reading.findings.report("OAS0115", message, child)
            return None
    return tuple((_scheme_of(name), texts(reading.findings, node, name)) for name in node.value)


def _scheme_of(name: str) -> str:
    """The scheme that a requirement names, by its name or its URI (OpenAPI 3.2, 4.30)."""
    is_here = name.startswith(_COMPONENTS)
    return name.removeprefix(_COMPONENTS).replace("~1", "/").replace("~0", "~") if is_here else name


__all__ = ["make_scheme", "read_flow", "read_security", "read_security_schemes", "security_scheme"]
