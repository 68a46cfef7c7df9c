"""Server-sent events: an incremental parser for bytes.

Follows "Parsing an event stream" of the WHATWG HTML standard to the letter: lines end
in LF, CR or CRLF, chunks may be cut anywhere, one leading BOM is dropped, an event that
no blank line ended is dropped. The time is linear in the number of bytes.
"""

from __future__ import annotations

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any, TypeAlias

    Make: TypeAlias = Callable[[str, bytes, str], Any]
    """What is made of an event's name, raw data and id."""

_BOM = b"\xef\xbb\xbf"


class ServerSentEvent:
    """One event.

    Attributes:
        event: its name; ``message`` when the server gave none.
        raw_data: the data as bytes, lines joined by LF.
        id: the last event id at that point of the stream.
    """

    __slots__ = ("event", "id", "raw_data")

    def __init__(self, event: str, raw_data: bytes, id: str) -> None:
        self.event = event
        self.raw_data = raw_data
        self.id = id

    @property
    def data(self) -> str:
        """The data as text; bytes that are not UTF-8 become U+FFFD."""
        return self.raw_data.decode("utf-8", "replace")

    def __repr__(self) -> str:
        """Return the name, and the data if it is short."""
        from .display import shown_value

        data = shown_value(self.data)
        return f"ServerSentEvent(event={self.event!r}, data={data})"


class EventParser:
    """Turns chunks of bytes into events.

    Attributes:
        last_id: the last event id, for ``Last-Event-ID``.
        retry: the reconnection time the server asked for, in milliseconds.
    """

    __slots__ = (
        "_after_cr",
        "_data",
        "_event",
        "_id",
        "_pieces",
        "_started",
        "last_id",
        "retry",
    )

    def __init__(self) -> None:
        self.last_id = ""
        self.retry: int | None = None
        self._pieces: list[bytes] = []
        self._after_cr = False
        self._started = False
        self._data: list[bytes] = []
        self._event = "message"
        self._id = ""

    def feed(self, chunk: bytes, make: Make = ServerSentEvent) -> Iterator[Any]:
        """Return the events that a chunk completes.

        Args:
            chunk: the next bytes, cut anywhere.
            make: what is made of each event.
        """
        end = max(chunk.rfind(b"\n"), chunk.rfind(b"\r")) + 1
        if not end:
            if chunk:
                self._pieces.append(chunk)
            return iter(())
        self._pieces.append(chunk[:end])
        block = b"".join(self._pieces)
        self._pieces = [chunk[end:]] if end < len(chunk) else []
        return self._events(self._lines(block), make)

    def begin_anew(self) -> None:
        """Drop what a connection that broke off left; the last event id stays."""
        self._pieces = []
        self._data = []
        self._event = "message"
        self._id = self.last_id
        self._after_cr = self._started = False

    def rest(self, make: Make = ServerSentEvent) -> Iterator[Any]:
        """Return nothing: an event that no blank line ended is dropped."""
        return iter(())

    def _lines(self, block: bytes) -> list[bytes]:
        """Return the lines of a block that ends at a line's end."""
        if self._after_cr and block.startswith(b"\n"):
            block = block[1:]
        self._after_cr = block.endswith(b"\r")
        if not self._started and block:
            self._started = True
            block = block.removeprefix(_BOM)
        return block.splitlines()

    def _events(self, lines: list[bytes], make: Make) -> Iterator[Any]:
        data = self._data
        for line in lines:
            if not line:
                self.last_id = self._id
                name, self._event = self._event, "message"
                if data:
                    raw_data = data[0] if len(data) == 1 else b"\n".join(data)
                    data.clear()
                    yield make(name, raw_data, self._id)
            # The two usual fields at once; ``_field`` knows every spelling.
            elif line.startswith(b"data: "):
                data.append(line[6:])
            elif line.startswith(b"event: "):
                self._event = line[7:].decode("utf-8", "replace") or "message"
            else:
                self._field(line)

    def _field(self, line: bytes) -> None:
        name, _, value = line.partition(b":")
        value = value.removeprefix(b" ")
        if name == b"data":
            self._data.append(value)
        elif name == b"event":
            self._event = value.decode("utf-8", "replace") or "message"
        elif name == b"id":
            if b"\0" not in value:
                self._id = value.decode("utf-8", "replace")
        elif name == b"retry" and value.isdigit():
            self.retry = int(value[:18])
