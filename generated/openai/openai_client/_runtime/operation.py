"""The constants that describe an operation: what is sent where, what comes back.

Generated code holds tables of these and nothing else; ``request`` and ``response``
act on them.
"""

from __future__ import annotations

from .bodies import (
    AnyBody,
    BinaryBody,
    FieldsBody,
    FormBody,
    JsonBody,
    LinesBody,
    MultipartBody,
    TextBody,
)
from .generic import Generic, T_co
from .parameters import Cookie, Header, Parameter, Path, Query, QueryString

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TypeAlias

    from .bodies import Bodies
    from .plan import Spec
    from .retry import Retries
    from .security import Security
    from .servers import Servers

    Response: TypeAlias = (
        "JsonResponse | TextResponse | BinaryResponse | EventResponse | EmptyResponse"
    )

__all__ = [
    "OPTION_NAMES",
    "AnyBody",
    "BinaryBody",
    "BinaryResponse",
    "Cookie",
    "EmptyResponse",
    "EventResponse",
    "FieldsBody",
    "FormBody",
    "Header",
    "JsonBody",
    "JsonResponse",
    "LinesBody",
    "MultipartBody",
    "Operation",
    "Parameter",
    "Path",
    "Query",
    "QueryString",
    "TextBody",
    "TextResponse",
]

OPTION_NAMES = frozenset(
    (
        "timeout",
        "max_retries",
        "extra_headers",
        "extra_query",
        "extra_body",
        "idempotency_key",
        "strict",
        "upload_progress",
        "retries",
        "total_timeout",
    )
)
"""The keys of ``RequestOptions``; a test holds the two equal."""

_NOTHING: Mapping[str, str] = {}


class JsonResponse:
    """A JSON response, or one that is read like it: XML, forms, parts, scalars in text.

    Args:
        status: ``"200"``, a range such as ``"2XX"``, or ``"default"``; several with
            blanks between them for errors that look alike.
        spec: how the value is decoded; None leaves it as parsed.
        content_type: the declared media type, which says what it is written in.
    """

    __slots__ = ("content_type", "spec", "status")

    def __init__(
        self, status: str, spec: Spec = None, content_type: str = "application/json"
    ) -> None:
        self.status = status
        self.spec = spec
        self.content_type = content_type


class TextResponse:
    """A response that is returned as ``str``."""

    __slots__ = ("content_type", "status")

    def __init__(self, status: str, content_type: str = "text/plain") -> None:
        self.status = status
        self.content_type = content_type


class BinaryResponse:
    """A response that is returned as ``BinaryContent``, unread."""

    __slots__ = ("content_type", "status")

    def __init__(
        self, status: str, content_type: str = "application/octet-stream"
    ) -> None:
        self.status = status
        self.content_type = content_type


class EmptyResponse:
    """A response without a body; the method returns None."""

    __slots__ = ("content_type", "status")

    def __init__(self, status: str) -> None:
        self.status = status
        self.content_type = ""


class EventResponse:
    """A stream of server-sent events, returned as ``Stream``.

    Args:
        status: as in ``JsonResponse``.
        spec: how the JSON of an event's ``data`` is decoded.
        sentinel: the ``data`` that ends the stream, such as ``[DONE]``.
        flag: the argument that asks for this response when it is true. None when the
            response's content type alone tells.
        value: what the argument must be where being true is not enough.
        content_type: the declared media type.
        whole: an item is the event with its name and data, not only its data.
    """

    __slots__ = (
        "content_type",
        "flag",
        "sentinel",
        "spec",
        "status",
        "value",
        "whole",
    )

    def __init__(
        self,
        status: str,
        spec: Spec = None,
        *,
        sentinel: str | None = None,
        flag: str | None = None,
        content_type: str = "text/event-stream",
        whole: bool = False,
        value: str | None = None,
    ) -> None:
        self.status = status
        self.spec = spec
        self.sentinel = sentinel
        self.flag = flag
        self.content_type = content_type
        self.whole = whole
        self.value = value


class Operation(Generic[T_co]):
    """One operation of the API; ``T_co`` is what its method returns.

    Args:
        id: the operation's id, which errors carry.
        method: the HTTP method, upper case.
        path: the path template, such as ``/files/{file_id}``.
        parameters: ``Path``, ``Query``, ``Header`` and ``Cookie`` constants.
        body: how the body is made of the arguments.
        responses: the declared responses, errors included.
        security: alternatives of AND-ed scheme names; ``()`` needs none, None means
            what the client was made with.
        server: a base URL of its own, or a path on the client's host; with several
            of them, server name to URL.
        retries: when to try again, where the API says so.
        options: what an option is called where an argument of the API has its name:
            ``{"request_timeout": "timeout"}``.
    """

    __slots__ = (
        "body",
        "id",
        "method",
        "options",
        "parameters",
        "path",
        "plan",
        "responses",
        "retries",
        "security",
        "server",
    )

    def __init__(
        self,
        id: str,
        method: str,
        path: str,
        *,
        parameters: tuple[Parameter, ...] = (),
        body: Bodies | None = None,
        responses: tuple[Response, ...] = (),
        security: Security | None = None,
        server: Servers | None = None,
        retries: Retries | None = None,
        options: Mapping[str, str] = _NOTHING,
    ) -> None:
        self.id = id
        self.method = method
        self.path = path
        self.parameters = parameters
        self.body = body
        self.responses = responses
        self.security = security
        self.server = server
        self.retries = retries
        self.options = options
        self.plan: object = None

    def __repr__(self) -> str:
        """Return what the operation is, for debugging."""
        return f"<Operation {self.id}: {self.method} {self.path}>"
