"""Spans of OpenTelemetry, by its semantic conventions for HTTP clients."""

from __future__ import annotations

from .hooks import Hooks
from .redact import shown_url

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Any

    from .errors import ApiError
    from .hooks import Call, ResponseHead
    from .transport import Request

PACKAGE = __name__.rpartition("._runtime.")[0]


class SpanHooks(Hooks):
    """Makes a span of each request, and hands its context to the server.

    Args:
        tracer: an OpenTelemetry ``Tracer``; None for that of the global provider.

    Raises:
        ImportError: opentelemetry-api is not installed.
    """

    def __init__(self, tracer: Any = None) -> None:
        from importlib import import_module

        self._trace: Any = import_module("opentelemetry.trace")
        self._propagate: Any = import_module("opentelemetry.propagate")
        self._tracer: Any = tracer or self._trace.get_tracer(PACKAGE)

    def around(self, call: Call) -> _Last:
        """Return what ends a span that nothing else ended."""
        return _Last(self, call)

    def before_request(self, call: Call, request: Request) -> None:
        """Begin a span."""
        self.end(call, None)
        known = request.method in _METHODS
        span = self._tracer.start_span(
            f"{request.method if known else 'HTTP'} {call.path}",
            kind=self._trace.SpanKind.CLIENT,
            attributes=_attributes(call, request),
        )
        call.state[self] = span
        context = self._trace.set_span_in_context(span)
        self._propagate.inject(request.headers, context=context)

    def after_response(self, call: Call, response: ResponseHead) -> None:
        """End the span with the status."""
        span = call.state.get(self)
        if span is not None:
            span.set_attribute("http.response.status_code", response.status)
            self.end(call, str(response.status) if response.status >= 400 else None)

    def on_error(self, call: Call, error: ApiError) -> None:
        """End the span of a request that was not answered."""
        self.end(call, _kind(error))

    def end(self, call: Call, error: str | None) -> None:
        """End the span that is open, if one is.

        Args:
            call: the call.
            error: what kind of error ended it.
        """
        span = call.state.pop(self, None)
        if span is None:
            return
        if error is not None:
            span.set_attribute("error.type", error)
            span.set_status(self._trace.StatusCode.ERROR)
        span.end()


class _Last:
    """Ends a span when its call was cancelled, or a hook raised an error."""

    def __init__(self, hooks: SpanHooks, call: Call) -> None:
        self._hooks = hooks
        self._call = call

    def __enter__(self) -> None:
        """Do nothing."""

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: object,
    ) -> None:
        """End what is open."""
        self._hooks.end(self._call, None if error is None else _kind(error))


def spans_if_installed() -> list[Hooks]:
    """Return hooks that make spans; none, and a warning, without opentelemetry-api."""
    try:
        return [SpanHooks()]
    except ImportError:
        from warnings import warn

        warn(f"{PACKAGE}: spans need opentelemetry-api", RuntimeWarning, stacklevel=6)
        return []


def _attributes(call: Call, request: Request) -> dict[str, str | int]:
    from urllib.parse import urlsplit

    parts = urlsplit(request.url)
    port = parts.port or {"http": 80, "https": 443}.get(parts.scheme, 0)
    found: dict[str, str | int] = {
        "http.request.method": request.method,
        "url.template": call.path,
        "url.full": shown_url(request.shown or request.url),
        "server.address": parts.hostname or "",
        "server.port": port,
    }
    if request.method not in _METHODS:
        found["http.request.method"] = "_OTHER"
        found["http.request.method_original"] = request.method
    if call.requests > 1:
        found["http.request.resend_count"] = call.requests - 1
    return found


_METHODS = frozenset(
    "CONNECT DELETE GET HEAD OPTIONS PATCH POST PUT QUERY TRACE".split()
)
"""The methods that the conventions know."""


def _kind(error: BaseException) -> str:
    return f"{type(error).__module__}.{type(error).__qualname__}"
