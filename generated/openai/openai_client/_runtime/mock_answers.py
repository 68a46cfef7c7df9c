"""What a ``MockServer`` answers: from values to the bytes of a response."""

from __future__ import annotations

from .encode import dumps, encode
from .errors import ApiConnectionError, ApiStatusError
from .lines import LinesResponse
from .mock_table import pages_of
from .narrow import is_array, is_dict, is_model
from .omit import OMIT
from .operation import BinaryResponse, EmptyResponse, EventResponse, JsonResponse
from .texts import scalar_text

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from typing import Any, TypeGuard

    from .mock_calls import MockCall
    from .operation import Response

_BODILESS = frozenset((204, 205, 304))
_WAITS = ("retry-after", "retry-after-ms")
_BOUNDARY = "next-part"
_ANY_BYTES = b"\x00some bytes\xff"


class Answer:
    """What an operation answers: a value, perhaps with a status and headers.

    An error status is answered without a wait for the next attempt, unless a header
    says how long it is.

    Args:
        value: a model or what the JSON holds, a list of events, ``bytes``; the
            example of the description where it is not given.
        status: the HTTP status; that of the operation's success where it is not given.
        headers: further headers.
    """

    __slots__ = ("headers", "status", "value")

    def __init__(
        self,
        value: object = OMIT,
        *,
        status: int | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self.value = value
        self.status = status
        self.headers = dict(headers or {})

    def __repr__(self) -> str:
        """Return the value and the status."""
        shown = "" if self.value is OMIT else f"{self.value!r}, "
        return f"Answer({shown}status={self.status})"


class Reply:
    """A response as it goes out.

    Args:
        status: the HTTP status.
        headers: the headers.
        pieces: the body's; an exception among them is raised at its place.
    """

    def __init__(
        self, status: int, headers: Mapping[str, str], pieces: Iterable[Any] = ()
    ) -> None:
        from httpx2 import Headers

        self.status = status
        self.headers: Mapping[str, str] = Headers(dict(headers))
        self._pieces = pieces

    def chunks(self) -> Iterator[bytes]:
        """Return the body as it arrives."""
        for piece in self._pieces:
            if isinstance(piece, BaseException):
                raise piece
            yield piece


def reply_for(call: MockCall, given: object) -> Reply:
    """Return the response to a request.

    Args:
        call: the request.
        given: what its answer is to be; see ``MockServer.answer``.
    """
    answer = _answer_of(_asked(call, given) if callable(given) else given)
    declared = _declared(call, answer)
    status = answer.status or _usual_status(declared)
    headers = {name.lower(): text for name, text in answer.headers.items()}
    if status >= 400 and not any(name in headers for name in _WAITS):
        headers["retry-after-ms"] = "0"
    if status in _BODILESS or call.method == "HEAD":
        return Reply(status, headers)
    value = answer.value
    if value is OMIT:
        value = _example(call, declared, status)
    headers.setdefault("content-type", _content_type(declared, value))
    if not headers["content-type"]:
        del headers["content-type"]
    return Reply(status, headers, _pieces(declared, value))


def kept(given: Any) -> object:
    """Return an answer in a form that can be given several times.

    Args:
        given: see ``MockServer.answer``; a class of exceptions stands for one of it.
    """
    if _is_error_class(given):
        return given("raised by a test")
    again: object = list(given) if hasattr(given, "__next__") else given
    return again


def _is_error_class(value: object) -> TypeGuard[type[BaseException]]:
    return isinstance(value, type) and issubclass(value, BaseException)


def is_token_request(content: bytes) -> bool:
    """Tell whether a body asks for an access token (RFC 6749)."""
    return b"grant_type=" in content


def token_reply() -> Reply:
    """Return an access token."""
    token = {"access_token": "test", "token_type": "bearer", "expires_in": 3600}
    return Reply(200, {"content-type": "application/json"}, (dumps(token),))


def _asked(call: MockCall, function: Callable[[MockCall], Any]) -> object:
    given: Any = function(call)
    if hasattr(given, "__await__"):
        given.close()
        raise TypeError("a function that answers must not be asynchronous")
    return kept(given)


def _answer_of(given: object) -> Answer:
    if isinstance(given, Answer):
        return given
    if isinstance(given, ApiStatusError):
        return _of_status_error(given)
    if isinstance(given, BaseException):
        if isinstance(given, ApiConnectionError):
            # Read by `retry.delay`: a test does not wait.
            vars(given)["headers"] = {"retry-after-ms": "0"}
        raise given
    return Answer(given)


def _of_status_error(error: ApiStatusError) -> Answer:
    from .errors import STATUS_ERRORS

    usual = {kind: status for status, kind in STATUS_ERRORS.items()}
    status = error.status or usual.get(type(error), 500)
    body = {"error": {"message": error.message}} if error.body is None else error.body
    return Answer(body, status=status, headers=error.headers)


def _declared(call: MockCall, answer: Answer) -> Response | None:
    """Return the declared response that an answer is."""
    streaming = _asks_for_stream(call)
    usable = [r for r in call.operation.responses if _is_due(r, streaming)]
    if answer.status is None:
        wanted = [r for r in usable if r.status.startswith("2")]
        found = wanted or [r for r in usable if "default" in r.status.split()]
    else:
        found = _of_status(usable, answer.status)
    asked = answer.headers.get("content-type", "")
    for response in found:
        if asked and response.content_type == asked:
            return response
    return found[0] if found else None


def _of_status(responses: list[Response], status: int) -> list[Response]:
    for wanted in (str(status), f"{status // 100}XX", "default"):
        found = [r for r in responses if wanted in r.status.split()]
        if found:
            return found
    return []


def _is_due(response: Response, streaming: bool) -> bool:
    if isinstance(response, EventResponse) and response.flag is not None:
        return streaming
    return not (streaming and response.status.startswith("2"))


def _asks_for_stream(call: MockCall) -> bool:
    from .prepared import prepared

    plan = prepared(call.operation)
    body = call.body if plan.flag is not None else None
    if plan.flag is None or not is_dict(body):
        return False
    return str(body.get(plan.wire_name(plan.flag))).lower() == "true"


def _usual_status(declared: Response | None) -> int:
    if declared is None:
        return 204
    status = declared.status.split()[0]
    if status.isdigit():
        return int(status)
    return 200 if status == "default" else int(status[0]) * 100


def _example(call: MockCall, declared: Response | None, status: int) -> Any:
    found = call.table.value(call.operation, declared)
    if isinstance(declared, BinaryResponse):
        return _ANY_BYTES
    pages = pages_of(call.operation)
    if found and pages is not None:
        return _last_page(call, pages, found[0])
    if not found and status >= 400:
        return {"error": {"message": f"answered by the test with status {status}"}}
    return found[0] if found else None


def _last_page(call: MockCall, pages: Any, value: Any) -> Any:
    """Return the one page; what follows it is empty, where nothing in it says the end."""
    operation = call.operation
    argument: Any = getattr(pages, "argument", None)
    name = argument if isinstance(argument, str) else (argument or ("",))[0]
    wires = [p.name for p in operation.parameters if p.argument == name]
    first = str(getattr(pages, "start", ""))
    asked = call.query.get(wires[0], [first]) if wires else [first]
    if asked[0] == first or not asked[0]:
        return value
    return _without_items(value, pages.items)


def _without_items(value: Any, path: Any) -> Any:
    keys = (path,) if isinstance(path, str) else path
    if not keys:
        return [] if is_array(value) else value
    if is_dict(value) and keys[0] in value:
        return {**value, keys[0]: _without_items(value[keys[0]], keys[1:])}
    return value


def _content_type(declared: Response | None, value: object) -> str:
    if isinstance(declared, EmptyResponse) or (declared is None and value is None):
        return ""
    kind = "" if declared is None else declared.content_type
    if isinstance(declared, JsonResponse) and kind.lower().startswith("multipart/"):
        return f"{kind.partition(';')[0]}; boundary={_BOUNDARY}"
    if kind and "*" not in kind:
        return kind
    if isinstance(value, bytes):
        return "application/octet-stream"
    return "text/plain" if isinstance(value, str) else "application/json"


def _pieces(declared: Response | None, value: Any) -> Iterable[Any]:
    if isinstance(value, bytes):
        return (value,)
    if isinstance(declared, EventResponse):
        return _events(declared, value)
    if isinstance(declared, JsonResponse):
        return (_json(declared, value),)
    if isinstance(declared, EmptyResponse) or value is None:
        return ()
    if isinstance(value, str):
        return (value.encode(),)
    if _is_single(value) or declared is None:
        return (dumps(value),)
    pieces: Iterable[Any] = value
    return pieces


def _json(declared: JsonResponse, value: object) -> bytes:
    kind = declared.content_type.partition(";")[0].strip().lower()
    if kind.startswith("multipart/"):
        return _parts(value)
    if kind.endswith("x-www-form-urlencoded"):
        from .urlencoded import form_text

        return form_text(value).encode()
    if not kind.endswith(("/xml", "+xml")):
        is_text = kind.startswith("text/") and not kind.endswith("json")
        return scalar_text(value).encode() if is_text else dumps(value)
    from .annotations import form_of_spec
    from .xmlwrite import xml_text

    return xml_text(value, form_of_spec(declared.spec)).encode()


def _parts(value: object) -> bytes:
    """Return the members of an object, or the items of a list, as parts."""
    plain = encode(value)
    named = plain.items() if is_dict(plain) else (("", item) for item in plain)
    parts = [_part(name, item) for name, item in named]
    return b"".join([*parts, f"--{_BOUNDARY}--\r\n".encode()])


def _part(name: str, value: object) -> bytes:
    shown = f'; name="{name}"' if name else ""
    is_text = isinstance(value, str)
    content = value.encode() if isinstance(value, str) else dumps(value)
    kind = "text/plain" if is_text else "application/json"
    head = f"Content-Disposition: form-data{shown}\r\nContent-Type: {kind}\r\n\r\n"
    return f"--{_BOUNDARY}\r\n{head}".encode() + content + b"\r\n"


def _events(declared: EventResponse, value: Any) -> Iterator[Any]:
    items: Iterable[Any] = (value,) if _is_single(value) else value
    for item in items:
        yield item if isinstance(item, BaseException) else _event(declared, item)
    if declared.sentinel is not None:
        yield f"data: {declared.sentinel}\n\n".encode()


def _is_single(value: object) -> bool:
    return is_dict(value) or is_model(value) or isinstance(value, str)


def _event(declared: EventResponse, item: object) -> bytes:
    if isinstance(declared, LinesResponse):
        is_sequence = "json-seq" in declared.content_type
        return (b"\x1e" if is_sequence else b"") + dumps(item) + b"\n"
    if not declared.whole:
        return b"data: " + dumps(item) + b"\n\n"
    fields = encode(item)
    lines = [
        f"{name}: {line}"
        for name in ("event", "id", "retry", "data")
        if name in fields
        for line in str(fields[name]).split("\n")
    ]
    return "\n".join((*lines, "", "")).encode()
