"""``oasmith inspect``: what would be generated, for a person."""

from __future__ import annotations

from collections.abc import Iterator

from oasmith.ir import Api
from oasmith.naming import Names


def outline(api: Api, names: Names) -> Iterator[str]:
    """One line for the client, then one for each call."""
    yield f"{names.package}: {names.client}, {names.async_client}"
    calls = {
        operation.identity: names.methods[operation.identity].call for operation in api.operations
    }
    width = max((len(call) for call in calls.values()), default=0)
    for operation in api.operations:
        call = calls[operation.identity]
        yield f"  {call:<{width}}  {operation.method} {operation.path}"
    for item in api.skipped:
        yield f"  not emitted: {item.what} ({item.why}), {item.location}"
    for left_out in api.excluded:
        yield f"  excluded: {left_out.what}, {left_out.location}"
