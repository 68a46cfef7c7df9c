"""Api + pins -> Names."""

from __future__ import annotations

from collections.abc import Mapping

from oasmith.ir import Api

from .access import credential_names, environment, server_arguments, server_names
from .classes import type_names
from .fields import argument_names, field_names
from .held import held, of_layout
from .methods import name_methods
from .modules import module_names
from .table import Names, Pins
from .titles import client_name, package_name
from .webhooks import webhook_names


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
    client = client or known.client or client_name(api.info.title)
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
