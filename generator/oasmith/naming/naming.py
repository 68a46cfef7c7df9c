"""Api + pins -> Names."""

from __future__ import annotations

import re
from collections.abc import Mapping

from oasmith.ir import Api

from .access import credential_names, environment, server_arguments, server_names
from .classes import type_names
from .fields import argument_names, field_names
from .held import held, of_layout
from .methods import name_methods
from .modules import module_names
from .table import Names, Pins
from .webhooks import webhook_names
from .words import bounded, class_name

_TITLE_WORD = re.compile(r"[A-Za-z0-9]+")
"""A brand such as OpenAI is one word; only ASCII goes into a name that people import."""
_POSSESSIVE = re.compile(r"(?<=\w)['\u2019]s\b")
_TITLE_NOISE = frozenset(
    "api apis the rest openapi swagger official spec specification v1 v2 v3".split()
)


def decide(
    api: Api,
    pins: Pins,
    *,
    package: str | None = None,
    client: str | None = None,
    variables: Mapping[str, str] | None = None,
    layout: str = "tags",
) -> Names:
    """Decide all names of an SDK.

    ``package`` and ``client`` come from the config; without them the lock decides, or at first
    the API's title. ``variables`` are the environment variables that the config chooses, by the
    client's argument. ``layout`` is ``tags`` or ``paths``. Pure: the same Api and pins
    give the same names.
    """
    known = held(api, of_layout(pins.lock, layout))
    client = client or known.client or class_name(" ".join(_title_words(api.info.title)))
    resources, methods = name_methods(api, pins, client, known, layout)
    types = type_names(api, methods, pins, known)
    package = package or known.package or package_name(api.info.title)
    credentials = credential_names(api.credentials, known)
    return Names(
        package=package,
        client=client,
        layout=layout,
        types=types,
        fields=field_names(api, known),
        resources=resources,
        methods=methods,
        arguments=argument_names(api, known),
        modules=module_names(api, methods, types, known),
        credentials=credentials,
        webhooks=webhook_names(api, methods, pins.lock.webhooks if pins.lock else {}),
        servers=server_names(api.servers, known.servers),
        server_arguments=server_arguments(api, credentials, known.variables),
        variables=environment(api, package, credentials, variables or {}),
    )


def package_name(title: str) -> str:
    """What the package of an API is called where nothing else decides."""
    return f"{bounded('_'.join(_title_words(title)).lower())}_client"


def _title_words(title: str) -> list[str]:
    """The words of a title without those that every title has."""
    every = _TITLE_WORD.findall(_POSSESSIVE.sub("", title))
    kept = [word for word in every if word.lower() not in _TITLE_NOISE]
    if not kept or kept[0][0].isdigit():
        return ["api", *kept]
    return kept[:4]
