"""What a client and its resources share: settings, and the transport."""

from __future__ import annotations

from .generic import Generic
from .omit import OMIT
from .security import gather, given

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, TypeVar

    from .retry import Retries
    from .security import AnyCredential, Certificate, Scheme, Security
    from .servers import Address
    from .watch import AnyHooks

    TR = TypeVar("TR")
else:
    TR = None


LARGEST_BODY = 256 * 1024 * 1024
"""The most bytes that a body may have which is read as a whole, where nobody says."""


class Settings:
    """A client's settings; a copy is made to change one. Arguments: ``BaseClient``'s."""

    __slots__ = (
        "address",
        "brings_client",
        "credentials",
        "default_headers",
        "default_query",
        "explicit",
        "hooks",
        "max_response_size",
        "max_retries",
        "memory",
        "retries",
        "schemes",
        "security",
        "strict",
        "timeout",
        "total_timeout",
    )

    def __init__(
        self,
        *,
        address: Address,
        schemes: Mapping[str, Scheme],
        credentials: Mapping[str, AnyCredential | None],
        security: Security | None,
        timeout: float | None,
        max_retries: int,
        default_headers: Mapping[str, str] | None,
        default_query: Mapping[str, object] | None,
        strict: bool,
        retries: Retries | None = None,
        total_timeout: float | None = None,
        max_response_size: int | None = LARGEST_BODY,
        hooks: tuple[AnyHooks, ...] = (),
        brings_client: bool = False,
    ) -> None:
        self.address = address
        self.brings_client = brings_client
        self.schemes = schemes
        self.credentials = gather(schemes, credentials)
        self.explicit = given(schemes, credentials).keys()
        self.memory: dict[str, Any] = {}
        self.security = security
        self.timeout = timeout
        self.max_retries = max_retries
        self.default_headers = default_headers or {}
        self.default_query = default_query or {}
        self.strict = strict
        self.retries = retries
        self.total_timeout = total_timeout
        self.max_response_size = max_response_size
        self.hooks = hooks
        self._check()

    def certificate(self) -> Certificate | None:
        """Return the client's certificate, where a scheme wants one."""
        for scheme in self.schemes.values():
            if scheme.location == "tls" and scheme.arguments[0][0] in self.credentials:
                found: Any = self.credentials[scheme.arguments[0][0]]
                certificate: Certificate = found
                return certificate
        return None

    def changed(self, **changes: Any) -> Settings:
        """Return a copy with some settings changed; ``OMIT`` changes nothing."""
        twin = object.__new__(Settings)
        for name in Settings.__slots__:
            old: Any = getattr(self, name)
            new: Any = changes.get(name, OMIT)
            if new is not OMIT and name.startswith("default_"):
                new = {**old, **new}
            setattr(twin, name, old if new is OMIT else new)
        twin._check()
        return twin

    def _check(self) -> None:
        """Refuse a text from the environment, say, before it is counted with."""
        for name in ("timeout", "total_timeout", "max_response_size", "max_retries"):
            value: object = getattr(self, name)
            may_be_none = name != "max_retries"
            if not hasattr(value, "__float__") and not (value is None and may_be_none):
                raise TypeError(f"{name} must be a number, not {value!r}")


class Core(Generic[TR]):
    """The settings and the transport of one client."""

    __slots__ = ("settings", "transport")

    def __init__(self, settings: Settings, transport: TR) -> None:
        self.settings = settings
        self.transport = transport


def chosen_hooks(
    hooks: Sequence[AnyHooks] | None, asynchronous: bool
) -> tuple[AnyHooks, ...]:
    """Return a client's hooks: the user's, and those that the environment asks for.

    The variables are called after the package: ``<PACKAGE>_LOG`` and ``<PACKAGE>_OTEL``.
    """
    from os import environ

    package = __name__.rpartition("._runtime.")[0].rpartition(".")[2].upper()
    log = environ.get(f"{package}_LOG", "")
    spans = environ.get(f"{package}_OTEL", "")
    if not (hooks or log or spans):
        return ()
    from .watch import chain

    return chain(hooks, log, spans, asynchronous)
