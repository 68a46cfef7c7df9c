"""Tests without a network: a client, and a server in the program that it talks to."""

from __future__ import annotations

from ._client import AsyncOpenAI as AsyncClient, OpenAI as Client
from ._runtime.mock import AsyncMockServer as AsyncMockServer, MockServer as MockServer
from ._runtime.mock_answers import Answer as Answer
from ._runtime.mock_calls import MockCall as MockCall, MockFile as MockFile
from ._runtime.mock_checks import UnexpectedRequestError as UnexpectedRequestError


def client(*, check: bool = True) -> tuple[Client, MockServer]:
    """Make a client, and the server that it talks to.

    Args:
        check: raise ``UnexpectedRequestError`` for a request that is not as described.
    """
    server = MockServer(check=check)
    made = Client(api_key="test", base_url="https://api.test", http_client=server)
    return made, server


def async_client(*, check: bool = True) -> tuple[AsyncClient, AsyncMockServer]:
    """Make an asynchronous client, and its server; see ``client``."""
    server = AsyncMockServer(check=check)
    made = AsyncClient(api_key="test", base_url="https://api.test", http_client=server)
    return made, server
