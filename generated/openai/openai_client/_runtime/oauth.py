"""Tokens that are got from the token endpoint, and renewed before they run out."""

from __future__ import annotations

from copy import copy

from .errors import ApiError
from .oauth_exchange import (
    TIMEOUT,
    async_exchange,
    discovery,
    endpoint_of,
    exchange,
    joined,
    seconds_of,
    token_fields,
    with_client,
)
from .oauth_exchange import TokenError as TokenError
from .redact import hide, is_secret_name
from .security import TokenSource
from .transport import Request

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from asyncio import AbstractEventLoop, Lock
    from collections.abc import Callable, Mapping, Sequence
    from typing import Any, NoReturn

    from .core import Core
    from .deadline import Deadline
    from .security import OAuth2
    from .transport import AsyncTransport, Transport

EARLY = 60.0
"""How many seconds before its end a token is renewed; at most a fifth of its life."""

PAUSE = 5.0
"""How many seconds a token that is still good is used when it could not be renewed."""


class Granted(TokenSource):
    """The base of what gets tokens: it keeps one token and renews it.

    There is one request at a time, however many callers ask: while a token is about to
    run out, one caller renews it and the others go on with it; when it has run out, the
    others wait for the one that renews it, and fail with it.
    """

    _client: tuple[str, str, bool]

    def __init__(
        self,
        token_url: str | None,
        scopes: Sequence[str] | None,
        extra: Mapping[str, str] | None,
    ) -> None:
        from _thread import allocate_lock

        self._token_url = token_url or ""
        self._scopes = scopes
        self._extra = dict(extra or {})
        self._token = ""
        self._secrets: tuple[str, ...] = ()
        self._end = self._renewal = 0.0
        self._failure: tuple[float, ApiError] | None = None
        self._lock = allocate_lock()
        self._loop_lock: tuple[AbstractEventLoop, Lock] | None = None

    def __repr__(self) -> str:
        """Return the class; never a secret."""
        return f"{type(self).__name__}(...)"

    def __reduce__(self) -> NoReturn:
        """Refuse: a pickle would hold the secret.

        Raises:
            TypeError: always.
        """
        raise TypeError(f"{type(self).__name__} holds secrets: it is not pickled")

    def forget(self, token: str) -> None:
        """Give up a token that the API does not take, unless there is a newer one."""
        if token == self._token:
            self._end = self._renewal = 0.0

    def token(
        self, core: Core[Transport], scheme: OAuth2, deadline: Deadline | None = None
    ) -> str:
        """Return a token that is valid now."""
        if _now() < self._renewal:
            return self._token
        began = _now()
        usable = began < self._end
        if not self._take_turn(usable, deadline):
            return self._token
        try:
            if self._is_due(began):
                url = self._url_of(core, scheme, deadline)
                request = self._request(core, url, scheme)
                request.deadline = deadline
                self._keep(exchange(core, request))
        except ApiError as error:
            self._go_on(usable, error)
        finally:
            self._lock.release()
        return self._token

    def _take_turn(self, usable: bool, deadline: Deadline | None) -> bool:
        """Wait to be the one that renews; False when somebody else does meanwhile.

        Raises:
            ApiTimeoutError: the time for the call was over first.
        """
        if usable or deadline is None:
            return self._lock.acquire(blocking=not usable)
        if not self._lock.acquire(timeout=max(deadline.left(), 0)):
            raise deadline.too_late()
        return True

    async def async_token(self, core: Core[AsyncTransport], scheme: OAuth2) -> str:
        """Return a token that is valid now."""
        if _now() < self._renewal:
            return self._token
        began = _now()
        usable = began < self._end
        lock = self._lock_of_loop()
        if usable and lock.locked():
            return self._token
        async with lock:
            try:
                if self._is_due(began):
                    url = await self._async_url_of(core, scheme)
                    request = self._request(core, url, scheme)
                    self._keep(await async_exchange(core, request))
            except ApiError as error:
                self._go_on(usable, error)
        return self._token

    def _lock_of_loop(self) -> Lock:
        from asyncio import Lock, get_running_loop

        loop = get_running_loop()
        if self._loop_lock is None or self._loop_lock[0] is not loop:
            self._loop_lock = loop, Lock()
        return self._loop_lock[1]

    def _is_due(self, began: float) -> bool:
        """Return whether it is for this caller to renew the token.

        Raises:
            ApiError: another one tried while this one waited, and failed.
        """
        if self._failure is not None and self._failure[0] > began:
            raise copy(self._failure[1])
        return _now() >= self._renewal

    def _go_on(self, usable: bool, error: ApiError) -> None:
        """Use the present token a little longer; raise the error when it has run out."""
        if not usable:
            # The time of one caller says nothing about that of others.
            shared = getattr(error, "retryable", True)
            self._failure = (_now(), error) if shared else None
            raise error
        self._renewal = _now() + PAUSE

    def _keep(self, answer: tuple[int, bytes]) -> None:
        try:
            fields = token_fields(*answer)
        except TokenError as error:
            hide(error, self._secrets)
            raise
        life = seconds_of(fields.get("expires_in"))
        now = _now()
        self._token = fields["access_token"]
        self._end = now + life
        self._renewal = self._end - min(EARLY, life / 5)
        self._failure = None
        self._renewed(fields)

    def _renewed(self, fields: Mapping[str, Any]) -> None:
        """Take over what came with the token."""

    def _grant(self, scheme: OAuth2) -> tuple[dict[str, str], dict[str, str]]:
        """Return the form that asks for a token, and the headers that go with it."""
        raise NotImplementedError

    def _request(self, core: Core[Any], url: str, scheme: OAuth2) -> Request:
        from urllib.parse import urlencode

        form, headers = self._grant(scheme)
        form |= self._extra
        named = [text for name, text in form.items() if is_secret_name(name)]
        self._secrets = (self._client[1], *named)
        content = urlencode(form).encode()
        headers |= {
            "accept": "application/json",
            "content-type": "application/x-www-form-urlencoded",
        }
        # What belongs to the API, such as the headers of a client, stays away.
        return Request("POST", joined(core, url), headers, content, TIMEOUT, False)

    def _declared(self, scheme: OAuth2) -> str:
        """Return where the API says that such tokens are got; ``""`` where it does not."""
        return scheme.token_url

    def _url_of(
        self, core: Core[Transport], scheme: OAuth2, deadline: Deadline | None
    ) -> str:
        """Return the token endpoint."""
        self._token_url = self._token_url or self._declared(scheme)
        if not self._token_url:
            request = discovery(core, scheme)
            request.deadline = deadline
            self._token_url = endpoint_of(*exchange(core, request))
        return self._token_url

    async def _async_url_of(self, core: Core[AsyncTransport], scheme: OAuth2) -> str:
        """Return the token endpoint."""
        self._token_url = self._token_url or self._declared(scheme)
        if not self._token_url:
            self._token_url = endpoint_of(
                *await async_exchange(core, discovery(core, scheme))
            )
        return self._token_url


class ClientCredentials(Granted):
    """Tokens for a client that acts for itself (RFC 6749, 4.4).

    Args:
        client_id: who the client is.
        client_secret: its secret.
        scopes: what the tokens are for; what the API's operations need, unless given.
        token_url: the token endpoint, in place of the API's.
        extra: further fields of the request, such as ``audience``.
        in_body: send id and secret in the body and not as basic authentication.
    """

    def __init__(
        self,
        client_id: str,
        client_secret: str,
        *,
        scopes: Sequence[str] | None = None,
        token_url: str | None = None,
        extra: Mapping[str, str] | None = None,
        in_body: bool = False,
    ) -> None:
        super().__init__(token_url, scopes, extra)
        self._client = client_id, client_secret, in_body

    def _grant(self, scheme: OAuth2) -> tuple[dict[str, str], dict[str, str]]:
        form = {"grant_type": "client_credentials"}
        scopes = scheme.scopes if self._scopes is None else self._scopes
        if scopes:
            form["scope"] = " ".join(scopes)
        return with_client(form, *self._client)


class RefreshToken(Granted):
    """Tokens for somebody who allowed it once (RFC 6749, 6).

    Args:
        refresh_token: what was got together with the first token.
        client_id: who the client is, where the server wants to know.
        client_secret: its secret, where it has one.
        scopes: what the tokens are for; what was allowed, unless given.
        token_url: the token endpoint, in place of the API's.
        extra: further fields of the request.
        in_body: send id and secret in the body and not as basic authentication.
        on_renewal: called with the new refresh token where the server replaces it:
            the old one may work no more, so keep the new one.
    """

    def __init__(
        self,
        refresh_token: str,
        *,
        client_id: str | None = None,
        client_secret: str | None = None,
        scopes: Sequence[str] | None = None,
        token_url: str | None = None,
        extra: Mapping[str, str] | None = None,
        in_body: bool = False,
        on_renewal: Callable[[str], object] | None = None,
    ) -> None:
        super().__init__(token_url, scopes, extra)
        self._client = client_id or "", client_secret or "", in_body
        self._refresh_token = refresh_token
        self._on_renewal = on_renewal

    def _grant(self, scheme: OAuth2) -> tuple[dict[str, str], dict[str, str]]:
        form = {"grant_type": "refresh_token", "refresh_token": self._refresh_token}
        if self._scopes:
            form["scope"] = " ".join(self._scopes)
        return with_client(form, *self._client)

    def _declared(self, scheme: OAuth2) -> str:
        return scheme.refresh_url or scheme.token_url

    def _renewed(self, fields: Mapping[str, Any]) -> None:
        found = fields.get("refresh_token")
        if isinstance(found, str) and found and found != self._refresh_token:
            self._refresh_token = found
            if self._on_renewal is not None:
                self._on_renewal(found)


def _now() -> float:
    from time import monotonic

    return monotonic()
