"""Bodies of many JSON values: JSON lines, and the sequences of RFC 7464."""

from __future__ import annotations

from .encode import dumps
from .narrow import is_dict, is_model
from .sources import AsyncIterableSource, IterableSource, Source, open_source

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator
    from typing import Any

    from .plan import Spec


def lines_source(
    values: object, argument: str, content_type: str, spec: Spec = None
) -> Source:
    """Return the source of a body that holds one JSON value after the other.

    Args:
        values: an iterable of values, or an asynchronous one; or bytes, a path or an
            open file that hold the lines already.
        argument: the argument's name, for errors.
        content_type: ``application/json-seq`` marks the start of each value.
        spec: what each value is, where that tells how it is written.

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
        async_source = AsyncIterableSource(AsyncLines(given, start, spec))
        async_source.repeatable = not hasattr(values, "__anext__")
        return async_source
    single = isinstance(values, str) or is_dict(values) or is_model(values)
    if single or not hasattr(values, "__iter__"):
        raise TypeError(
            f"{argument}: expected an iterable of values, not {type(values).__name__}"
        )
    source = IterableSource(Lines(given, start, spec))
    source.repeatable = not hasattr(values, "__next__")
    return source


class Lines:
    """The lines of an iterable's values, as often as that can be read."""

    def __init__(self, values: Iterable[object], start: bytes, spec: Spec) -> None:
        self._values = values
        self._start = start
        self._spec = spec

    def __iter__(self) -> Iterator[bytes]:
        """Return the lines."""
        for value in self._values:
            yield self._start + _line(value, self._spec) + b"\n"


class AsyncLines:
    """The lines of an asynchronous iterable's values."""

    def __init__(self, values: AsyncIterable[object], start: bytes, spec: Spec) -> None:
        self._values = values
        self._start = start
        self._spec = spec

    async def __aiter__(self) -> AsyncIterator[bytes]:
        """Return the lines."""
        async for value in self._values:
            yield self._start + _line(value, self._spec) + b"\n"


def _line(value: object, spec: Spec) -> bytes:
    if spec is None:
        return dumps(value)
    from .spellings import as_specified

    return dumps(as_specified(value, spec))
