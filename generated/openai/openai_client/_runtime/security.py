"""Security schemes: where a credential comes from, and where it goes in a request.

``Operation.security`` is OpenAPI's Security Requirement list: alternatives, each a
tuple of scheme names that are needed together.
"""

from __future__ import annotations

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Collection, Mapping
    from typing import TypeAlias

    from .core import Core
    from .deadline import Deadline
    from .transport import AsyncTransport, Transport

    Credential: TypeAlias = str | Callable[[], str]
    AsyncCredential: TypeAlias = str | Callable[[], str | Awaitable[str]]
    Token: TypeAlias = "Credential | TokenSource"
    AsyncToken: TypeAlias = "AsyncCredential | TokenSource"
    Certificate: TypeAlias = str | tuple[str, str] | tuple[str, str, str]
    """PEM files: certificate with key; certificate, key; the same and a password."""
    AnyCredential: TypeAlias = AsyncToken | Certificate
    Scheme: TypeAlias = "Bearer | ApiKey | Basic | MutualTls"
    Security: TypeAlias = tuple[tuple[str, ...], ...]
    Placed: TypeAlias = tuple[str, str, str]
    """Where a credential goes: (``header``, ``query`` or ``cookie``; name; text)."""


class TokenSource:
    """What gets tokens by itself: see ``oauth``."""

    __slots__ = ()

    def token(
        self, core: Core[Transport], scheme: OAuth2, deadline: Deadline | None = None
    ) -> str:
        """Return a token that is valid now."""
        raise NotImplementedError

    async def async_token(self, core: Core[AsyncTransport], scheme: OAuth2) -> str:
        """Return a token that is valid now."""
        raise NotImplementedError

    def forget(self, token: str) -> None:
        """Give up a token that the API does not take, unless there is a newer one."""


class Bearer:
    """A token in ``Authorization: Bearer`` (RFC 6750).

    Args:
        argument: the client's argument that holds the token.
        env: the environment variable read when the argument is not given.
        prefix: what stands before the token.
    """

    __slots__ = ("arguments", "prefix")

    location = "header"
    name = "Authorization"

    def __init__(
        self, argument: str, env: str | None = None, *, prefix: str = "Bearer "
    ) -> None:
        self.arguments = ((argument, env),)
        self.prefix = prefix

    def text(self, values: tuple[str, ...]) -> str:
        """Return what is sent."""
        return self.prefix + values[0]


class HttpAuth(Bearer):
    """A credential in ``Authorization`` after any other scheme (RFC 9110, 11.4).

    Args:
        argument: the client's argument that holds the credential.
        scheme: the name of the scheme, such as ``Token``.
        env: the environment variable read when the argument is not given.
    """

    __slots__ = ()

    def __init__(self, argument: str, scheme: str, env: str | None = None) -> None:
        super().__init__(argument, env, prefix=f"{scheme} ")


class OAuth2(Bearer):
    """A token of OAuth 2 or OpenID Connect, given or got from the token endpoint.

    Args:
        argument: the client's argument that holds the token, or what gets tokens.
        env: the environment variable read when the argument is not given.
        token_url: the token endpoint; relative to the base URL.
        scopes: what a token is asked for unless the user says.
        discovery_url: where OpenID Connect, or OAuth 2 (RFC 8414), tells the token
            endpoint.
        client_env: the variables of a client id and its secret, from which tokens are
            got when there is none.
        refresh_url: the endpoint for refresh tokens, where it is another one.
    """

    __slots__ = ("client_env", "discovery_url", "refresh_url", "scopes", "token_url")

    def __init__(
        self,
        argument: str,
        env: str | None = None,
        *,
        token_url: str = "",
        scopes: tuple[str, ...] = (),
        discovery_url: str = "",
        client_env: tuple[str, str] | None = None,
        refresh_url: str = "",
    ) -> None:
        super().__init__(argument, env)
        self.token_url = token_url
        self.scopes = scopes
        self.discovery_url = discovery_url
        self.client_env = client_env
        self.refresh_url = refresh_url


class MutualTls:
    """A certificate of the client, shown when a connection is made (RFC 8705).

    Args:
        argument: the client's argument that holds the certificate.
        env: the environment variable with the path of a PEM file.
    """

    __slots__ = ("arguments",)

    location = "tls"
    name = ""

    def __init__(self, argument: str, env: str | None = None) -> None:
        self.arguments = ((argument, env),)

    def text(self, values: tuple[str, ...]) -> str:
        """Return nothing: it is no part of a request."""
        return ""


class ApiKey:
    """A key in a header, query parameter or cookie.

    Args:
        argument: the client's argument that holds the key.
        location: ``header``, ``query`` or ``cookie``.
        name: the name of the header, parameter or cookie.
        env: the environment variable read when the argument is not given.
    """

    __slots__ = ("arguments", "location", "name")

    def __init__(
        self, argument: str, location: str, name: str, env: str | None = None
    ) -> None:
        self.arguments = ((argument, env),)
        self.location = location
        self.name = name

    def text(self, values: tuple[str, ...]) -> str:
        """Return what is sent."""
        return values[0]


class Basic:
    """A user name and a password in ``Authorization: Basic`` (RFC 7617).

    Args:
        username: the client's argument that holds the user name.
        password: the client's argument that holds the password.
        username_env: the environment variable read in place of the user name.
        password_env: the environment variable read in place of the password.
    """

    __slots__ = ("arguments",)

    location = "header"
    name = "Authorization"

    def __init__(
        self,
        username: str,
        password: str,
        username_env: str | None = None,
        password_env: str | None = None,
    ) -> None:
        self.arguments = ((username, username_env), (password, password_env))

    def text(self, values: tuple[str, ...]) -> str:
        """Return what is sent.

        Raises:
            ValueError: a colon in the user name, which RFC 7617 has no way to carry.
        """
        from base64 import b64encode

        if ":" in values[0]:
            raise ValueError(
                "a user name for basic authentication must not contain ':'"
            )
        return "Basic " + b64encode(":".join(values).encode()).decode()


class Digest(Basic):
    """A user name and a password, answering the server's challenge (RFC 7616)."""

    __slots__ = ()

    location = "digest"


def gather(
    schemes: Mapping[str, Scheme], credentials: Mapping[str, AnyCredential | None]
) -> dict[str, AnyCredential]:
    """Return the credentials that are known, those of the environment included.

    Args:
        schemes: scheme name to scheme.
        credentials: argument name to what the user passed.
    """
    from os import environ

    known = given(schemes, credentials)
    for scheme in schemes.values():
        for argument, env in scheme.arguments:
            value = environ.get(env, "") if env and argument not in known else ""
            if value:
                known[argument] = value
        if isinstance(scheme, OAuth2) and scheme.client_env:
            _gather_client(scheme, scheme.client_env, known)
    return known


def given(
    schemes: Mapping[str, Scheme], credentials: Mapping[str, AnyCredential | None]
) -> dict[str, AnyCredential]:
    """Return the credentials that the user passed: only a password may be empty."""
    passwords = [s.arguments[1][0] for s in schemes.values() if isinstance(s, Basic)]
    return {
        name: value
        for name, value in credentials.items()
        if value or (value is not None and name in passwords)
    }


def _gather_client(
    scheme: OAuth2, client_env: tuple[str, str], known: dict[str, AnyCredential]
) -> None:
    """Get tokens for the client that the environment tells."""
    from os import environ

    argument = scheme.arguments[0][0]
    client_id, secret = (environ.get(name, "") for name in client_env)
    if argument not in known and client_id and secret:
        from .oauth import ClientCredentials

        known[argument] = ClientCredentials(client_id, secret)


def choose(
    security: Security | None,
    schemes: Mapping[str, Scheme],
    credentials: Mapping[str, AnyCredential],
    by_hand: Callable[[Scheme], bool],
    explicit: Collection[str] = (),
) -> tuple[Scheme, ...]:
    """Return the schemes to apply to a request.

    Of the alternatives whose credentials are all known the first one is taken whose
    credentials the user passed; else, with those of the environment, the first one. An
    empty alternative is taken only when no other can be.

    Args:
        security: the alternatives; None takes any scheme there is a credential for.
        schemes: scheme name to scheme.
        credentials: argument name to credential.
        by_hand: tells whether the request has what a scheme needs already.
        explicit: the arguments that the user passed.

    Raises:
        MissingCredentialsError: no alternative can be satisfied.
    """
    if not security and security is not None:
        return ()
    alternatives = tuple((name,) for name in schemes) if security is None else security
    possible: list[list[Scheme]] = []
    for names in alternatives:
        lacking = [s for s in map(schemes.__getitem__, names) if not by_hand(s)]
        if names and all(_is_known(scheme, credentials) for scheme in lacking):
            possible.append(lacking)
    for lacking in possible:
        if all(_is_known(scheme, explicit) for scheme in lacking):
            return _in_requests(lacking)
    if possible:
        return _in_requests(possible[0])
    if security is None or () in security:
        return ()
    from .errors import MissingCredentialsError

    raise MissingCredentialsError(_missing_text(security, schemes, credentials))


def _in_requests(schemes: list[Scheme]) -> tuple[Scheme, ...]:
    """Return those that are a part of requests; a certificate is the connection's."""
    return tuple(scheme for scheme in schemes if scheme.location != "tls")


def place(scheme: Scheme, values: tuple[str, ...]) -> Placed:
    """Return where a scheme puts which text.

    Args:
        scheme: the scheme.
        values: one text for each of its arguments.

    Raises:
        ValueError: the text cannot be sent; the message does not contain it.
    """
    for (argument, _), value in zip(scheme.arguments, values, strict=True):
        may_be_empty = isinstance(scheme, Basic) and argument != scheme.arguments[0][0]
        if not (value or may_be_empty) or not value.isprintable():
            raise ValueError(
                f"{argument} is empty, or holds a line break or a control character"
            )
        if value != value.strip():
            raise ValueError(f"{argument} has blanks at an end")
        if scheme.location == "header" and not value.isascii():
            _require_basic(scheme, argument)
    return scheme.location, scheme.name, scheme.text(values)


def _require_basic(scheme: Scheme, argument: str) -> None:
    if not isinstance(scheme, Basic):
        raise ValueError(f"{argument} holds characters that are not ASCII")


def _is_known(scheme: Scheme, credentials: Collection[str]) -> bool:
    return all(argument in credentials for argument, _ in scheme.arguments)


def _missing_text(
    security: Security,
    schemes: Mapping[str, Scheme],
    credentials: Mapping[str, AnyCredential],
) -> str:
    """Return what to do about each alternative."""
    ways = dict.fromkeys(
        _way([pair for name in names for pair in schemes[name].arguments], credentials)
        for names in security
    )
    shown = list(ways)[:_MOST_WAYS]
    more = ", or in another way" if len(ways) > len(shown) else ""
    return f"no credentials: make the client with {'; or with '.join(shown)}{more}"


def _way(
    pairs: list[tuple[str, str | None]], credentials: Mapping[str, AnyCredential]
) -> str:
    missing = dict(pair for pair in pairs if pair[0] not in credentials)
    text = ", ".join(f"{name}=..." for name in missing)
    variables = [env for env in missing.values() if env]
    if not variables:
        return text
    return f"{text}, or set the environment variable {' and '.join(variables)}"


_MOST_WAYS = 3
