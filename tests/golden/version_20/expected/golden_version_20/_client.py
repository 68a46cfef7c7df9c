"""The clients: ``Ugly``, and ``AsyncUgly`` for asyncio."""

from __future__ import annotations

from ._runtime.client import AsyncBaseClient, BaseClient
from ._runtime.security import ApiKey, Basic, OAuth2

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import httpx2

    from ._runtime.hooks import AsyncHooks, Hooks
    from ._runtime.retry import Retries
    from ._runtime.security import (
        AsyncCredential,
        AsyncToken,
        Credential,
        Scheme,
        Token,
    )
    from ._runtime.transport import AsyncTransport, Transport
    from .resources.animals import Animals, AsyncAnimals
    from .resources.form import AsyncForm, Form
    from .resources.xml import AsyncXml, Xml

_SCHEMES: Mapping[str, Scheme] = {
    "basic": Basic(
        "username",
        "password",
        "GOLDEN_VERSION_20_USERNAME",
        "GOLDEN_VERSION_20_PASSWORD",
    ),
    "key": ApiKey("key", "query", "api_key", env="GOLDEN_VERSION_20_KEY"),
    "implicit": OAuth2("implicit", env="GOLDEN_VERSION_20_IMPLICIT"),
    "code": OAuth2(
        "code",
        env="GOLDEN_VERSION_20_CODE",
        token_url="https://auth.example/t",
    ),
    "app": OAuth2(
        "app",
        env="GOLDEN_VERSION_20_APP",
        token_url="https://auth.example/t",
        client_env=("GOLDEN_VERSION_20_CLIENT_ID", "GOLDEN_VERSION_20_CLIENT_SECRET"),
    ),
    "pass": OAuth2(
        "pass_",
        env="GOLDEN_VERSION_20_PASS",
        token_url="https://auth.example/t",
    ),
}
_SERVER = "https://api.example.com:8443/v2"


class Ugly(BaseClient):
    """Ugly, one call at a time."""

    def __init__(
        self,
        *,
        username: Credential | None = None,
        password: Credential | None = None,
        key: Credential | None = None,
        implicit: Token | None = None,
        code: Token | None = None,
        app: Token | None = None,
        pass_: Token | None = None,
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
            username: the user name: a text, or a function that returns it;
                ``GOLDEN_VERSION_20_USERNAME`` where it is not given
            password: the password: a text, or a function that returns it;
                ``GOLDEN_VERSION_20_PASSWORD`` where it is not given
            key: a text, or a function that returns it; ``GOLDEN_VERSION_20_KEY`` where
                it is not given
            implicit: a token, a function that returns it, or what gets tokens by
                itself; ``GOLDEN_VERSION_20_IMPLICIT`` where it is not given
            code: a token, a function that returns it, or what gets tokens by itself;
                ``GOLDEN_VERSION_20_CODE`` where it is not given
            app: a token, a function that returns it, or what gets tokens by itself;
                ``GOLDEN_VERSION_20_APP`` where it is not given
            pass_: a token, a function that returns it, or what gets tokens by itself;
                ``GOLDEN_VERSION_20_PASS`` where it is not given
            base_url: where the API is; ``GOLDEN_VERSION_20_BASE_URL`` where it is not
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
            base_url_env="GOLDEN_VERSION_20_BASE_URL",
            servers=_SERVER,
            schemes=_SCHEMES,
            credentials={
                "username": username,
                "password": password,
                "key": key,
                "implicit": implicit,
                "code": code,
                "app": app,
                "pass_": pass_,
            },
            security=(("key",),),
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
    def animals(self) -> Animals:
        """Beasts"""
        from .resources.animals import Animals

        return self.resource(Animals)

    @property
    def form(self) -> Form:
        """The form operations."""
        from .resources.form import Form

        return self.resource(Form)

    @property
    def xml(self) -> Xml:
        """The xml operations."""
        from .resources.xml import Xml

        return self.resource(Xml)


class AsyncUgly(AsyncBaseClient):
    """Ugly, for asyncio."""

    def __init__(
        self,
        *,
        username: AsyncCredential | None = None,
        password: AsyncCredential | None = None,
        key: AsyncCredential | None = None,
        implicit: AsyncToken | None = None,
        code: AsyncToken | None = None,
        app: AsyncToken | None = None,
        pass_: AsyncToken | None = None,
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
            username: the user name: a text, or a function that returns it;
                ``GOLDEN_VERSION_20_USERNAME`` where it is not given
            password: the password: a text, or a function that returns it;
                ``GOLDEN_VERSION_20_PASSWORD`` where it is not given
            key: a text, or a function that returns it; ``GOLDEN_VERSION_20_KEY`` where
                it is not given
            implicit: a token, a function that returns it, or what gets tokens by
                itself; ``GOLDEN_VERSION_20_IMPLICIT`` where it is not given
            code: a token, a function that returns it, or what gets tokens by itself;
                ``GOLDEN_VERSION_20_CODE`` where it is not given
            app: a token, a function that returns it, or what gets tokens by itself;
                ``GOLDEN_VERSION_20_APP`` where it is not given
            pass_: a token, a function that returns it, or what gets tokens by itself;
                ``GOLDEN_VERSION_20_PASS`` where it is not given
            base_url: where the API is; ``GOLDEN_VERSION_20_BASE_URL`` where it is not
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
            base_url_env="GOLDEN_VERSION_20_BASE_URL",
            servers=_SERVER,
            schemes=_SCHEMES,
            credentials={
                "username": username,
                "password": password,
                "key": key,
                "implicit": implicit,
                "code": code,
                "app": app,
                "pass_": pass_,
            },
            security=(("key",),),
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
    def animals(self) -> AsyncAnimals:
        """Beasts"""
        from .resources.animals import AsyncAnimals

        return self.resource(AsyncAnimals)

    @property
    def form(self) -> AsyncForm:
        """The form operations."""
        from .resources.form import AsyncForm

        return self.resource(AsyncForm)

    @property
    def xml(self) -> AsyncXml:
        """The xml operations."""
        from .resources.xml import AsyncXml

        return self.resource(AsyncXml)
