"""What arrives is a union that is narrowed by class, for both checkers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_type

from golden_webhooks import UnknownVariant, callbacks, errors, models, webhooks

verify = webhooks.StandardWebhooks("whsec_c2VjcmV0")


def receive(body: bytes, headers: Mapping[str, str]) -> str:
    try:
        event = webhooks.parse(body, headers, verify=verify)
    except errors.WebhookSignatureError:
        return "forged"
    if isinstance(event, UnknownVariant):
        return "something new"
    if isinstance(event, models.OrderPlaced):
        return event.order
    if isinstance(event, models.OrderCancelled):
        return event.why or event.type
    return str(event.noticed)


def receive_one(body: str) -> float:
    assert_type(webhooks.order_placed.parse(body), models.OrderPlaced)
    return callbacks.orders_create_milled.parse(body).kilograms
