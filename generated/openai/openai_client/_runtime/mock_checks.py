"""Whether a request is one that the description allows."""

from __future__ import annotations

from .convert import decode
from .findings import Findings
from .mock_table import pages_of, spec_of
from .narrow import copied, is_dict
from .pagination import LinkedPages, LinkHeaderPages
from .parameters import Query, QueryString

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from .mock_calls import MockCall


class UnexpectedRequestError(AssertionError):
    """A request is not one that the description of the API allows."""


def problems(call: MockCall) -> list[str]:
    """Return what is wrong with a request, one text for each problem."""
    described = call.table.described(call.operation)
    found = list(_body(call, described))
    if not _may_follow_links(call):
        found += _missing(call, described)
        found += _unknown(call, described)
    return found


def _may_follow_links(call: MockCall) -> bool:
    """Tell whether the server may have made the URL: it may hold whatever it likes."""
    return isinstance(pages_of(call.operation), (LinkedPages, LinkHeaderPages))


def _missing(call: MockCall, described: Any) -> Iterator[str]:
    for name in described.get("query", ()):
        if not any(key == name or _is_member(key, name) for key in call.query):
            yield f"query {name!r} is required and missing"
    for name in described.get("header", ()):
        if name.lower() not in call.headers:
            yield f"header {name!r} is required and missing"
    cookies = call.headers.get("cookie", "").split("; ")
    for name in described.get("cookie", ()):
        if not any(cookie.partition("=")[0] == name for cookie in cookies):
            yield f"cookie {name!r} is required and missing"


def _unknown(call: MockCall, described: Any) -> Iterator[str]:
    parameters = call.operation.parameters
    if described.get("open") or any(isinstance(p, QueryString) for p in parameters):
        return
    known = [p.name for p in parameters if isinstance(p, Query)]
    allowed = {*known, *call.table.credentials()}
    for key in call.query:
        fixed = f"{key}=" in call.template or call.template.endswith(f"?{key}")
        if key not in allowed and not fixed:
            if not any(_is_member(key, name) for name in known):
                listed = f"those of this operation are {', '.join(known)}"
                said = listed if known else "this operation has none"
                yield f"query {key!r} is unknown: {said}"


def _is_member(key: str, name: str) -> bool:
    """Tell whether a key is a member of a parameter: ``filter[name]``, ``ids[]``."""
    return key.startswith(f"{name}[") and key.endswith("]")


def _body(call: MockCall, described: Any) -> Iterator[str]:
    if not call.content:
        if described.get("body") and not call.content_type:
            yield "the body is required and missing"
        return
    try:
        body = call.body
    except ValueError as error:
        yield f"the body is not {call.content_type}: {error}"
        return
    kind = call.content_type
    if kind in described.get("json", {}):
        yield from _json_body(body, described["json"][kind])
    for name in described.get("fields", {}).get(kind, ()):
        if is_dict(body) and not any(
            key == name or _is_member(key, name) for key in body
        ):
            yield f"body /{name} is required but missing"


def _json_body(body: Any, described: Any) -> Iterator[str]:
    from .annotations import form_of_spec

    found = Findings(fill_tags=True)
    if not is_dict(described):
        spec = spec_of(described)
        form_of_spec(spec).check(decode(spec, copied(body)), (), found)
    elif is_dict(body):
        for name, spec in ((key, spec_of(described.get(key))) for key in body):
            form_of_spec(spec).check(decode(spec, copied(body[name])), (name,), found)
    for issue in found.issues:
        yield f"body {issue}"
