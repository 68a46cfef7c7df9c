"""Servers by name, and variables with their values, for both checkers."""

from __future__ import annotations

from golden_servers import AsyncDepots, Depots


def connect() -> list[Depots]:
    return [
        Depots(),
        Depots(server="live", region="us", version="v3"),
        Depots(server="local", port="1", prefix="x"),
        Depots(server="https://sandbox.depots.example/a/very/long/path/{version}"),
        Depots(base_url="https://elsewhere.example"),
    ]


def connect_later() -> AsyncDepots:
    return AsyncDepots(server="bare", version=None)
