"""What a client and its resources share: settings, and the transport."""

from __future__ import annotations

from .generic import Generic
from .omit import OMIT
from .security import gather

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, TypeVar

    from .security import AnyCredential, Scheme, Security

    TR = TypeVar("TR")
else:
    TR = None


class Settings:
    """A client's settings; a copy is made to change one. Arguments: ``BaseClient``'s."""

    __slots__ = (
        "base_url",
        "credentials",
        "default_headers",
        "default_query",
        "max_retries",
        "schemes",
        "security",
        "strict",
        "timeout",
    )

    def __init__(
        self,
        *,
        base_url: str,
        schemes: Mapping[str, Scheme],
        credentials: Mapping[str, AnyCredential | None],
        security: Security | None,
        timeout: float | None,
        max_retries: int,
        default_headers: Mapping[str, str] | None,
        default_query: Mapping[str, object] | None,
        strict: bool,
    ) -> None:
        self.base_url = base_url
        self.schemes = schemes
        self.credentials = gather(schemes, credentials)
        self.security = security
        self.timeout = timeout
        self.max_retries = max_retries
        self.default_headers = default_headers or {}
        self.default_query = default_query or {}
        self.strict = strict

    def changed(self, **changes: Any) -> Settings:
        """Return a copy with some settings changed; ``OMIT`` changes nothing."""
        twin = object.__new__(Settings)
        for name in Settings.__slots__:
            old: Any = getattr(self, name)
            new: Any = changes.get(name, OMIT)
            if new is not OMIT and name.startswith("default_"):
                new = {**old, **new}
            setattr(twin, name, old if new is OMIT else new)
        return twin


class Core(Generic[TR]):
    """The settings and the transport of one client."""

    __slots__ = ("settings", "transport")

    def __init__(self, settings: Settings, transport: TR) -> None:
        self.settings = settings
        self.transport = transport
