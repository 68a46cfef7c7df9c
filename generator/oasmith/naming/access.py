"""What clients are made with: credentials, servers and the variables that tell them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from oasmith.ir import Api, Credential
from oasmith.openapi import Server

from .allocation import numbered
from .held import Held
from .words import attribute_name, snake, words

CLIENT_ARGUMENTS = frozenset(
    {
        "self",
        "base_url",
        "server",
        "timeout",
        "max_retries",
        "retries",
        "total_timeout",
        "default_headers",
        "default_query",
        "http_client",
        "hooks",
        "max_response_size",
        "strict",
    }
)
"""The arguments that every client has."""

_ENDINGS = frozenset(
    ("auth", "authentication", "authorization", "security", "scheme", "definition")
)
_SECRETS = frozenset(("key", "token", "secret", "password"))
_GENERAL = frozenset(
    ("apikey", "bearer", "oauth", "oauth2", "oidc", "openid", "openidconnect", "token")
)
"""Names of schemes that say no more than their kind."""

_SERVER_NOISE = frozenset(("server", "servers", "environment", "api", "the", "url", "endpoint"))
_LONGEST_SERVER_NAME = 3
_PACKAGE_NOISE = re.compile(r"_(client|sdk|api)\Z")


def credential_names(
    credentials: tuple[Credential, ...], known: Held
) -> dict[tuple[str, str], str]:
    """Scheme and role -> the client's argument."""
    names: dict[tuple[str, str], str] = {}
    used = {*CLIENT_ARGUMENTS, *known.credentials.values(), *known.variables.values()}
    for credential in credentials:
        scheme = credential.scheme.name
        for role in credential.roles:
            given = known.credentials.get((scheme, role))
            if given is None or given in CLIENT_ARGUMENTS:
                wanted = _wanted(credential, role, alone=len(credentials) == 1)
                if wanted in used:
                    joined = f"{attribute_name(scheme)}_{wanted}"
                    wanted = attribute_name(scheme) if role == "value" else joined
                given = numbered(wanted, used)
            used.add(given)
            names[scheme, role] = given
    return names


def _wanted(credential: Credential, role: str, *, alone: bool) -> str:
    if role == "certificate":
        return "client_certificate"
    if role != "value":
        return role
    scheme = credential.scheme
    if alone:
        return "api_key" if scheme.kind in ("http", "apiKey") else "access_token"
    parts = [word.lower() for word in words(scheme.name)]
    whole = "".join(parts)
    while len(parts) > 1 and parts[-1] in _ENDINGS:
        parts.pop()
    if parts and parts[-1] in _SECRETS and len(parts) > 1:
        return attribute_name(snake(parts))
    usual = {"http": "bearer_token", "apiKey": "api_key"}.get(scheme.kind, "access_token")
    if whole in _GENERAL or "".join(parts) in _GENERAL:
        return usual
    return attribute_name(scheme.name)


def server_names(servers: tuple[Server, ...], known: Mapping[str, str]) -> tuple[str, ...]:
    """What users choose servers by: the name (3.2), else what it was called before, else a short
    description, else the URL. ``known`` is URL -> name."""
    wanted = [
        server.name or known.get(server.url) or _described(server) or server.url
        for server in servers
    ]
    return tuple(
        name if wanted.count(name) == 1 or known.get(server.url) == name else server.url
        for name, server in zip(wanted, servers, strict=True)
    )


def _described(server: Server) -> str:
    about = re.split(r"[(:.,;\n]| - ", server.description or "")[0]
    found = [word for word in words(about) if word.lower() not in _SERVER_NOISE]
    return snake(found) if 0 < len(found) <= _LONGEST_SERVER_NAME else ""


def server_arguments(
    api: Api, taken: Mapping[tuple[str, str], str], known: Mapping[str, str]
) -> dict[str, str]:
    """Server variable -> the client's argument. ``known`` are those that were given before."""
    used = {*CLIENT_ARGUMENTS, *taken.values()}
    kept = {name: given for name, given in known.items() if given not in used}
    used |= set(kept.values())
    names: dict[str, str] = {}
    for variable in api.server_variables:
        name = kept.get(variable.name)
        if name is None:
            name = attribute_name(variable.name)
            name = numbered(name if name not in used else f"server_{name}", used)
        used.add(name)
        names[variable.name] = name
    return names


def environment(
    api: Api,
    package: str,
    credentials: Mapping[tuple[str, str], str],
    chosen: Mapping[str, str],
) -> dict[str, str]:
    """Argument -> the environment variable that is read when it is not given.

    ``chosen`` comes from the config; an empty text there means none.
    """
    stem = _PACKAGE_NOISE.sub("", package).upper()
    found = {"base_url": f"{stem}_BASE_URL"}
    clients = [credential for credential in api.credentials if credential.for_clients]
    for credential in api.credentials:
        for role in credential.roles:
            argument = credentials[credential.scheme.name, role]
            found[argument] = credential.environment or f"{stem}_{argument.rstrip('_').upper()}"
            if credential.for_clients:
                prefix = "" if len(clients) == 1 else f"{argument}_"
                found |= {
                    name: f"{stem}_{name.upper()}"
                    for name in (f"{prefix}client_id", f"{prefix}client_secret")
                    if name not in credentials.values()
                }
    found |= {name: variable for name, variable in chosen.items() if name in found}
    return {name: variable for name, variable in found.items() if variable}


__all__ = ["credential_names", "environment", "server_arguments", "server_names"]
