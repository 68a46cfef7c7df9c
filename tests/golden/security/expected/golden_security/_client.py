"""The clients: ``Vault``, and ``AsyncVault`` for asyncio."""

from __future__ import annotations

from ._runtime.client import AsyncBaseClient, BaseClient
from ._runtime.security import (
    ApiKey,
    Basic,
    Bearer,
    Digest,
    HttpAuth,
    MutualTls,
    OAuth2,
)

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import httpx2

    from ._runtime.hooks import AsyncHooks, Hooks
    from ._runtime.retry import Retries
    from ._runtime.security import (
        AsyncCredential,
        AsyncToken,
        Certificate,
        Credential,
        Scheme,
        Token,
    )
    from ._runtime.transport import AsyncTransport, Transport
    from .resources.doors import AsyncDoors, Doors

_SCHEMES: Mapping[str, Scheme] = {
    "Bearer": Bearer("bearer_token", env="GOLDEN_SECURITY_BEARER_TOKEN"),
    "Device": HttpAuth("device", "Device-Key", env="VAULT_DEVICE"),
    "Basic": Basic(
        "username",
        "password",
        "GOLDEN_SECURITY_USERNAME",
        "GOLDEN_SECURITY_PASSWORD",
    ),
    "Legacy": Digest(
        "legacy_username",
        "legacy_password",
        "GOLDEN_SECURITY_LEGACY_USERNAME",
        None,
    ),
    "header-key": ApiKey(
        "header_key",
        "header",
        "X-Key",
        env="GOLDEN_SECURITY_HEADER_KEY",
    ),
    "QueryKey": ApiKey("query_key", "query", "appid", env="GOLDEN_SECURITY_QUERY_KEY"),
    "class": ApiKey("class_", "cookie", "session", env="GOLDEN_SECURITY_CLASS"),
    "Certificate": MutualTls(
        "client_certificate",
        env="GOLDEN_SECURITY_CLIENT_CERTIFICATE",
    ),
    "Person": OAuth2(
        "person",
        env="GOLDEN_SECURITY_PERSON",
        discovery_url="https://id.example/.well-known/openid-configuration",
    ),
    "OAuth": OAuth2(
        "access_token",
        env="GOLDEN_SECURITY_ACCESS_TOKEN",
        token_url="https://vault.example/token",
        scopes=("read", "write"),
        client_env=("GOLDEN_SECURITY_CLIENT_ID", "GOLDEN_SECURITY_CLIENT_SECRET"),
    ),
}
_SERVER = "https://vault.example"


class Vault(BaseClient):
    """Vault, one call at a time."""

    def __init__(
        self,
        *,
        bearer_token: Credential | None = None,
        device: Credential | None = None,
        username: Credential | None = None,
        password: Credential | None = None,
        legacy_username: Credential | None = None,
        legacy_password: Credential | None = None,
        header_key: Credential | None = None,
        query_key: Credential | None = None,
        class_: Credential | None = None,
        client_certificate: Certificate | None = None,
        person: Token | None = None,
        access_token: Token | None = None,
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
            bearer_token: a text, or a function that returns it;
                ``GOLDEN_SECURITY_BEARER_TOKEN`` where it is not given
            device: a text, or a function that returns it; ``VAULT_DEVICE`` where it is
                not given
            username: the user name: a text, or a function that returns it;
                ``GOLDEN_SECURITY_USERNAME`` where it is not given
            password: the password: a text, or a function that returns it;
                ``GOLDEN_SECURITY_PASSWORD`` where it is not given
            legacy_username: the user name: a text, or a function that returns it;
                ``GOLDEN_SECURITY_LEGACY_USERNAME`` where it is not given
            legacy_password: the password: a text, or a function that returns it
            header_key: a text, or a function that returns it;
                ``GOLDEN_SECURITY_HEADER_KEY`` where it is not given
            query_key: a text, or a function that returns it;
                ``GOLDEN_SECURITY_QUERY_KEY`` where it is not given
            class_: a text, or a function that returns it; ``GOLDEN_SECURITY_CLASS``
                where it is not given
            client_certificate: the path of a PEM file with certificate and key, or a
                tuple of paths; ``GOLDEN_SECURITY_CLIENT_CERTIFICATE`` where it is not
                given
            person: a token, a function that returns it, or what gets tokens by itself;
                ``GOLDEN_SECURITY_PERSON`` where it is not given
            access_token: a token, a function that returns it, or what gets tokens by
                itself; ``GOLDEN_SECURITY_ACCESS_TOKEN`` where it is not given
            base_url: where the API is; ``VAULT_URL`` where it is not given
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
            base_url_env="VAULT_URL",
            servers=_SERVER,
            schemes=_SCHEMES,
            credentials={
                "bearer_token": bearer_token,
                "device": device,
                "username": username,
                "password": password,
                "legacy_username": legacy_username,
                "legacy_password": legacy_password,
                "header_key": header_key,
                "query_key": query_key,
                "class_": class_,
                "client_certificate": client_certificate,
                "person": person,
                "access_token": access_token,
            },
            security=(("OAuth",),),
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
    def doors(self) -> Doors:
        """The doors operations."""
        from .resources.doors import Doors

        return self.resource(Doors)


class AsyncVault(AsyncBaseClient):
    """Vault, for asyncio."""

    def __init__(
        self,
        *,
        bearer_token: AsyncCredential | None = None,
        device: AsyncCredential | None = None,
        username: AsyncCredential | None = None,
        password: AsyncCredential | None = None,
        legacy_username: AsyncCredential | None = None,
        legacy_password: AsyncCredential | None = None,
        header_key: AsyncCredential | None = None,
        query_key: AsyncCredential | None = None,
        class_: AsyncCredential | None = None,
        client_certificate: Certificate | None = None,
        person: AsyncToken | None = None,
        access_token: AsyncToken | None = None,
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
            bearer_token: a text, or a function that returns it;
                ``GOLDEN_SECURITY_BEARER_TOKEN`` where it is not given
            device: a text, or a function that returns it; ``VAULT_DEVICE`` where it is
                not given
            username: the user name: a text, or a function that returns it;
                ``GOLDEN_SECURITY_USERNAME`` where it is not given
            password: the password: a text, or a function that returns it;
                ``GOLDEN_SECURITY_PASSWORD`` where it is not given
            legacy_username: the user name: a text, or a function that returns it;
                ``GOLDEN_SECURITY_LEGACY_USERNAME`` where it is not given
            legacy_password: the password: a text, or a function that returns it
            header_key: a text, or a function that returns it;
                ``GOLDEN_SECURITY_HEADER_KEY`` where it is not given
            query_key: a text, or a function that returns it;
                ``GOLDEN_SECURITY_QUERY_KEY`` where it is not given
            class_: a text, or a function that returns it; ``GOLDEN_SECURITY_CLASS``
                where it is not given
            client_certificate: the path of a PEM file with certificate and key, or a
                tuple of paths; ``GOLDEN_SECURITY_CLIENT_CERTIFICATE`` where it is not
                given
            person: a token, a function that returns it, or what gets tokens by itself;
                ``GOLDEN_SECURITY_PERSON`` where it is not given
            access_token: a token, a function that returns it, or what gets tokens by
                itself; ``GOLDEN_SECURITY_ACCESS_TOKEN`` where it is not given
            base_url: where the API is; ``VAULT_URL`` where it is not given
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
            base_url_env="VAULT_URL",
            servers=_SERVER,
            schemes=_SCHEMES,
            credentials={
                "bearer_token": bearer_token,
                "device": device,
                "username": username,
                "password": password,
                "legacy_username": legacy_username,
                "legacy_password": legacy_password,
                "header_key": header_key,
                "query_key": query_key,
                "class_": class_,
                "client_certificate": client_certificate,
                "person": person,
                "access_token": access_token,
            },
            security=(("OAuth",),),
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
    def doors(self) -> AsyncDoors:
        """The doors operations."""
        from .resources.doors import AsyncDoors

        return self.resource(AsyncDoors)
