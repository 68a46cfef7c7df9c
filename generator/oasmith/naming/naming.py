"""Api + pins -> Names."""

from __future__ import annotations

import re

from oasmith.ir import Api, Credential

from .allocation import numbered
from .classes import type_names
from .fields import argument_names, field_names
from .held import Held, held
from .methods import name_methods
from .modules import module_names
from .table import Names, Pins
from .words import attribute_name, bounded, class_name

_TITLE_WORD = re.compile(r"[A-Za-z0-9]+")
"""A brand such as OpenAI is one word; only ASCII goes into a name that people import."""

_CLIENT_ARGUMENTS = frozenset(
    {
        "self",
        "base_url",
        "timeout",
        "max_retries",
        "default_headers",
        "default_query",
        "http_client",
        "strict",
    }
)


def decide(api: Api, pins: Pins, *, package: str | None = None, client: str | None = None) -> Names:
    """Decide all names of an SDK.

    ``package`` and ``client`` come from the config; without them the lock decides, or at first
    the API's title. Pure: the same Api and pins give the same names.
    """
    known = held(api, pins.lock)
    client = client or known.client or class_name(" ".join(_title_words(api.info.title)))
    resources, methods = name_methods(api, pins, client, known)
    types = type_names(api, methods, pins, known)
    return Names(
        package=package or known.package or package_name(api.info.title),
        client=client,
        types=types,
        fields=field_names(api, known),
        resources=resources,
        methods=methods,
        arguments=argument_names(api, known),
        modules=module_names(api, methods, types, known),
        credentials=_credential_names(api.credentials, known),
    )


def package_name(title: str) -> str:
    """What the package of an API is called where nothing else decides."""
    return f"{bounded('_'.join(_title_words(title)).lower())}_client"


def _title_words(title: str) -> list[str]:
    """The words of a title without those that every title has."""
    every = _TITLE_WORD.findall(title)
    noise = ("api", "apis", "the", "rest", "openapi", "swagger", "v1", "v2", "v3")
    kept = [word for word in every if word.lower() not in noise]
    if not kept or kept[0][0].isdigit():
        return ["api", *kept]
    return kept[:4]


def _credential_names(
    credentials: tuple[Credential, ...], known: Held
) -> dict[tuple[str, str], str]:
    names: dict[tuple[str, str], str] = {}
    used = {*_CLIENT_ARGUMENTS, *known.credentials.values()}
    for credential in credentials:
        for role, wanted in _wanted(credential, len(credentials) == 1):
            given = known.credentials.get((credential.scheme.name, role))
            if given is not None and given not in _CLIENT_ARGUMENTS:
                names[credential.scheme.name, role] = given
                continue
            name = wanted
            if name in used:
                name = numbered(f"{attribute_name(credential.scheme.name)}_{wanted}", used)
            used.add(name)
            names[credential.scheme.name, role] = name
    return names


def _wanted(credential: Credential, alone: bool) -> list[tuple[str, str]]:
    scheme = credential.scheme
    if scheme.kind == "http" and scheme.scheme in ("basic", "digest"):
        return [("username", "username"), ("password", "password")]
    if alone and scheme.kind in ("http", "apiKey"):
        return [("value", "api_key")]
    if scheme.kind == "apiKey" or "key" in scheme.name.lower():
        return [("value", attribute_name(scheme.name) if not alone else "api_key")]
    return [("value", "access_token" if alone else attribute_name(scheme.name))]
