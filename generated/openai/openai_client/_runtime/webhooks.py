"""What a server sends by itself: reading it, and checking who sent it."""

from __future__ import annotations

from .errors import ApiError
from .generic import Generic, T_co
from .narrow import is_dict

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any, TypeAlias

    from .plan import Spec

    Verifier: TypeAlias = Callable[[bytes, Mapping[str, str]], object]
    """Takes body and headers (names in lower case); raises when they are forged."""

_MOST_SIGNATURES = 8
"""How many signatures ``v1a`` of one webhook are looked at: each takes a while."""

TOLERANCE = 300.0
"""How many seconds old, or ahead, a signature may be."""


class WebhookError(ApiError):
    """What arrived is not what the API describes."""


class WebhookSignatureError(WebhookError):
    """What arrived is not signed by who should have sent it, or too old."""


class Webhook(Generic[T_co]):
    """One webhook or callback; ``T_co`` is its payload.

    Args:
        name: what the API calls it.
        spec: how its payload is decoded.
        form: whether the payload is form-urlencoded and not JSON.
    """

    __slots__ = ("form", "name", "spec")

    def __init__(self, name: str, spec: Spec = None, *, form: bool = False) -> None:
        self.name = name
        self.spec = spec
        self.form = form

    def parse(
        self,
        body: bytes | str,
        headers: Mapping[str, str] | None = None,
        *,
        verify: Verifier | None = None,
        strict: bool = False,
    ) -> T_co:
        """Return the payload of a request that delivers this webhook.

        Args:
            body: the request's body, as it arrived.
            headers: its headers.
            verify: checks the signature, such as ``StandardWebhooks``.
            strict: raise when the payload breaks its description.

        Raises:
            WebhookSignatureError: the signature is wrong.
            WebhookError: the body is not what it should be.
            ValidationError: the payload breaks its description, and that is not
                allowed.
        """
        found = _lowered(headers)
        content = verified(body, found, verify)
        value = _read(content, self.form, self.name)
        result: T_co = _typed(value, self.spec, strict, self.name)
        return result

    def __repr__(self) -> str:
        """Return what the webhook is called."""
        return f"<Webhook {self.name}>"


class Webhooks(Generic[T_co]):
    """All webhooks of an API; ``T_co`` is the union of their payloads.

    Args:
        spec: how a payload of any of them is decoded.
        header: the header that names the event, in lower case.
        table: its values, each with how the payload is decoded.
        member: the member of payloads that names the event, where no header does.
        names: its values, each with how the payload is decoded.
        form: whether payloads are form-urlencoded and not JSON.
    """

    __slots__ = ("form", "header", "member", "names", "spec", "table")

    def __init__(
        self,
        spec: Spec = None,
        *,
        header: str = "",
        table: Mapping[str, Spec] | None = None,
        member: str = "",
        names: Mapping[str, Spec] | None = None,
        form: bool = False,
    ) -> None:
        self.spec = spec
        self.header = header
        self.table = table or {}
        self.member = member
        self.names = names or {}
        self.form = form

    def parse(
        self,
        body: bytes | str,
        headers: Mapping[str, str] | None,
        verify: Verifier | None,
        strict: bool,
    ) -> T_co:
        """Return the payload; see ``Webhook.parse``."""
        found = _lowered(headers)
        content = verified(body, found, verify)
        value = _read(content, self.form, "webhook")
        spec = self._spec_of(found.get(self.header, ""), value)
        result: T_co = _typed(value, spec, strict, "webhook")
        return result

    def _spec_of(self, event: str, value: object) -> Spec:
        if event in self.table:
            return self.table[event]
        name = value.get(self.member) if is_dict(value) else None
        return self.names.get(name, self.spec) if isinstance(name, str) else self.spec


class StandardWebhooks:
    """Checks signatures as https://www.standardwebhooks.com has them.

    Give it to ``parse`` as ``verify``. Headers that start with ``svix-`` are
    understood too.

    Args:
        secret: the secret, ``whsec_`` and base64, or its bytes; for signatures ``v1a``
            the public key, ``whpk_`` and base64. Several while an old one is replaced.
        tolerance: how many seconds old, or ahead, a signature may be.

    Raises:
        ValueError: a secret is no base64 text, or empty; or it is a secret key, which
            only who signs should have.
    """

    __slots__ = ("_keys", "_public", "_tolerance")

    def __init__(self, *secret: str | bytes, tolerance: float = TOLERANCE) -> None:
        if not secret:
            raise ValueError("StandardWebhooks needs a secret")
        public = [each for each in secret if _is_public(each)]
        self._public = tuple(map(_key, public))
        self._keys = tuple(_key(each) for each in secret if each not in public)
        self._tolerance = tolerance

    def __call__(self, body: bytes, headers: Mapping[str, str]) -> None:
        """Check the signature of a request.

        Args:
            body: the request's body, as it arrived.
            headers: its headers, names in lower case.

        Raises:
            WebhookSignatureError: it is missing, wrong or too old.
        """
        message = _header(headers, "id")
        sent = _header(headers, "timestamp")
        signatures = _header(headers, "signature")
        if not (sent.isascii() and sent.isdecimal() and len(sent) < 16):
            raise WebhookSignatureError("the timestamp of the webhook is no number")
        from time import time

        if abs(time() - int(sent)) > self._tolerance:
            raise WebhookSignatureError("the webhook is too old, or from the future")
        signed = f"{message}.{sent}.".encode() + body
        given = [text.partition(",") for text in signatures.split(" ")]
        shared = [text for version, _, text in given if version == "v1"]
        public = [text for version, _, text in given if version == "v1a"]
        if not (self._matches(signed, shared) or self._is_signed(signed, public)):
            raise WebhookSignatureError("the signature of the webhook is wrong")

    def sign(self, body: bytes | str, message: str, timestamp: int) -> dict[str, str]:
        """Return the headers of a webhook, for tests of your own.

        Args:
            body: the request's body.
            message: the id of the message.
            timestamp: when it is sent, in seconds since the epoch.

        Raises:
            ValueError: there is no secret, only a public key.
        """
        if not self._keys:
            raise ValueError("a public key cannot sign")
        content = body.encode() if isinstance(body, str) else body
        signed = f"{message}.{timestamp}.".encode() + content
        return {
            "webhook-id": message,
            "webhook-timestamp": str(timestamp),
            "webhook-signature": f"v1,{_signature(self._keys[0], signed)}",
        }

    def __repr__(self) -> str:
        """Return the class; never the secret."""
        return "StandardWebhooks(...)"

    def _matches(self, signed: bytes, given: list[str]) -> bool:
        from hmac import compare_digest

        matched = False
        for key in self._keys:
            expected = _signature(key, signed).encode()
            for text in given:
                matched |= compare_digest(expected, text.encode())
        return matched

    def _is_signed(self, signed: bytes, given: list[str]) -> bool:
        """Return whether the holder of a public key signed; given are base64 texts."""
        if not self._public:
            return False
        from .ed25519 import is_signed

        signatures = map(_from_base64, given[:_MOST_SIGNATURES])
        return any(
            is_signed(key, signature, signed)
            for signature in signatures
            for key in self._public
        )


def verified(
    body: bytes | str, headers: Mapping[str, str], verify: Verifier | None
) -> bytes:
    """Return the body as bytes, once it was checked."""
    content = body.encode() if isinstance(body, str) else bytes(body)
    if verify is not None:
        verify(content, headers)
    return content


def _lowered(headers: Mapping[str, str] | None) -> dict[str, str]:
    # Some frameworks' headers are no mappings, but all have items().
    return {} if headers is None else {k.lower(): v for k, v in headers.items()}


def _read(content: bytes, form: bool, name: str) -> Any:
    from .encode import loads

    try:
        return _form_fields(content) if form else loads(content)
    except ValueError as error:
        kind = "a form" if form else "JSON"
        raise WebhookError(f"the body of the {name} is not {kind}") from error


def _typed(value: Any, spec: Spec, strict: bool, name: str) -> Any:
    from .convert import decode

    if spec is not None:
        value = decode(spec, value)
    if strict:
        from .validate import ValidationError, issues

        found = issues(value, spec)
        if found:
            raise ValidationError(name, found)
    return value


def _form_fields(content: bytes) -> dict[str, Any]:
    from urllib.parse import parse_qs

    fields = parse_qs(content.decode(), keep_blank_values=True)
    return {name: v[0] if len(v) == 1 else v for name, v in fields.items()}


def _header(headers: Mapping[str, str], name: str) -> str:
    found = headers.get(f"webhook-{name}") or headers.get(f"svix-{name}")
    if not found:
        raise WebhookSignatureError(f"the request has no header webhook-{name}")
    return found


def _is_public(secret: str | bytes) -> bool:
    if isinstance(secret, str) and secret.startswith("whsk_"):
        raise ValueError("whsk_ is a key that signs: pass the public one, whpk_")
    return isinstance(secret, str) and secret.startswith("whpk_")


def _key(secret: str | bytes) -> bytes:
    if isinstance(secret, str):
        text = secret.removeprefix("whsec_").removeprefix("whpk_")
        if not text:
            raise ValueError("the secret of a webhook is empty")
        secret = _from_base64(text)
        if not secret:
            raise ValueError("the secret of a webhook is no base64 text")
    if not secret:
        raise ValueError("the secret of a webhook is empty")
    return secret


def _from_base64(text: str) -> bytes:
    """Return what base64 says; nothing where the text is none."""
    from base64 import b64decode

    try:
        return b64decode(text, validate=True)
    except ValueError:
        return b""


def _signature(key: bytes, signed: bytes) -> str:
    from base64 import b64encode
    from hmac import digest

    return b64encode(digest(key, signed, "sha256")).decode()
