"""From a response to what the method returns or raises. No I/O."""

from __future__ import annotations

from .errors import ResponseDecodeError, status_error
from .operation import (
    BinaryResponse,
    EmptyResponse,
    EventResponse,
    JsonResponse,
    TextResponse,
)

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from .errors import ApiStatusError
    from .operation import Response
    from .plan import Spec
    from .request import Job

_BODILESS = frozenset((204, 205, 304))
_REMEMBERED = 64
_EXCERPT = 300
_BEGINNINGS = {"json": ("{", "[", '"'), "xml": ("<",)}
"""What the body of an error begins with that is more than text."""
_DUE = {
    "json": "JSON",
    "xml": "XML",
    "form": "a form",
    "parts": "a multipart body",
    "text": "text",
}
_FORMS = ("application/x-www-form-urlencoded", "x-www-form-urlencoded")


def choose_response(
    job: Job, status: int, headers: Mapping[str, str]
) -> Response | None:
    """Return the declared response that applies; None when none does.

    A status beats a range, a range beats ``default``. A success status that is not
    declared is read as the declared success. Among several content types the one the
    response names is taken.
    """
    content_type = headers.get("content-type", "").strip().lower()
    key = (status, content_type, job.streaming)
    chosen = job.plan.chosen
    if key in chosen:
        return chosen[key]
    found = _best(_for_status(job, status), content_type)
    if len(chosen) < _REMEMBERED:
        chosen[key] = found
    return found


def decoded(
    job: Job,
    declared: Response | None,
    status: int,
    headers: Mapping[str, str],
    body: bytes,
) -> Any:
    """Return what the method returns for a body that was read.

    Raises:
        ResponseDecodeError: it is not JSON where JSON was due.
        ValidationError: it breaks its description and the call is strict.
    """
    if isinstance(declared, JsonResponse):
        if not body and job.operation.method == "HEAD":
            return None
        if not body and status in _BODILESS:
            said_so = str(status) in declared.status.split()
            return None if said_so else check(job, None, declared.spec)
        return _from_json(job, declared, status, headers, body)
    if isinstance(declared, TextResponse):
        return text_of(headers, body, declared.content_type)
    return None if declared is not None else undeclared(headers, body)


def undeclared(headers: Mapping[str, str], body: bytes) -> Any:
    """Return a body of which the description says nothing: JSON, text or bytes."""
    if not body:
        return None
    essence = essence_of(headers)
    if is_json(essence):
        try:
            return parsed_json(headers, body)
        except ValueError:
            return text_of(headers, body)
    return text_of(headers, body) if essence.startswith("text/") else body


def parsed_json(headers: Mapping[str, str], body: bytes) -> Any:
    """Return what JSON says; in another charset where it is not UTF-8 (RFC 8259, 8.1).

    Raises:
        ValueError: it is not JSON.
    """
    from .encode import loads

    try:
        return loads(body)
    except UnicodeDecodeError:
        if "charset=" not in headers.get("content-type", "").lower():
            raise
        return loads(text_of(headers, body))


def streams(declared: EventResponse, headers: Mapping[str, str]) -> bool:
    """Return whether a response is the declared stream, and not one JSON value."""
    from .lines import LinesResponse

    return isinstance(declared, LinesResponse) or not is_json(essence_of(headers))


def essence_of(headers: Mapping[str, str]) -> str:
    """Return the media type without its parameters, in lower case."""
    return headers.get("content-type", "").partition(";")[0].strip().lower()


def error_for(
    job: Job, status: int, headers: Mapping[str, str], body: bytes
) -> ApiStatusError:
    """Return the error for an error status and its body."""
    from .convert import decode

    text = text_of(headers, body)
    declared = choose_response(job, status, headers)
    typed = declared if isinstance(declared, JsonResponse) else JsonResponse("default")
    beginnings = _BEGINNINGS.get(_notation(typed, headers), "")
    if not (text and text.lstrip().startswith(beginnings)):
        return status_error(status, headers, text or None, None)
    try:
        value = _parsed(typed, headers, body)
    except ValueError:
        return status_error(status, headers, text, None)
    parsed = None
    if typed.spec is not None:
        # Decoding takes its argument over, and `body` must stay plain data.
        parsed = decode(typed.spec, _parsed(typed, headers, body))
    return status_error(status, headers, value, parsed)


def check(job: Job, value: Any, spec: Spec) -> Any:
    """Return the value.

    Raises:
        ValidationError: the call is strict, and the value breaks its description.
    """
    if job.strict:
        from .validate import ValidationError, issues

        found = issues(value, spec)
        if found:
            raise ValidationError(job.operation.id, found)
    return value


def text_of(headers: Mapping[str, str], body: bytes, declared: str = "") -> str:
    """Return a body as text, in the charset the response names, or UTF-8.

    Args:
        headers: the response's headers.
        body: the body.
        declared: the declared media type, whose charset counts where none is named.
    """
    named = _charset(headers.get("content-type", "")) or _charset(declared)
    try:
        return body.decode(named or "utf-8", "replace")
    except LookupError:
        return body.decode("utf-8", "replace")


def _charset(content_type: str) -> str:
    _, _, charset = content_type.lower().partition("charset=")
    return charset.partition(";")[0].strip(" \"'")


def not_due(
    headers: Mapping[str, str], status: int, body: bytes, due: str
) -> ResponseDecodeError:
    """Return the error for a body that is not what was due."""
    content_type = headers.get("content-type", "no content type")
    excerpt = text_of(headers, body[: _EXCERPT * 4])[:_EXCERPT]
    said = f": {excerpt!r}" if excerpt else ", and it is empty"
    return ResponseDecodeError(
        f"expected {due}, got {content_type} with status {status}{said}",
        status=status,
        headers=headers,
        body=excerpt,
    )


def is_json(content_type: str) -> bool:
    """Return whether a media type is JSON (RFC 6839: also ``+json``)."""
    return content_type.endswith(("/json", "+json"))


def _notation(declared: JsonResponse, headers: Mapping[str, str]) -> str:
    """Return what a body is written in: as declared, or JSON where that came instead."""
    content_type = declared.content_type.partition(";")[0].strip().lower()
    if is_json(content_type) or is_json(essence_of(headers)):
        return "json"
    if content_type.endswith(("/xml", "+xml")):
        return "xml"
    if content_type in _FORMS:
        return "form"
    family = content_type.partition("/")[0]
    return {"text": "text", "multipart": "parts"}.get(family, "json")


def _parsed(declared: JsonResponse, headers: Mapping[str, str], body: bytes) -> Any:
    """Return a body as data like that of JSON.

    Raises:
        ValueError: it is not written as it should be.
    """
    notation = _notation(declared, headers)
    if notation == "json":
        return parsed_json(headers, body)
    from .annotations import form_of_spec
    from .names import models_package

    form = form_of_spec(declared.spec, models_package())
    if notation == "xml":
        from .xmlread import xml_value

        # What the header says goes before what the document says (RFC 7303, 3).
        named = _charset(headers.get("content-type", ""))
        return xml_value(text_of(headers, body) if named else body, form)
    if notation == "parts":
        from .partsread import parts_value

        return parts_value(body, headers.get("content-type", ""), form)
    from .textread import form_value, text_value

    text = text_of(headers, body, declared.content_type)
    return form_value(text, form) if notation == "form" else text_value(text, form)


def _from_json(
    job: Job,
    declared: JsonResponse,
    status: int,
    headers: Mapping[str, str],
    body: bytes,
) -> Any:
    from .convert import decode

    spec = declared.spec
    try:
        value = _parsed(declared, headers, body)
    except ValueError as error:
        if _may_be_nothing(declared, body):
            return None
        if not _is_bare_text(declared, headers):
            due = _DUE[_notation(declared, headers)]
            raise not_due(headers, status, body, due) from error
        value = text_of(headers, body)
    if not isinstance(value, str) and _is_bare_text(declared, headers):
        value = text_of(headers, body)
    if spec is not None:
        value = decode(spec, value)
    return check(job, value, spec) if job.strict else value


def _may_be_nothing(declared: JsonResponse, body: bytes) -> bool:
    """Return whether nothing came where null may stand: frameworks write null so."""
    if body.strip():
        return False
    from .validate import issues

    return not issues(None, declared.spec)


def _is_bare_text(declared: JsonResponse, headers: Mapping[str, str]) -> bool:
    """Return whether a text is due and came without the quotes that JSON gives it."""
    if declared.spec != "@str":
        return False
    essence = essence_of(headers)
    is_any = "*" in declared.content_type and not is_json(essence)
    return is_any or essence == "text/plain"


def _for_status(job: Job, status: int) -> list[Response]:
    usable = [r for r in job.operation.responses if _is_wanted(job, r, status)]
    for wanted in (str(status), f"{status // 100}XX"):
        found = [r for r in usable if wanted in r.status.upper().split()]
        if found:
            return found
    if 200 <= status < 300:
        # Before ``default``, which is the error where a success is declared.
        found = [r for r in usable if r.status.startswith("2")]
        if found:
            return found
    return [r for r in usable if "default" in r.status.split()]


def _is_wanted(job: Job, response: Response, status: int) -> bool:
    if isinstance(response, EventResponse) and response.flag is not None:
        return job.streaming
    return not (job.streaming and 200 <= status < 300)


def _best(candidates: list[Response], content_type: str) -> Response | None:
    essence = content_type.partition(";")[0].strip()
    family = essence.partition("/")[0]
    declared = [(candidate, candidate.content_type.lower()) for candidate in candidates]
    for wanted in (content_type, essence):
        for candidate, known in declared:
            if wanted in (known, known.partition(";")[0].strip()):
                return candidate
    for wanted in (f"{family}/*", "*/*"):
        for candidate, known in declared:
            if known.partition(";")[0].strip() == wanted:
                return candidate
    for kind in _kinds(essence):
        for candidate in candidates:
            if isinstance(candidate, kind):
                return candidate
    return candidates[0] if candidates else None


def _kinds(essence: str) -> tuple[type, ...]:
    """Return how a media type may be read that is not declared; the best way first."""
    if not essence:
        return ()
    if is_json(essence):
        return (JsonResponse,)
    rest = (TextResponse, BinaryResponse, EmptyResponse, EventResponse)
    return rest if essence.startswith("text/") else (BinaryResponse, *rest)
