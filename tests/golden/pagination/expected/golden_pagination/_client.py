"""The clients: ``Library``, and ``AsyncLibrary`` for asyncio."""

from __future__ import annotations

from ._runtime.client import AsyncBaseClient, BaseClient
from ._runtime.security import Bearer

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import httpx2

    from ._runtime.hooks import AsyncHooks, Hooks
    from ._runtime.retry import Retries
    from ._runtime.security import AsyncCredential, Credential, Scheme
    from ._runtime.transport import AsyncTransport, Transport
    from .resources.authors import AsyncAuthors, Authors
    from .resources.books import AsyncBooks, Books
    from .resources.loans import AsyncLoans, Loans
    from .resources.shelves import AsyncShelves, Shelves
    from .resources.visits import AsyncVisits, Visits

_SCHEMES: Mapping[str, Scheme] = {
    "Key": Bearer("api_key", env="GOLDEN_PAGINATION_API_KEY")
}
_SERVER = "https://library.example/v1"


class Library(BaseClient):
    """Library, one call at a time."""

    def __init__(
        self,
        *,
        api_key: Credential | None = None,
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
            api_key: a text, or a function that returns it;
                ``GOLDEN_PAGINATION_API_KEY`` where it is not given
            base_url: where the API is; ``GOLDEN_PAGINATION_BASE_URL`` where it is not
                given
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
            base_url_env="GOLDEN_PAGINATION_BASE_URL",
            servers=_SERVER,
            schemes=_SCHEMES,
            credentials={"api_key": api_key},
            security=(("Key",),),
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
    def books(self) -> Books:
        """The books operations."""
        from .resources.books import Books

        return self.resource(Books)

    @property
    def authors(self) -> Authors:
        """The authors operations."""
        from .resources.authors import Authors

        return self.resource(Authors)

    @property
    def loans(self) -> Loans:
        """The loans operations."""
        from .resources.loans import Loans

        return self.resource(Loans)

    @property
    def visits(self) -> Visits:
        """The visits operations."""
        from .resources.visits import Visits

        return self.resource(Visits)

    @property
    def shelves(self) -> Shelves:
        """The shelves operations."""
        from .resources.shelves import Shelves

        return self.resource(Shelves)


class AsyncLibrary(AsyncBaseClient):
    """Library, for asyncio."""

    def __init__(
        self,
        *,
        api_key: AsyncCredential | None = None,
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
            api_key: a text, or a function that returns it;
                ``GOLDEN_PAGINATION_API_KEY`` where it is not given
            base_url: where the API is; ``GOLDEN_PAGINATION_BASE_URL`` where it is not
                given
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
            base_url_env="GOLDEN_PAGINATION_BASE_URL",
            servers=_SERVER,
            schemes=_SCHEMES,
            credentials={"api_key": api_key},
            security=(("Key",),),
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
    def books(self) -> AsyncBooks:
        """The books operations."""
        from .resources.books import AsyncBooks

        return self.resource(AsyncBooks)

    @property
    def authors(self) -> AsyncAuthors:
        """The authors operations."""
        from .resources.authors import AsyncAuthors

        return self.resource(AsyncAuthors)

    @property
    def loans(self) -> AsyncLoans:
        """The loans operations."""
        from .resources.loans import AsyncLoans

        return self.resource(AsyncLoans)

    @property
    def visits(self) -> AsyncVisits:
        """The visits operations."""
        from .resources.visits import AsyncVisits

        return self.resource(AsyncVisits)

    @property
    def shelves(self) -> AsyncShelves:
        """The shelves operations."""
        from .resources.shelves import AsyncShelves

        return self.resource(AsyncShelves)
