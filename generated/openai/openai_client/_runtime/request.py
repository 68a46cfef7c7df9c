"""From a method's arguments to a request. No I/O: both kinds of client use it."""

from __future__ import annotations

from .access import Access
from .attempts import Attempts
from .body import build_body
from .narrow import is_array, is_text
from .omit import OMIT
from .parameters import (
    Cookie,
    Header,
    Path,
    Query,
    QueryString,
    cookie_pairs,
    deep_pairs,
    header_text,
    path_text,
    query_pairs,
    querystring,
)
from .prepared import prepared
from .redact import hide, shown_url
from .security import place
from .texts import quote
from .transport import Request
from .urls import with_fixed, with_query, without

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from .core import Settings
    from .errors import ApiError
    from .operation import Operation
    from .plan import Spec
    from .prepared import Prepared
    from .security import Scheme
    from .transport import Content
    from .watch import Watch

    Pairs = list[tuple[str, str]]


class Job:
    """One call: all of its requests, but for the credentials.

    Attributes:
        operation: what is called.
        plan: the operation, prepared.
        streaming: whether the caller asked for a stream of events.
        access: its credentials.
        attempts: how often, and how long, to try again.
        strict: whether a response that breaks its description raises.
        limit: the most bytes of a body that is read as a whole; None for any.
        watch: its hooks; None without any.
    """

    __slots__ = (
        "attempts",
        "access",
        "content",
        "cookies",
        "headers",
        "limit",
        "method",
        "operation",
        "plan",
        "query",
        "streaming",
        "strict",
        "timeout",
        "trusted",
        "url",
        "watch",
    )

    def __init__(
        self,
        settings: Settings,
        operation: Operation[Any],
        arguments: Mapping[str, object],
        options: Mapping[str, object],
    ) -> None:
        plan = prepared(operation, arguments)
        given = _Given(plan)
        for name, value in arguments.items():
            if value is not OMIT:
                given.take(name, value)
        for name, value in options.items():
            if value is not OMIT:
                given.take_option(name, value)
        given.check()
        self.operation = operation
        self.method = operation.method
        self.trusted = True
        self.watch: Watch | None = None
        self.content: Content = None
        self.plan = plan
        self.streaming = plan.streams(given.flag)
        self._set_options(settings, given.options)
        self._set_body(settings, given)
        self._set_address(settings, given)
        self.access = Access(settings, operation.security, self._is_by_hand)

    def request(self, credentials: Sequence[tuple[str, ...]]) -> Request:
        """Return a request with credentials, for one attempt.

        Args:
            credentials: for each of ``access.schemes``, the texts of its arguments.

        Raises:
            ValueError: a credential cannot be sent; the message does not contain it.
        """
        timeout = self.attempts.step_timeout(self.timeout)
        headers = dict(self.headers)
        query = list(self.query)
        cookies = list(self.cookies)
        for scheme, values in zip(self.access.schemes, credentials, strict=True):
            location, name, text = place(scheme, values)
            if location == "header":
                headers[name.lower()] = text
            elif location == "query":
                query.append((quote(name), quote(text)))
            elif location == "cookie":
                cookies += checked_cookies([(name, text)])
        if cookies:
            known = [headers["cookie"]] if headers.get("cookie") else []
            known += [f"{name}={text}" for name, text in cookies]
            headers["cookie"] = "; ".join(known)
        url = with_query(self.url, query)
        request = Request(
            self.method,
            url,
            headers,
            self.content,
            timeout,
            self.trusted,
            deadline=self.attempts.deadline,
        )
        request.operation = self.operation
        if len(query) > len(self.query):
            request.shown = with_query(self.url, self.query)
        return self.access.begin(request, credentials)

    def follow(self, url: str, trusted: bool) -> None:
        """Make this a GET of a URL that the server gave, with the same options.

        Args:
            url: an absolute URL; only credentials are added to it.
            trusted: whether credentials and headers of the API may go there.
        """
        from .redirect import HARMLESS_HEADERS

        schemes = self.access.schemes
        secret = {scheme.name for scheme in schemes if scheme.location == "query"}
        self.method, self.url, self.content = "GET", without(url, secret), None
        self.query.clear()
        self.trusted = trusted
        for name in ("content-type", "idempotency-key"):
            self.headers.pop(name, None)
        if not trusted:
            self.access.schemes = ()
            self.cookies.clear()
            for name in self.headers.keys() - HARMLESS_HEADERS:
                del self.headers[name]

    @property
    def repeatable(self) -> bool:
        """Whether the body can be sent again."""
        content = self.content
        return content is None or isinstance(content, bytes) or content.repeatable

    def require_sync(self) -> None:
        """Check that a synchronous client can send the body.

        Raises:
            TypeError: it comes from an asynchronous iterable.
        """
        content = self.content
        if content is not None and not isinstance(content, bytes):
            if content.needs_async:
                raise TypeError("an asynchronous iterable needs an asynchronous client")

    def located(self, error: ApiError) -> ApiError:
        """Return the error with what it is about, and without credentials."""
        hide(error, self.access.secrets())
        error.operation_id = self.operation.id
        error.method = self.method
        error.url = shown_url(with_query(self.url, self.query))
        error.attempts = max(error.attempts, 1)
        return error

    def _is_by_hand(self, scheme: Scheme) -> bool:
        """Return whether the call has what a scheme would add."""
        if scheme.location in {"header", "digest"}:
            return scheme.name.lower() in self.headers
        name, place = scheme.name, scheme.location
        pairs = self.query if place == "query" else self.cookies
        if place == "cookie" and f"{name}=" in self.headers.get("cookie", ""):
            return True
        return any(known in {name, quote(name)} for known, _ in pairs)

    def _set_options(self, settings: Settings, options: Mapping[str, Any]) -> None:
        self.timeout: float | None = options.get("timeout", settings.timeout)
        self.attempts = Attempts(settings, self.operation, options)
        self.strict: bool = options.get("strict", settings.strict)
        self.limit = settings.max_response_size

    def _set_body(self, settings: Settings, given: _Given) -> None:
        operation = self.operation
        content, content_type = build_body(
            self.plan.body, given.whole, given.fields, given.mapping("extra_body")
        )
        progress = given.options.get("upload_progress")
        if progress is not None and content is not None:
            from .sources import ProgressSource

            content = ProgressSource(content, progress)
        self.content = content
        headers = {"accept": self.plan.accept(self.streaming)}
        headers["user-agent"] = self.plan.user_agent
        for name, text in settings.default_headers.items():
            set_header(headers, name, text)
        if content_type:
            headers["content-type"] = content_type
        if operation.method == "POST":
            from os import urandom

            headers["idempotency-key"] = urandom(16).hex()
        self.headers = headers

    def _set_address(self, settings: Settings, given: _Given) -> None:
        base, _, fixed = settings.address.of(self.operation.server).partition("?")
        query = {
            name: extra_pairs(name, v) for name, v in settings.default_query.items()
        }
        self.cookies: Pairs = []
        for parameter, value in given.values:
            if isinstance(parameter, Query):
                query[parameter.name] = query_pairs(parameter, value)
            elif isinstance(parameter, QueryString):
                fixed = "&".join(filter(None, (fixed, querystring(parameter, value))))
            elif isinstance(parameter, Header):
                set_header(self.headers, parameter.name, header_text(parameter, value))
            elif isinstance(parameter, Cookie):
                self.cookies += checked_cookies(cookie_pairs(parameter, value))
        options = given.options
        for name, value in given.mapping("extra_query").items():
            query[name] = extra_pairs(name, value)
        if "idempotency_key" in options:
            set_header(self.headers, "idempotency-key", options["idempotency_key"])
        for name, text in given.mapping("extra_headers").items():
            set_header(self.headers, name, text)
        self.query: Pairs = [pair for pairs in query.values() for pair in pairs]
        path = self.plan.fill(given.path)
        self.url = with_fixed(base.rstrip("/") + path, fixed)


class _Given:
    """The arguments of a call, sorted by where they go."""

    def __init__(self, plan: Prepared) -> None:
        self.plan = plan
        self.values: list[tuple[object, object]] = []
        self.path: dict[str, str] = {}
        self.fields: dict[str, object] = {}
        self.whole: object = OMIT
        self.options: dict[str, Any] = {}
        self.flag: object = False

    def take(self, name: str, value: object) -> None:
        plan = self.plan
        if name == plan.flag:
            self.flag = value
        parameter = plan.parameters.get(name)
        if parameter is not None:
            if parameter.written is not None:
                value = as_told(value, parameter.written)
            if isinstance(parameter, Path):
                self.path[parameter.name] = path_text(parameter, value)
            elif value is not None:
                self.values.append((parameter, value))
        elif name == plan.whole:
            code = plan.written.get("")
            self.whole = value if code is None else as_told(value, code)
        elif name != plan.choice and plan.has_field(name):
            wire = plan.wire_name(name)
            code = plan.written.get(wire)
            self.fields[wire] = value if code is None else as_told(value, code)
        elif name not in (plan.flag, plan.choice):
            self.take_option(name, value)

    def take_option(self, name: str, value: object) -> None:
        option = self.plan.options.get(name)
        if option is None:
            raise TypeError(self.plan.unexpected(name))
        self.options[option] = value

    def mapping(self, option: str) -> Mapping[str, Any]:
        found: Mapping[str, Any] | None = self.options.get(option)
        if found and not hasattr(found, "items"):
            raise TypeError(f"{option} must be a dict, not {found!r}")
        return found or {}

    def check(self) -> None:
        missing = self.plan.missing(self.path, self.fields, self.whole)
        if missing:
            raise TypeError(missing)
        taken = {parameter for parameter, _ in self.values}
        for parameter in self.plan.defaults.values():
            if parameter not in taken:
                self.values.append((parameter, parameter.default))


def as_told(value: object, spec: Spec) -> object:
    """Return a value such that it is written as a table says (see ``spellings``)."""
    from .spellings import as_specified

    return as_specified(value, spec)


def extra_pairs(name: str, value: object) -> Pairs:
    """Return the pairs of a query parameter that no table describes."""
    if is_array(value):
        return query_pairs(Query(name), value)
    return deep_pairs(name, value, quote)


def set_header(headers: dict[str, str], name: str, text: str | None) -> None:
    """Set a header; None removes it.

    Raises:
        ValueError: a name that is none (RFC 9110, 5.1), or a value with control
            characters or blanks at its ends, which HTTP would cut off (5.5); the message
            does not contain the value.
        TypeError: the value is no text.
    """
    lowered = name.lower()
    if text is None:
        headers.pop(lowered, None)
        return
    if not is_text(text):
        kind = type(text).__name__
        raise TypeError(f"the header {name!r} must be a str, not of the class {kind}")
    if not text.isprintable():
        _check_controls(name, text)
    if text[:1] == " " or text[-1:] == " ":
        raise ValueError(f"the header {name!r} must not begin or end with a blank")
    if not (name.isascii() and name.replace("-", "").replace("_", "").isalnum()):
        _check_token(name)
    headers[lowered] = text


def _check_controls(name: str, text: str) -> None:
    if "\r" in text or "\n" in text or "\0" in text:
        raise ValueError(f"the header {name!r} must not hold a line break or NUL")
    if text.strip("\t") != text:
        raise ValueError(f"the header {name!r} must not begin or end with a blank")
    if any((c < " " and c != "\t") or c == "\x7f" for c in text):
        raise ValueError(f"the header {name!r} must not hold a control character")


def checked_cookies(pairs: Pairs) -> Pairs:
    """Return the pairs.

    Raises:
        ValueError: a character that would end or split the cookie (RFC 6265, 4.1.1).
            Commas may stay: OpenAPI's own styles write lists with them.
    """
    for name, text in pairs:
        if any(character in name + text for character in "; \t\\\r\n\0"):
            raise ValueError(f"the cookie {name!r} must not hold blanks or ';'")
    return pairs


def _check_token(name: str) -> None:
    if not name or any(c not in "!#$%&'*+-.^_`|~" and not c.isalnum() for c in name):
        raise ValueError(f"{name!r} cannot be the name of a header")
    if not name.isascii():
        raise ValueError(f"{name!r} cannot be the name of a header")
