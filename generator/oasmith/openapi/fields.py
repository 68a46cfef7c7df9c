"""Typed access to the fields of an object: a value of a wrong type is reported, never raised."""

from __future__ import annotations

import re
from collections.abc import Iterator

from oasmith.source import LONG_TEXT, JsonValue, Node, ReferenceFailure

from .document import Extensions
from .findings import Findings

TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
"""The names of methods, headers and schemes of authentication (RFC 9110, 5.6.2)."""

NO_EXTENSIONS = Extensions()

_KINDS: dict[type, str] = {
    type(None): "null",
    bool: "a boolean",
    int: "a number",
    float: "a number",
    str: "text",
    list: "a list",
    dict: "an object",
}


def escaped(key: str) -> str:
    """A key as a token of a JSON Pointer (RFC 6901, section 3)."""
    return key.replace("~", "~0").replace("/", "~1") if "~" in key or "/" in key else key


def kind_of(value: JsonValue) -> str:
    """The JSON type of a value in words."""
    return _KINDS[type(value)]


def spelled(value: bool | int | float | str) -> str:
    """A scalar as JSON spells it, text as it is."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, str) else repr(value)


def called(node: Node) -> str:
    """How a message calls a value: by its key, or by its rank in a list."""
    if isinstance(node.key, int) and node.parent is not None:
        return f"entry {node.key + 1} of {called(node.parent)}"
    return "the document" if node.key is None else str(node.key)


def as_text(findings: Findings, node: Node, *, code: str = "OAS0103") -> str | None:
    """The text of a value; numbers and booleans are converted with a warning. Null is absent."""
    value = node.value
    if isinstance(value, str):
        return bounded(findings, node, value)
    if value is None:
        return None
    if isinstance(value, dict | list):
        message = f"{called(node)} is {kind_of(value)}, not text; it is ignored"
        findings.report(code, message, node)
        return None
    text = spelled(value)
    findings.report(
        code, f"{called(node)} is {kind_of(value)}; it is read as the text {text}", node
    )
    return text


def bounded(findings: Findings, node: Node, value: str) -> str:
    """A text, or its beginning where it is longer than anybody reads."""
    longest = findings.longest(value)
    if len(value) <= longest:
        return value
    findings.report("OAS0150", f"only {longest:,} characters of the text are used", node)
    return value[:longest]


def as_flag(findings: Findings, node: Node, *, code: str = "OAS0103") -> bool | None:
    """The truth of a value; the texts true and false are converted with a warning."""
    value = node.value
    if isinstance(value, bool):
        return value
    if value is None:
        return None
    known = {"true": True, "false": False}.get(value.lower()) if isinstance(value, str) else None
    outcome = "it is ignored" if known is None else f"it is read as {spelled(known)}"
    message = f"{called(node)} is {kind_of(value)}, not a boolean; {outcome}"
    findings.report(code, message, node, help="write true or false, without quotes")
    return known


def is_object(findings: Findings, node: Node, consequence: str) -> bool:
    """Whether a value is an object; reported with its consequence where it is not."""
    if isinstance(node.value, dict):
        return True
    message = f"{called(node)} is {kind_of(node.value)}, not an object; {consequence}"
    findings.report("OAS0103", message, node)
    return False


def text(findings: Findings, node: Node, key: str) -> str | None:
    """A text field, None where it is absent."""
    raw = node.value
    value = raw.get(key) if isinstance(raw, dict) else None
    if value is None or (isinstance(value, str) and len(value) <= LONG_TEXT):
        return value
    member = node.get(key)
    return None if member is None else as_text(findings, member)


def flag(findings: Findings, node: Node, key: str) -> bool | None:
    """A boolean field, None where it is absent."""
    member = node.get(key)
    return None if member is None else as_flag(findings, member)


def _followed(findings: Findings, member: Node | None) -> Node | None:
    """The field, or what it refers to: documents keep whole parts (``paths``, ``info``) in files of
    their own, where the specification knows no reference."""
    if member is None or member.reference is None:
        return member
    try:
        return member.follow()
    except ReferenceFailure as failure:
        findings.tolerate(failure, f"{called(member)} is left out")
        return None


def mapping(findings: Findings, node: Node, key: str) -> Node | None:
    """An object field, None where it is absent or null."""
    member = _followed(findings, node.get(key))
    if member is None or member.value is None or isinstance(member.value, dict):
        return None if member is None or member.value is None else member
    message = f"{key} is {kind_of(member.value)}, not an object; it is ignored"
    findings.report("OAS0103", message, member)
    return None


def sequence(findings: Findings, node: Node, key: str) -> Iterator[Node]:
    """The elements of a list field, none where it is absent or null."""
    member = _followed(findings, node.get(key))
    if member is None or member.value is None:
        return
    if isinstance(member.value, list):
        yield from member.elements()
        return
    message = f"{key} is {kind_of(member.value)}, not a list; it is ignored"
    findings.report("OAS0103", message, member)


def texts(findings: Findings, node: Node, key: str) -> tuple[str, ...]:
    """A list of texts."""
    found = (as_text(findings, element) for element in sequence(findings, node, key))
    return tuple(each for each in found if each is not None)


def extensions(findings: Findings, node: Node) -> Extensions:
    """The ``x-`` members of an object."""
    raw = node.value
    if not isinstance(raw, dict):
        return NO_EXTENSIONS
    members = tuple((key, value) for key, value in raw.items() if key.startswith("x-"))
    for key, _ in members:
        findings.hint(key, node)
    return Extensions(members) if members else NO_EXTENSIONS


__all__ = [
    "NO_EXTENSIONS",
    "as_flag",
    "as_text",
    "called",
    "escaped",
    "extensions",
    "flag",
    "is_object",
    "kind_of",
    "mapping",
    "sequence",
    "spelled",
    "text",
    "texts",
]
