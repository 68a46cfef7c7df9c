"""The clients: ``Client`` and its asynchronous twin ``AsyncClient``."""

from __future__ import annotations

from ._runtime.client import AsyncBaseClient, BaseClient
from ._runtime.security import Bearer

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import httpx2

    from ._runtime.hooks import AsyncHooks, Hooks
    from ._runtime.security import AsyncCredential, Credential
    from ._runtime.transport import AsyncTransport, Transport
    from .resources.chat import AsyncChat, Chat
    from .resources.files import AsyncFiles, Files

_SCHEMES = {"ApiKeyAuth": Bearer("api_key", env="SAMPLE_API_KEY")}
_SECURITY = (("ApiKeyAuth",),)


class Client(BaseClient):
    """The sample API, one call at a time."""

    def __init__(
        self,
        *,
        api_key: Credential | None = None,
        base_url: str = "https://api.example.com/v1",
        timeout: float | None = 600.0,
        max_retries: int = 2,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: httpx2.Client | Transport | None = None,
        hooks: Sequence[Hooks] | None = None,
        max_response_size: int | None = 256 * 1024 * 1024,
        strict: bool = False,
    ) -> None:
        """Make a client."""
        super().__init__(
            base_url=base_url,
            schemes=_SCHEMES,
            credentials={"api_key": api_key},
            security=_SECURITY,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            http_client=http_client,
            hooks=hooks,
            max_response_size=max_response_size,
            strict=strict,
        )

    @property
    def chat(self) -> Chat:
        """Conversations."""
        from .resources.chat import Chat

        return self.resource(Chat)

    @property
    def files(self) -> Files:
        """Files."""
        from .resources.files import Files

        return self.resource(Files)


class AsyncClient(AsyncBaseClient):
    """The sample API, asynchronous."""

    def __init__(
        self,
        *,
        api_key: AsyncCredential | None = None,
        base_url: str = "https://api.example.com/v1",
        timeout: float | None = 600.0,
        max_retries: int = 2,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: httpx2.AsyncClient | AsyncTransport | None = None,
        hooks: Sequence[Hooks | AsyncHooks] | None = None,
        max_response_size: int | None = 256 * 1024 * 1024,
        strict: bool = False,
    ) -> None:
        """Make a client."""
        super().__init__(
            base_url=base_url,
            schemes=_SCHEMES,
            credentials={"api_key": api_key},
            security=_SECURITY,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            http_client=http_client,
            hooks=hooks,
            max_response_size=max_response_size,
            strict=strict,
        )

    @property
    def chat(self) -> AsyncChat:
        """Conversations."""
        from .resources.chat import AsyncChat

        return self.resource(AsyncChat)

    @property
    def files(self) -> AsyncFiles:
        """Files."""
        from .resources.files import AsyncFiles

        return self.resource(AsyncFiles)
