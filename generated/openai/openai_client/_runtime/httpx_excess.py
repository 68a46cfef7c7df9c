"""Connections on which more came than a response was announced to have.

What follows a body that is longer than its ``Content-Length`` must not be read as the
next response (RFC 9112, 6.3): it would answer a call that it does not belong to. httpx2
keeps such a connection. Ours is given up instead.
"""

from __future__ import annotations

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Any

    import httpx2

_INWARDS = ("_stream", "_httpcore_stream", "_stream", "_connection", "_h11_state")


def give_up_excess(native: httpx2.Response) -> None:
    """Let the connection of a response count as broken once it holds what nobody awaits.

    httpx2 asks each idle connection whether there is something to read before it uses
    it again. That looks at the socket, not at what was read from it together with the
    response: now it looks at both. A version of httpx2 that keeps its state elsewhere,
    and a transport that is no connection, go on as they are.
    """
    network: Any = native.extensions.get("network_stream")
    if network is None or hasattr(network, "excess"):
        return
    state: Any = native.stream
    for name in _INWARDS:
        state = getattr(state, name, None)
    if not hasattr(state, "trailing_data"):
        return
    usual = network.get_extra_info

    def get_extra_info(info: str) -> Any:
        return (info == "is_readable" and bool(state.trailing_data[0])) or usual(info)

    network.excess = True
    network.get_extra_info = get_extra_info
