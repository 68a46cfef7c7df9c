"""Server Objects (OpenAPI 3.1, 4.8.5 and 4.8.6)."""

from __future__ import annotations

import re
from urllib.parse import urljoin

from oasmith.source import Node

from .document import Server
from .fields import is_object, mapping, sequence, text, texts
from .reading import Reading

_HOST = re.compile(r"(localhost|[\w{}-]+(\.[\w{}-]+)*\.([a-zA-Z]{2,}|\{\w+\}))(:[\w{}]+)?(/.*)?")
_VARIABLE = re.compile(r"\{([^{}]*)\}")


def read_servers(reading: Reading, node: Node) -> tuple[Server, ...]:
    """The ``servers`` of the document, a path or an operation; none where there are none."""
    found = (_server(reading, each) for each in sequence(reading.findings, node, "servers"))
    return tuple(each for each in found if each is not None)


def base_of(reading: Reading) -> str:
    """Where the document itself was got from, when that is a URL: what relative URLs start from
    (``$self`` of OpenAPI 3.2, else RFC 3986, 5.1.3)."""
    name = reading.root.location.file
    found = name if _is_web(name) else ""
    own = reading.root.get("$self")
    if own is not None and isinstance(own.value, str):
        joined = urljoin(found, own.value)
        return joined if _is_web(joined) else found
    return found


def _is_web(url: str) -> bool:
    return url.startswith(("http://", "https://"))


def _server(reading: Reading, node: Node) -> Server | None:
    findings = reading.findings
    if not is_object(findings, node, "the server is left out"):
        return None
    url = text(findings, node, "url")
    if url is None:
        findings.report("OAS0104", "the server has no url; it is left out", node)
        return None
    variables = mapping(findings, node, "variables")
    declared = (
        ()
        if variables is None
        else tuple(_variable(reading, name, child) for name, child in variables.items())
    )
    return Server(
        absolute(reading, node, url),
        text(findings, node, "description"),
        _used(reading, node, url, declared),
        text(findings, node, "name"),
    )


def absolute(reading: Reading, node: Node, url: str) -> str:
    """The URL of a server, made absolute when the place of the document is known."""
    url = url.strip()
    if "://" in url and not url.startswith("/"):
        return url
    if url.startswith("//"):
        return f"https:{url}"
    if _HOST.fullmatch(url):
        scheme = "http" if url.startswith("localhost") else "https"
        message = f"the URL {url} names a host but no scheme; {scheme} is used"
        reading.findings.report("OAS0130", message, node)
        return f"{scheme}://{url}"
    base = base_of(reading)
    return urljoin(base, url) if base else url


def _variable(reading: Reading, name: str, node: Node) -> tuple[str, str, tuple[str, ...]]:
    allowed = texts(reading.findings, node, "enum")
    default = text(reading.findings, node, "default")
    if default is None:
        default = allowed[0] if allowed else ""
        message = f"the server variable {name} has no default; {default!r} is used"
        reading.findings.report("OAS0104", message, node)
    return name, default, allowed


def _used(
    reading: Reading, node: Node, url: str, declared: tuple[tuple[str, str, tuple[str, ...]], ...]
) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """The variables that the URL holds, those that nobody declared included."""
    known = {entry[0]: entry for entry in declared}
    names = dict.fromkeys(_VARIABLE.findall(url))
    for name in names:
        if name not in known:
            message = f"the server variable {name} is not declared; it is empty unless given"
            reading.findings.report("OAS0130", message, node)
    return tuple(known.get(name, (name, "", ())) for name in names)


__all__ = ["absolute", "base_of", "read_servers"]
