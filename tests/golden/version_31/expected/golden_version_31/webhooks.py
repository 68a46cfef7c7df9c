"""Webhooks: what the API sends to a server of yours."""

from __future__ import annotations

from ._runtime.webhooks import StandardWebhooks as StandardWebhooks, Webhook, Webhooks

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from . import models
    from ._runtime.webhooks import Verifier

_EVENTS: Webhooks[models.Base] = Webhooks("Base")

made: Webhook[models.Base] = Webhook("made", "Base")


def parse(
    body: bytes | str,
    headers: Mapping[str, str] | None = None,
    *,
    verify: Verifier | None = None,
    strict: bool = False,
) -> models.Base:
    """Return what a webhook delivers; what is unknown is an ``UnknownVariant``.

    Args:
        body: the body of the request, as it arrived
        headers: its headers
        verify: checks the signature, such as ``StandardWebhooks(secret)``
        strict: raise when the payload breaks its description

    Raises:
        WebhookSignatureError: the signature is wrong
        WebhookError: the body is not what it should be
    """
    return _EVENTS.parse(body, headers, verify, strict)
