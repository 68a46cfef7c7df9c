"""Security schemes: where a credential comes from, and where it goes in a request.

``Operation.security`` is OpenAPI's Security Requirement list: alternatives, each a
tuple of scheme names that are needed together.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping
    from typing import TypeAlias

    Credential: TypeAlias = str | Callable[[], str]
    AsyncCredential: TypeAlias = str | Callable[[], str | Awaitable[str]]
    AnyCredential: TypeAlias = Credential | AsyncCredential
    Scheme: TypeAlias = "Bearer | ApiKey | Basic"
    Security: TypeAlias = tuple[tuple[str, ...], ...]
    Placed: TypeAlias = tuple[str, str, str]
    """Where a credential goes: (``header``, ``query`` or ``cookie``; name; text)."""


class Bearer:
    """A token in ``Authorization: Bearer`` (RFC 6750); also OAuth2 and OpenID Connect.

    Args:
        argument: the client's argument that holds the token.
        env: the environment variable read when the argument is not given.
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


def gather(
    schemes: Mapping[str, Scheme], credentials: Mapping[str, AnyCredential | None]
) -> dict[str, AnyCredential]:
    """Return the credentials that are known, those of the environment included.

    Args:
        schemes: scheme name to scheme.
        credentials: argument name to what the user passed.
    """
    from os import environ

    known = {name: value for name, value in credentials.items() if value}
    for scheme in schemes.values():
        for argument, env in scheme.arguments:
            value = environ.get(env, "") if env and argument not in known else ""
            if value:
                known[argument] = value
    return known


def choose(
    security: Security | None,
    schemes: Mapping[str, Scheme],
    credentials: Mapping[str, AnyCredential],
    headers: Mapping[str, object],
) -> tuple[Scheme, ...]:
    """Return the schemes to apply to a request.

    The first alternative whose credentials are all known is taken; an empty one only
    when no other can be. A scheme whose header the user has set by hand is satisfied.

    Args:
        security: the alternatives; None takes any scheme there is a credential for.
        schemes: scheme name to scheme.
        credentials: argument name to credential.
        headers: the headers set by hand, names in lower case.

    Raises:
        MissingCredentialsError: no alternative can be satisfied.
    """
    alternatives = tuple((name,) for name in schemes) if security is None else security
    for names in alternatives:
        wanted = [schemes[name] for name in names]
        lacking = [scheme for scheme in wanted if not _by_hand(scheme, headers)]
        if names and all(_is_known(scheme, credentials) for scheme in lacking):
            return tuple(lacking)
    if security is None or not security or () in security:
        return ()
    from .errors import MissingCredentialsError

    wanted = [schemes[name] for name in security[0]]
    missing = [
        pair for s in wanted for pair in s.arguments if pair[0] not in credentials
    ]
    raise MissingCredentialsError(_missing_text(missing))


def place(scheme: Scheme, values: tuple[str, ...]) -> Placed:
    """Return where a scheme puts which text.

    Args:
        scheme: the scheme.
        values: one text for each of its arguments.

    Raises:
        ValueError: the text cannot be sent; the message does not contain it.
    """
    for (argument, _), value in zip(scheme.arguments, values, strict=True):
        if not (value and value.isprintable()) or value != value.strip():
            raise ValueError(
                f"{argument} is empty, or holds a line break, a control character or"
                " blanks at an end"
            )
        if scheme.location == "header" and not value.isascii():
            _require_basic(scheme, argument)
    return scheme.location, scheme.name, scheme.text(values)


def _require_basic(scheme: Scheme, argument: str) -> None:
    if not isinstance(scheme, Basic):
        raise ValueError(f"{argument} holds characters that are not ASCII")


def _by_hand(scheme: Scheme, headers: Mapping[str, object]) -> bool:
    return scheme.location == "header" and scheme.name.lower() in headers


def _is_known(scheme: Scheme, credentials: Mapping[str, AnyCredential]) -> bool:
    return all(argument in credentials for argument, _ in scheme.arguments)


def _missing_text(missing: list[tuple[str, str | None]]) -> str:
    needs = [f"{name}=..." for name, _ in missing]
    variables = [env for _, env in missing if env]
    text = f"no credentials: make the client with {', '.join(needs)}"
    if not variables:
        return text
    return f"{text}, or set the environment variable {' and '.join(variables)}"
