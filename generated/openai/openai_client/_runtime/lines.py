"""Streams of JSON values: one a line (JSON Lines), or after record separators.

``application/jsonl`` and its many names, and ``application/json-seq`` (RFC 7464).
"""

from __future__ import annotations

from .operation import EventResponse
from .sse import EventParser, ServerSentEvent

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from .plan import Spec
    from .sse import Make

_BOM = b"\xef\xbb\xbf"
_SEPARATOR = b"\x1e"


class LinesResponse(EventResponse):
    """A stream of JSON values, returned as ``Stream``; otherwise ``EventResponse``."""

    __slots__ = ()

    def __init__(
        self,
        status: str,
        spec: Spec = None,
        *,
        sentinel: str | None = None,
        flag: str | None = None,
        content_type: str = "application/jsonl",
        value: str | None = None,
    ) -> None:
        super().__init__(
            status,
            spec,
            sentinel=sentinel,
            flag=flag,
            content_type=content_type,
            value=value,
        )


class LineParser:
    """Turns chunks of bytes into records; blank ones are nothing.

    Args:
        separator: what stands between records, and before the first of a json-seq.
    """

    __slots__ = ("_pieces", "_separator", "_started")

    def __init__(self, separator: bytes) -> None:
        self._separator = separator
        self._pieces: list[bytes] = []
        self._started = False

    def feed(self, chunk: bytes, make: Make = ServerSentEvent) -> Iterator[Any]:
        """Return the records that a chunk completes; see ``EventParser.feed``."""
        end = chunk.rfind(self._separator) + 1
        if not end:
            self._pieces.append(chunk)
            return iter(())
        self._pieces.append(chunk[: end - 1])
        block = b"".join(self._pieces)
        self._pieces = [chunk[end:]]
        return self._records(block, make)

    def rest(self, make: Make = ServerSentEvent) -> Iterator[Any]:
        """Return the last record, which nothing has to end."""
        block = b"".join(self._pieces)
        self._pieces = []
        return self._records(block, make)

    def _records(self, block: bytes, make: Make) -> Iterator[Any]:
        if not self._started and block:
            self._started = True
            block = block.removeprefix(_BOM)
        for piece in block.split(self._separator):
            record = piece.strip(b" \t\r\n")
            if record:
                yield make("message", record, "")


def parser_for(
    declared: EventResponse, headers: Mapping[str, str]
) -> EventParser | LineParser:
    """Return what reads a stream: what the response says it is, else as declared."""
    actual = headers.get("content-type", "").partition(";")[0].strip().lower()
    if actual == "text/event-stream":
        return EventParser()
    if actual.endswith("json-seq"):
        return LineParser(_SEPARATOR)
    if not isinstance(declared, LinesResponse):
        return EventParser()
    is_sequence = declared.content_type.partition(";")[0].strip().endswith("json-seq")
    is_lines = actual.endswith(("jsonl", "json", "jsonlines", "json-lines"))
    return LineParser(_SEPARATOR if is_sequence and not is_lines else b"\n")
