"""What webhooks and callbacks are called in their modules."""

from __future__ import annotations

from collections.abc import Mapping

from oasmith.ir import Api, Webhook
from oasmith.openapi import Identity

from .allocation import allocate
from .table import MethodName
from .words import attribute_name

_TAKEN = frozenset(
    {
        "Any",
        "Mapping",
        "StandardWebhooks",
        "TYPE_CHECKING",
        "Verifier",
        "Webhook",
        "Webhooks",
        "annotations",
        "bool",
        "builtins",
        "bytes",
        "dt",
        "models",
        "parse",
        "str",
    }
)
"""What the modules bind themselves."""


def webhook_names(
    api: Api, methods: Mapping[Identity, MethodName], locked: Mapping[str, str]
) -> dict[Identity, str]:
    """Names of their own, callbacks after the operation where one name is not enough.

    ``locked`` holds the names that were given before, by the webhook's key.
    """
    names: dict[Identity, str] = {}
    for webhooks in (api.webhooks, api.callbacks):
        held = {
            webhook.identity: locked[webhook.key] for webhook in webhooks if webhook.key in locked
        }
        candidates = {webhook.identity: _candidates(webhook, methods) for webhook in webhooks}
        names |= allocate(candidates, held, _TAKEN)
    return names


def _candidates(webhook: Webhook, methods: Mapping[Identity, MethodName]) -> list[str]:
    found = [attribute_name(webhook.name)]
    if webhook.owner is not None:
        found.append(attribute_name(f"{methods[webhook.owner].call} {webhook.name}"))
    return [
        *found,
        attribute_name(webhook.operation_id or webhook.key),
        attribute_name(webhook.key),
    ]


__all__ = ["webhook_names"]
