"""One run of a command: reading, showing diagnostics, and the exit status."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, NoReturn, ParamSpec

import click

from oasmith.config import Config
from oasmith.diagnostics import Diagnostic, InputError, as_text

from .limits import MAXIMUM_SHOWN

if TYPE_CHECKING:
    from oasmith.source import Tree

UNUSABLE = 2
Rest = ParamSpec("Rest")


class Session:
    """What a command needs of the world. Output for people goes to stderr."""

    def __init__(self) -> None:
        self._tree: Tree | None = None
        self._lines: dict[str, Sequence[str]] = {}

    def load_config(self, path: Path) -> Config:
        """The configuration file; its warnings are shown."""
        from oasmith.source import load_config

        config, diagnostics = load_config(path)
        self.show(diagnostics)
        return config

    def read(self, config: Config, *, allow_remote: bool = False) -> Tree:
        """The document with its overlays. What reading has to say is in ``Tree.diagnostics``."""
        from oasmith.source import read_document

        tree, _ = read_document(
            config.spec,
            overlays=config.overlays,
            allow_remote=allow_remote,
            reference_root=config.reference_root,
        )
        self._tree = tree
        return tree

    def show(self, diagnostics: Iterable[Diagnostic]) -> tuple[str, ...]:
        """Print diagnostics with their excerpts; of many of one kind only the first ones.

        Returns what was printed, without colours.
        """
        said: list[str] = []
        shown: dict[str, int] = {}
        for diagnostic in diagnostics:
            shown[diagnostic.code] = shown.get(diagnostic.code, 0) + 1
            if shown[diagnostic.code] <= MAXIMUM_SHOWN:
                said.append(as_text(diagnostic, self._source) + "\n")
                self.say(as_text(diagnostic, self._source, colour=sys.stderr.isatty()) + "\n")
        for code, count in shown.items():
            if count > MAXIMUM_SHOWN:
                said.append(f"... and {count - MAXIMUM_SHOWN} more {code}")
                self.say(said[-1])
        return tuple(said)

    def say(self, line: str) -> None:
        """One line for a person."""
        click.echo(line, err=True)

    def fail(self, error: InputError) -> NoReturn:
        """Show why the input cannot be used, and end with status 2."""
        self._lines.update(error.lines)
        self.show(error.diagnostics)
        raise SystemExit(UNUSABLE)

    def _source(self, file: str) -> Sequence[str]:
        if file in self._lines:
            return self._lines[file]
        return self._tree.lines(file) if self._tree is not None else ()


def reported(
    command: Callable[Concatenate[Session, Rest], int],
) -> Callable[Rest, None]:
    """A command that gets a session; input that cannot be used ends it in friendly words."""

    @wraps(command)
    def run(*args: Rest.args, **kwargs: Rest.kwargs) -> None:
        session = Session()
        try:
            status = command(session, *args, **kwargs)
        except InputError as error:
            session.fail(error)
        raise SystemExit(status)

    return run
