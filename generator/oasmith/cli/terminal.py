"""What depends on whether a person looks on: colour, progress."""

from __future__ import annotations

import os
import sys

import click

_CLEARED = "\r\x1b[K"


def is_watched() -> bool:
    """Whether stderr is a terminal that knows escape sequences."""
    return sys.stderr.isatty() and os.environ.get("TERM") != "dumb"


def wants_colour() -> bool:
    """Whether stderr gets colours: https://no-color.org, https://force-color.org."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return is_watched()


class Progress:
    """One line that says what is being done, and goes when there is something to say.

    Nothing at all is written where nobody looks on.
    """

    def __init__(self, *, wanted: bool) -> None:
        self._wanted = wanted and is_watched()
        self._shown = False

    def show(self, doing: str) -> None:
        """Say what is being done now."""
        if self._wanted:
            click.echo(f"{_CLEARED}{doing} ...", err=True, nl=False, color=True)
            self._shown = True

    def clear(self) -> None:
        """Make room for a line that stays."""
        if self._shown:
            click.echo(_CLEARED, err=True, nl=False, color=True)
            self._shown = False
