"""Texts, functions and what gets tokens by itself, for both checkers."""

from __future__ import annotations

from golden_security import AsyncVault, ClientCredentials, RefreshToken, Vault, errors


def key() -> str:
    return "k"


async def later() -> str:
    return "k"


def connect(secret: str) -> list[Vault]:
    return [
        Vault(),
        Vault(bearer_token="t", device=key),
        Vault(access_token=ClientCredentials("id", secret, scopes=["read"])),
        Vault(access_token=RefreshToken("r", on_renewal=print)),
        Vault(access_token=key, person=key, username="u", password=key),
        Vault(header_key="h", query_key="q", class_="c", base_url="https://other.example"),
        Vault(client_certificate="client.pem"),
        Vault(client_certificate=("client.pem", "client.key", secret)),
    ]


async def connect_later(secret: str) -> None:
    try:
        async with AsyncVault(bearer_token=later, access_token=later) as client:
            await client.doors.get_default()
        async with AsyncVault(access_token=ClientCredentials("id", secret)) as client:
            await client.doors.get_default()
    except errors.MissingCredentialsError as error:
        print(error.message)
    except errors.TokenError as error:
        print(error.status, error.error)
