"""What the output room is given: the files of one run."""

from __future__ import annotations

from dataclasses import dataclass

from oasmith.diagnostics import InputError, Location

from .findings import not_encodable


@dataclass(frozen=True, slots=True)
class EmittedFile:
    """One file that a run wants on disk.

    ``path`` is relative to the output folder, with ``/`` between its segments.
    ``source`` is the place in the input that the path comes from, where one is known: it is
    shown when the path is refused.
    """

    path: str
    content: str | bytes
    source: Location | None = None

    def data(self) -> bytes:
        """The bytes that go to disk: text is written as UTF-8, its line ends untouched.

        Raises:
            InputError: the text holds a lone surrogate, which UTF-8 cannot carry.
        """
        if isinstance(self.content, bytes):
            return self.content
        try:
            return self.content.encode()
        except UnicodeEncodeError as error:
            raise InputError(not_encodable(self.path, error.start, self.source)) from None
