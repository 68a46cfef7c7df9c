"""What the output room is given: the files of one run."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from oasmith.diagnostics import InputError, Location
from oasmith.frozen import frozen

from .findings import not_encodable


@frozen
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


def below(files: Iterable[EmittedFile], folder: str) -> tuple[EmittedFile, ...]:
    """Files that all lie in ``folder``, named relative to it.

    A package without a project around it is written with its own folder as the output folder:
    packages that stand side by side then have a record each, and do not delete one another.

    Raises:
        ValueError: a file lies outside.
    """
    prefix = f"{folder}/"
    found = tuple(files)
    outside = [file.path for file in found if not file.path.startswith(prefix)]
    if outside:
        raise ValueError(f"not in {folder}: {', '.join(outside)}")
    return tuple(replace(file, path=file.path.removeprefix(prefix)) for file in found)
