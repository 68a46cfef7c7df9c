"""Bodies of many JSON values: JSON lines, and the sequences of RFC 7464."""

from __future__ import annotations

from .encode import dumps
from .narrow import is_dict, is_model
from .sources import AsyncIterableSource, IterableSource, Source, open_source

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator
    from typing import Any


def lines_source(values: object, argument: str, content_type: str) -> Source:
    """Return the source of a body that holds one JSON value after the other.

    Args:
        values: an iterable of values, or an asynchronous one; or bytes, a path or an
            open file that hold the lines already.
        argument: the argument's name, for errors.
        content_type: ``application/json-seq`` marks the start of each value.

    Raises:
        TypeError: it is one value instead of several.
    """
    if hasattr(values, "__fspath__") or hasattr(values, "read"):
        return open_source(values, argument)
    if isinstance(values, (bytes, bytearray)):
        return Source(bytes(values))
    given: Any = values
    start = b"\x1e" if content_type.partition(";")[0].endswith("json-seq") else b""
    if hasattr(values, "__aiter__"):
        async_source = AsyncIterableSource(AsyncLines(given, start))
        async_source.repeatable = not hasattr(values, "__anext__")
        return async_source
    single = isinstance(values, str) or is_dict(values) or is_model(values)
    if single or not hasattr(values, "__iter__"):
        raise TypeError(
            f"{argument}: expected an iterable of values, not {type(values).__name__}"
        )
    source = IterableSource(Lines(given, start))
    source.repeatable = not hasattr(values, "__next__")
    return source


class Lines:
    """The lines of an iterable's values, as often as that can be read."""

    def __init__(self, values: Iterable[object], start: bytes) -> None:
        self._values = values
        self._start = start

    def __iter__(self) -> Iterator[bytes]:
        """Return the lines."""
        for value in self._values:
            yield self._start + dumps(value) + b"\n"


class AsyncLines:
    """The lines of an asynchronous iterable's values."""

    def __init__(self, values: AsyncIterable[object], start: bytes) -> None:
        self._values = values
        self._start = start

    async def __aiter__(self) -> AsyncIterator[bytes]:
        """Return the lines."""
        async for value in self._values:
            yield self._start + dumps(value) + b"\n"
