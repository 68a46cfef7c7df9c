"""The bases of the clients and of their resources.

Loaded whenever a client is made: it imports nothing that costs, and nothing third-party.
"""

from __future__ import annotations

from .closing import AsyncClosing, Closing
from .core import LARGEST_BODY, Core, Settings, chosen_hooks
from .living import Living, shown_resource
from .omit import OMIT
from .servers import Address
from .transport import async_transport, sync_transport

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping, Sequence
    from typing import Any, ParamSpec, Self, TypeVar

    import httpx2

    from .async_pages import AsyncPager
    from .hooks import Hooks
    from .operation import Operation
    from .pagination import PagedOperation
    from .raw import RawResponse
    from .retry import Retries
    from .security import AsyncToken, Certificate, Scheme, Security, Token
    from .servers import Servers
    from .transport import AsyncTransport, Transport
    from .watch import AnyHooks

    T = TypeVar("T")
    P = ParamSpec("P")
    R = TypeVar("R", bound="Resource")
    AR = TypeVar("AR", bound="AsyncResource")

_NONE: Mapping[str, Any] = {}


class _Common(Living):
    """What both kinds of client share."""

    _asynchronous = False

    if not TYPE_CHECKING:

        def __new__(cls, *arguments, **settings):
            """Refuse what ``__init__`` does not take, with a hint."""
            code = getattr(cls.__init__, "__code__", None)
            taken = () if code is None else code.co_varnames
            if arguments or any(name not in taken for name in settings):
                from .mistaken import check_arguments

                base = AsyncBaseClient if cls._asynchronous else BaseClient
                check_arguments(cls, base, len(arguments), settings)
            return super().__new__(cls)

    def __init__(self, core: Core[Any], owner: bool) -> None:
        self._core = core
        self._owner = owner
        self._resources: dict[type, Any] = {}

    def with_options(
        self,
        *,
        base_url: str = OMIT,
        timeout: float | None = OMIT,
        max_retries: int = OMIT,
        retries: Retries | None = OMIT,
        total_timeout: float | None = OMIT,
        default_headers: Mapping[str, str] = OMIT,
        default_query: Mapping[str, object] = OMIT,
        hooks: Sequence[AnyHooks] = OMIT,
        max_response_size: int | None = OMIT,
        strict: bool = OMIT,
    ) -> Self:
        """Return a client with other settings that shares this one's connections.

        Headers and query parameters are added to those there are. Closing the copy
        leaves the connections open.
        """
        twin = object.__new__(type(self))
        twin.__dict__.update(self.__dict__)
        old = self._core.settings
        changed = old.changed(
            address=OMIT if base_url is OMIT else old.address.moved(base_url),
            timeout=timeout,
            max_retries=max_retries,
            retries=retries,
            total_timeout=total_timeout,
            default_headers=default_headers,
            default_query=default_query,
            hooks=OMIT if hooks is OMIT else chosen_hooks(hooks, self._asynchronous),
            max_response_size=max_response_size,
            strict=strict,
        )
        twin._core = Core(changed, self._core.transport)
        twin._owner = False
        twin._resources = {}
        return twin

    def __repr__(self) -> str:
        """Return the class and the base URL; never a credential."""
        from .redact import shown_url

        url = shown_url(self._core.settings.address.url)
        return f"{type(self).__name__}(base_url={url!r})"


class BaseClient(_Common, Closing):
    """What every synchronous client is.

    Args:
        base_url: where the API is, in place of every server of its document.
        base_url_env: the environment variable read when ``base_url`` is not given.
        servers: the document's: a URL, or server name to URL.
        server: the name of the one to use; None for the first.
        variables: the values of the variables in URLs.
        schemes: scheme name to security scheme.
        credentials: client argument to credential; None is looked up in the environment.
        security: what operations need that do not say; None sends what is known.
        timeout: seconds to wait for the network at each step.
        max_retries: how many times to try again.
        retries: when to try again, and how long to wait; None for the usual.
        total_timeout: seconds that a call may take with all of its attempts.
        default_headers: headers of every request.
        default_query: query parameters of every request.
        http_client: an ``httpx2.Client`` to use as it is, or a ``Transport``.
        hooks: code that runs as the client works, the outermost first.
        max_response_size: the most bytes of a body that is read as a whole, after any
            decompression; None for any. Downloads and streams are never limited.
        strict: raise ``ValidationError`` when a response breaks its description.
    """

    def __init__(
        self,
        *,
        base_url: str | None = None,
        base_url_env: str | None = None,
        servers: Servers = "",
        server: str | None = None,
        variables: Mapping[str, str | None] = _NONE,
        schemes: Mapping[str, Scheme] = _NONE,
        credentials: Mapping[str, Token | Certificate | None] = _NONE,
        security: Security | None = None,
        timeout: float | None = 600.0,
        max_retries: int = 2,
        retries: Retries | None = None,
        total_timeout: float | None = None,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: httpx2.Client | Transport | None = None,
        hooks: Sequence[Hooks] | None = None,
        max_response_size: int | None = LARGEST_BODY,
        strict: bool = False,
    ) -> None:
        settings = Settings(
            address=Address(base_url, base_url_env, servers, server, variables),
            schemes=schemes,
            credentials=credentials,
            security=security,
            timeout=timeout,
            max_retries=max_retries,
            retries=retries,
            total_timeout=total_timeout,
            default_headers=default_headers,
            default_query=default_query,
            hooks=chosen_hooks(hooks, False),
            max_response_size=max_response_size,
            strict=strict,
            brings_client=http_client is not None,
        )
        super().__init__(
            Core(settings, sync_transport(http_client, settings.certificate())),
            http_client is None,
        )

    def raw(self, method: Callable[P, T]) -> Callable[P, RawResponse[T]]:
        """Return the method in a form that returns status and headers besides.

        Args:
            method: a method of a resource, such as ``client.chat.create``.

        Returns:
            A function of the same arguments; its result's ``parsed`` is what the method
            returns.

        Raises:
            TypeError: it is not a method of a resource.
        """
        found: Callable[P, RawResponse[T]] = _raw_method(method, Resource)
        return found

    def resource(self, cls: type[R]) -> R:
        """Return the client's one instance of a resource class."""
        found: R | None = self._resources.get(cls)
        if found is None:
            found = self._resources[cls] = cls(self, self._core)
        return found

    def close(self) -> None:
        """Close the connections, unless they belong to somebody else."""
        if self._owner:
            self._core.transport.close()


class AsyncBaseClient(_Common, AsyncClosing):
    """What every asynchronous client is; the arguments are ``BaseClient``'s."""

    _asynchronous = True

    def __init__(
        self,
        *,
        base_url: str | None = None,
        base_url_env: str | None = None,
        servers: Servers = "",
        server: str | None = None,
        variables: Mapping[str, str | None] = _NONE,
        schemes: Mapping[str, Scheme] = _NONE,
        credentials: Mapping[str, AsyncToken | Certificate | None] = _NONE,
        security: Security | None = None,
        timeout: float | None = 600.0,
        max_retries: int = 2,
        retries: Retries | None = None,
        total_timeout: float | None = None,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: httpx2.AsyncClient | AsyncTransport | None = None,
        hooks: Sequence[AnyHooks] | None = None,
        max_response_size: int | None = LARGEST_BODY,
        strict: bool = False,
    ) -> None:
        settings = Settings(
            address=Address(base_url, base_url_env, servers, server, variables),
            schemes=schemes,
            credentials=credentials,
            security=security,
            timeout=timeout,
            max_retries=max_retries,
            retries=retries,
            total_timeout=total_timeout,
            default_headers=default_headers,
            default_query=default_query,
            hooks=chosen_hooks(hooks, True),
            max_response_size=max_response_size,
            strict=strict,
            brings_client=http_client is not None,
        )
        super().__init__(
            Core(settings, async_transport(http_client, settings.certificate())),
            http_client is None,
        )

    def raw(
        self, method: Callable[P, Awaitable[T]]
    ) -> Callable[P, Awaitable[RawResponse[T]]]:
        """Return the method in a form that returns status and headers besides.

        Args:
            method: a method of a resource, such as ``client.chat.create``.

        Returns:
            A function of the same arguments; its result's ``parsed`` is what the method
            returns.

        Raises:
            TypeError: it is not a method of a resource.
        """
        found: Callable[P, Awaitable[RawResponse[T]]] = _raw_method(
            method, AsyncResource
        )
        return found

    def resource(self, cls: type[AR]) -> AR:
        """Return the client's one instance of a resource class."""
        found: AR | None = self._resources.get(cls)
        if found is None:
            found = self._resources[cls] = cls(self, self._core)
        return found

    async def aclose(self) -> None:
        """Close the connections, unless they belong to somebody else."""
        if self._owner:
            await self._core.transport.aclose()


class Resource(Living):
    """A group of operations of a synchronous client."""

    def __init__(
        self, client: BaseClient, core: Core[Transport], *, raw: bool = False
    ) -> None:
        self._client = client
        self._core = core
        self._raw = raw

    def __replace__(self, *, raw: bool) -> Self:
        """Return a copy whose methods return ``RawResponse``, or do not."""
        return type(self)(self._client, self._core, raw=raw)

    def __repr__(self) -> str:
        return shown_resource(self, self._client)

    def _call(
        self,
        operation: Operation[T],
        arguments: Mapping[str, object],
        options: Mapping[str, object] = _NONE,
    ) -> T:
        """Make one call.

        Args:
            operation: what to call.
            arguments: the method's arguments by their Python names; ``OMIT`` is not
                sent. Options may be among them.
            options: ``RequestOptions``.
        """
        from .call import call

        return call(self._core, operation, arguments, options, self._raw)

    def _pages(
        self,
        operation: PagedOperation[T, Any],
        arguments: Mapping[str, object],
        options: Mapping[str, object] = _NONE,
    ) -> T:
        """Fetch a first page; the arguments are ``_call``'s."""
        from .pages import first_page

        return first_page(self._core, operation, arguments, options, self._raw)


class AsyncResource(Living):
    """A group of operations of an asynchronous client."""

    def __init__(
        self, client: AsyncBaseClient, core: Core[AsyncTransport], *, raw: bool = False
    ) -> None:
        self._client = client
        self._core = core
        self._raw = raw

    def __replace__(self, *, raw: bool) -> Self:
        """Return a copy whose methods return ``RawResponse``, or do not."""
        return type(self)(self._client, self._core, raw=raw)

    def __repr__(self) -> str:
        return shown_resource(self, self._client)

    async def _call(
        self,
        operation: Operation[T],
        arguments: Mapping[str, object],
        options: Mapping[str, object] = _NONE,
    ) -> T:
        """Make one call; the arguments are ``Resource._call``'s."""
        from .call import async_call

        return await async_call(self._core, operation, arguments, options, self._raw)

    def _pages(
        self,
        operation: PagedOperation[Any, T],
        arguments: Mapping[str, object],
        options: Mapping[str, object] = _NONE,
    ) -> AsyncPager[T]:
        """Return what fetches pages; the arguments are ``Resource._call``'s."""
        from .async_pages import AsyncPager

        return AsyncPager(self._core, operation, arguments, options, self._raw)


def _raw_method(
    method: Callable[..., object], base: type[Resource] | type[AsyncResource]
) -> Any:
    owner: object = getattr(method, "__self__", None)
    function: Any = getattr(method, "__func__", None)
    if function is None or not isinstance(owner, base):
        raise TypeError(
            "raw() takes a method of a resource, such as client.chat.create;"
            f" got {method!r}"
        )
    return function.__get__(owner.__replace__(raw=True))
