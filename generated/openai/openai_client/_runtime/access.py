"""What a call shows of its credentials, and what it does when they are refused.

No I/O: both kinds of client use it.
"""

from __future__ import annotations

from .redirect import next_request
from .security import TokenSource, choose, place
from .texts import quote

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from .core import Settings
    from .digest import Challenge
    from .errors import ApiError
    from .security import Scheme, Security
    from .transport import Content, Request

MOST_CHALLENGES = 3
"""How often one attempt answers a server that asks for a digest again."""

_DIGEST = "digest"


class Access:
    """The credentials of one call.

    Args:
        settings: the client's.
        security: the alternatives that the operation says; None for the client's.
        is_by_hand: tells whether the call has what a scheme would add.

    Attributes:
        schemes: the security schemes to apply.
        sent: for each of them, the texts of its arguments in the last attempt.

    Raises:
        MissingCredentialsError: no alternative can be satisfied.
    """

    __slots__ = ("_challenges", "_renewed", "_settings", "schemes", "sent")

    def __init__(
        self,
        settings: Settings,
        security: Security | None,
        is_by_hand: Callable[[Scheme], bool],
    ) -> None:
        self._settings = settings
        self._renewed = False
        self._challenges = 0
        self.sent: Sequence[tuple[str, ...]] = ()
        self.schemes = choose(
            settings.security if security is None else security,
            settings.schemes,
            settings.credentials,
            lambda s: (s.location == "tls" and settings.brings_client) or is_by_hand(s),
            settings.explicit,
        )

    def begin(self, request: Request, sent: Sequence[tuple[str, ...]]) -> Request:
        """Return the first request of an attempt, ready to be sent.

        Args:
            request: the request, with all credentials but a digest.
            sent: for each of ``schemes``, the texts of its arguments.
        """
        self.sent = sent
        self._challenges = 0
        return self._answered(request)

    def following(
        self, request: Request, status: int, headers: Mapping[str, str]
    ) -> Request | None:
        """Return the request that an answer leads to; None when it leads nowhere.

        Args:
            request: the request that was answered.
            status: the answer's status: a redirect, or 401 with a challenge.
            headers: its headers.

        Raises:
            ApiConnectionError: a redirect leads to something that is not HTTP.
        """
        if status != 401:
            following = next_request(request, status, headers)
            if following is None:
                return None
            self._settle_keys(following)
            return self._answered(following)
        pair = self._pair()
        if pair is None or not request.trusted or not request.repeatable:
            return None
        from .digest import challenge_of, is_stale

        asked = challenge_of(headers)
        self._challenges += 1
        wrong = self._challenges > 1 and not is_stale(headers)
        if asked is None or wrong or self._challenges > MOST_CHALLENGES:
            return None
        self._settings.memory[_DIGEST] = pair, asked
        return self._answered(request)

    def heard(self, headers: Mapping[str, str]) -> None:
        """Take over what the last answer of an attempt says about the next request."""
        known = self._settings.memory.get(_DIGEST)
        if known is not None and "authentication-info" in headers:
            from .digest import next_nonce

            nonce = next_nonce(headers)
            if nonce:
                self._settings.memory[_DIGEST] = known[0], known[1].renewed(nonce)

    def secrets(self) -> Iterator[str]:
        """Return what was sent of credentials; a user name is none."""
        for values in self.sent:
            yield from values[1:] or values

    def gave_up_token(self, error: ApiError) -> bool:
        """Return whether the API refused a token that can be got anew; once a call."""
        if getattr(error, "status", 0) != 401 or self._renewed:
            return False
        for source, text in self._sources():
            source.forget(text)
            self._renewed = True
        return self._renewed

    def _sources(self) -> Iterator[tuple[TokenSource, str]]:
        known = self._settings.credentials
        for scheme, values in zip(self.schemes, self.sent, strict=False):
            source = known.get(scheme.arguments[0][0])
            if isinstance(source, TokenSource):
                yield source, values[0]

    def _pair(self) -> tuple[str, ...] | None:
        """Return the user name and password that a server is to challenge for."""
        for scheme, values in zip(self.schemes, self.sent, strict=False):
            if scheme.location == _DIGEST:
                return values
        return None

    def _settle_keys(self, request: Request) -> None:
        """Put keys into the query after a redirect, or take them out on another origin.

        A header stays on its own; a query is the server's, which may have copied a key
        or left it out.
        """
        from .urls import has_parameter, with_query, without

        for scheme, values in zip(self.schemes, self.sent, strict=False):
            if scheme.location != "query":
                continue
            _, name, text = place(scheme, values)
            if not request.trusted:
                request.url = without(request.url, (name,))
            elif not has_parameter(request.url, name):
                pair = quote(name), quote(text)
                request.url = with_query(request.url, [pair])

    def _answered(self, request: Request) -> Request:
        """Return the request, with an answer to the challenge that is known."""
        pair = self._pair()
        if pair is None or not request.trusted:
            return request
        known: tuple[tuple[str, ...], Challenge] | None
        known = self._settings.memory.get(_DIGEST)
        if known is not None and known[0] == pair:
            name, password = pair
            target = _target(request.url)
            body = _pieces(request.content)
            answer = known[1].answer(request.method, target, name, password, body)
            request.headers["authorization"] = answer
        return request


def _pieces(content: Content) -> Iterator[bytes]:
    """Return the pieces of a body; none where reading would wait, or use it up."""
    if isinstance(content, bytes):
        return iter((content,))
    if content is None or content.needs_async or not content.repeatable:
        return iter(())
    return content.chunks()


def _target(url: str) -> str:
    """Return path and query, as in the request line."""
    rest = url.partition("://")[2]
    path = rest[len(rest.partition("/")[0].partition("?")[0]) :]
    return path if path.startswith("/") else f"/{path}"
