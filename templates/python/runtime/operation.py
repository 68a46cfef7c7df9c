"""The constants that describe an operation: what is sent where, what comes back.

Generated code holds tables of these and nothing else; ``request`` and ``response``
act on them.
"""

from __future__ import annotations

from .generic import Generic, T_co
from .parameters import Cookie, Header, Parameter, Path, Query

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TypeAlias

    from .plan import Spec
    from .security import Security
    from .servers import Servers

    Style: TypeAlias = tuple[str, bool]
    Body: TypeAlias = "JsonBody | FormBody | MultipartBody | BinaryBody | TextBody"
    Response: TypeAlias = (
        "JsonResponse | TextResponse | BinaryResponse | EventResponse | EmptyResponse"
    )

__all__ = [
    "OPTION_NAMES",
    "BinaryBody",
    "BinaryResponse",
    "Cookie",
    "EmptyResponse",
    "EventResponse",
    "FormBody",
    "Header",
    "JsonBody",
    "JsonResponse",
    "MultipartBody",
    "Operation",
    "Parameter",
    "Path",
    "Query",
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
    )
)
"""The keys of ``RequestOptions``; a test holds the two equal."""

_NOTHING: Mapping[str, str] = {}
_NO_STYLES: Mapping[str, Style] = {}


class FieldsBody:
    """A body whose fields may be arguments of the method.

    Args:
        argument: the argument that is the whole body; None when every argument that
            is no parameter is a field of it.
        renamed: Python name to wire name, where they differ.
        content_type: the ``Content-Type`` that is sent.
        required: whether an empty body is sent when no argument is given.
        fields: the Python names of all fields; any other argument is then refused.
            None where the body takes any field.
        required_fields: the Python names of the fields that must be given; for
            methods whose signature does not tell.
    """

    __slots__ = (
        "argument",
        "content_type",
        "fields",
        "renamed",
        "required",
        "required_fields",
    )

    def __init__(
        self,
        argument: str | None = None,
        *,
        renamed: Mapping[str, str] = _NOTHING,
        content_type: str = "",
        required: bool = True,
        fields: tuple[str, ...] | None = None,
        required_fields: tuple[str, ...] = (),
    ) -> None:
        self.argument = argument
        self.renamed = renamed
        self.content_type = content_type
        self.required = required
        self.fields = None if fields is None else frozenset(fields)
        self.required_fields = required_fields


class JsonBody(FieldsBody):
    """A JSON body: one argument, or an object of the remaining arguments."""

    __slots__ = ()

    def __init__(
        self,
        argument: str | None = None,
        *,
        renamed: Mapping[str, str] = _NOTHING,
        content_type: str = "application/json",
        required: bool = True,
        fields: tuple[str, ...] | None = None,
        required_fields: tuple[str, ...] = (),
    ) -> None:
        super().__init__(
            argument,
            renamed=renamed,
            content_type=content_type,
            required=required,
            fields=fields,
            required_fields=required_fields,
        )


class FormBody(FieldsBody):
    """An ``application/x-www-form-urlencoded`` body.

    Scalars are text, arrays repeat their name, objects are JSON (OpenAPI 3.1, the
    Encoding Object's defaults).

    Args:
        styles: wire name to (style, explode), for fields encoded as query parameters
            are; ``("brackets", True)`` writes arrays as ``name[]``.
    """

    __slots__ = ("styles",)

    def __init__(
        self,
        argument: str | None = None,
        *,
        renamed: Mapping[str, str] = _NOTHING,
        required: bool = True,
        fields: tuple[str, ...] | None = None,
        required_fields: tuple[str, ...] = (),
        styles: Mapping[str, Style] = _NO_STYLES,
    ) -> None:
        super().__init__(
            argument,
            renamed=renamed,
            content_type="application/x-www-form-urlencoded",
            required=required,
            fields=fields,
            required_fields=required_fields,
        )
        self.styles = styles


class MultipartBody(FieldsBody):
    """A ``multipart/form-data`` body (RFC 7578).

    Scalars are text, arrays repeat their name, objects are JSON parts; files are
    streamed.

    Args:
        files: the wire names of the fields that are files, or lists of files.
        content_types: wire name to the content type of that part.
        styles: wire name to (style, explode); ``("brackets", True)`` writes arrays
            as ``name[]``.
    """

    __slots__ = ("content_types", "files", "styles")

    def __init__(
        self,
        argument: str | None = None,
        *,
        files: tuple[str, ...] = (),
        renamed: Mapping[str, str] = _NOTHING,
        required: bool = True,
        fields: tuple[str, ...] | None = None,
        required_fields: tuple[str, ...] = (),
        content_types: Mapping[str, str] = _NOTHING,
        styles: Mapping[str, Style] = _NO_STYLES,
    ) -> None:
        super().__init__(
            argument,
            renamed=renamed,
            content_type="multipart/form-data",
            required=required,
            fields=fields,
            required_fields=required_fields,
        )
        self.files = frozenset(files)
        self.content_types = content_types
        self.styles = styles


class BinaryBody:
    """A body of bytes: bytes, a path, an open file or an iterable of bytes.

    Args:
        argument: the argument that is the body.
        content_type: the ``Content-Type`` that is sent.
    """

    __slots__ = ("argument", "content_type")

    def __init__(
        self, argument: str, content_type: str = "application/octet-stream"
    ) -> None:
        self.argument = argument
        self.content_type = content_type


class TextBody:
    """A body of text, sent as UTF-8.

    Args:
        argument: the argument that is the body.
        content_type: the ``Content-Type`` that is sent.
    """

    __slots__ = ("argument", "content_type")

    def __init__(
        self, argument: str, content_type: str = "text/plain; charset=utf-8"
    ) -> None:
        self.argument = argument
        self.content_type = content_type


class JsonResponse:
    """A JSON response.

    Args:
        status: ``"200"``, a range such as ``"2XX"``, or ``"default"``; several with
            blanks between them for errors that look alike.
        spec: how the value is decoded; None leaves it as parsed.
        content_type: the declared media type.
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
        content_type: the declared media type.
        whole: an item is the event with its name and data, not only its data.
    """

    __slots__ = ("content_type", "flag", "sentinel", "spec", "status", "whole")

    def __init__(
        self,
        status: str,
        spec: Spec = None,
        *,
        sentinel: str | None = None,
        flag: str | None = None,
        content_type: str = "text/event-stream",
        whole: bool = False,
    ) -> None:
        self.status = status
        self.spec = spec
        self.sentinel = sentinel
        self.flag = flag
        self.content_type = content_type
        self.whole = whole


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
        body: Body | None = None,
        responses: tuple[Response, ...] = (),
        security: Security | None = None,
        server: Servers | None = None,
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
        self.options = options
        self.plan: object = None

    def __repr__(self) -> str:
        """Return what the operation is, for debugging."""
        return f"<Operation {self.id}: {self.method} {self.path}>"
