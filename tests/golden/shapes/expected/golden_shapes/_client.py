"""The clients: ``Shapes``, and ``AsyncShapes`` for asyncio."""

from __future__ import annotations

from ._runtime.client import AsyncBaseClient, BaseClient

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import httpx2

    from ._runtime.hooks import AsyncHooks, Hooks
    from ._runtime.retry import Retries
    from ._runtime.transport import AsyncTransport, Transport
    from .resources.boxes import AsyncBoxes, Boxes

_SERVER = "https://shapes.example"


class Shapes(BaseClient):
    """Shapes, one call at a time."""

    def __init__(
        self,
        *,
        base_url: str | None = None,
        timeout: float | None = 600.0,
        max_retries: int = 2,
        retries: Retries | None = None,
        total_timeout: float | None = None,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: httpx2.Client | Transport | None = None,
        hooks: Sequence[Hooks] | None = None,
        max_response_size: int | None = 268_435_456,
        strict: bool = False,
    ) -> None:
        """Make a client.

        Args:
            base_url: where the API is; ``GOLDEN_SHAPES_BASE_URL`` where it is not given
            timeout: seconds to wait for the network at each step
            max_retries: how often a failure that may pass is tried again
            retries: when to try again, and how long to wait; ``Retries(...)``
            total_timeout: seconds that a call may take with all of its attempts
            default_headers: headers of every request
            default_query: query parameters of every request
            http_client: an httpx2 client of your own, used as it is; or a transport
            hooks: code of yours that runs as the client works; see ``hooks``
            max_response_size: the most bytes of an answer that is read as a whole; None
                for any
            strict: raise when a response breaks its description
        """
        super().__init__(
            base_url=base_url,
            base_url_env="GOLDEN_SHAPES_BASE_URL",
            servers=_SERVER,
            timeout=timeout,
            max_retries=max_retries,
            retries=retries,
            total_timeout=total_timeout,
            default_headers=default_headers,
            default_query=default_query,
            http_client=http_client,
            hooks=hooks,
            max_response_size=max_response_size,
            strict=strict,
        )

    @property
    def boxes(self) -> Boxes:
        """The boxes operations."""
        from .resources.boxes import Boxes

        return self.resource(Boxes)


class AsyncShapes(AsyncBaseClient):
    """Shapes, for asyncio."""

    def __init__(
        self,
        *,
        base_url: str | None = None,
        timeout: float | None = 600.0,
        max_retries: int = 2,
        retries: Retries | None = None,
        total_timeout: float | None = None,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: httpx2.AsyncClient | AsyncTransport | None = None,
        hooks: Sequence[Hooks | AsyncHooks] | None = None,
        max_response_size: int | None = 268_435_456,
        strict: bool = False,
    ) -> None:
        """Make a client.

        Args:
            base_url: where the API is; ``GOLDEN_SHAPES_BASE_URL`` where it is not given
            timeout: seconds to wait for the network at each step
            max_retries: how often a failure that may pass is tried again
            retries: when to try again, and how long to wait; ``Retries(...)``
            total_timeout: seconds that a call may take with all of its attempts
            default_headers: headers of every request
            default_query: query parameters of every request
            http_client: an httpx2 client of your own, used as it is; or a transport
            hooks: code of yours that runs as the client works; see ``hooks``
            max_response_size: the most bytes of an answer that is read as a whole; None
                for any
            strict: raise when a response breaks its description
        """
        super().__init__(
            base_url=base_url,
            base_url_env="GOLDEN_SHAPES_BASE_URL",
            servers=_SERVER,
            timeout=timeout,
            max_retries=max_retries,
            retries=retries,
            total_timeout=total_timeout,
            default_headers=default_headers,
            default_query=default_query,
            http_client=http_client,
            hooks=hooks,
            max_response_size=max_response_size,
            strict=strict,
        )

    @property
    def boxes(self) -> AsyncBoxes:
        """The boxes operations."""
        from .resources.boxes import AsyncBoxes

        return self.resource(AsyncBoxes)
