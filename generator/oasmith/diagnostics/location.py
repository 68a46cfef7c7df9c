"""Where in a document something stands."""

from __future__ import annotations

from oasmith.frozen import frozen


@frozen
class Hop:
    """One ``$ref`` that was followed on the way to a location."""

    file: str
    line: int
    column: int
    reference: str
    """The text of the ``$ref``, as written."""


@frozen
class Location:
    """A place in an input file.

    ``line`` and ``column`` count from 1; 0 means that the position is not known.
    ``pointer`` is the JSON Pointer (RFC 6901) of the value inside its file.
    ``hops`` lists the references followed to get here, first one first.
    """

    file: str
    line: int = 0
    column: int = 0
    pointer: str = ""
    hops: tuple[Hop, ...] = ()

    def __str__(self) -> str:
        """``file:line:column``, without the parts that are not known."""
        if self.line == 0:
            return self.file
        return f"{self.file}:{self.line}:{self.column}"
