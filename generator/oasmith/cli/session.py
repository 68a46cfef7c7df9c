"""One run of a command: reading, showing diagnostics, and the exit status."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, NoReturn, ParamSpec, TypeVar

import click

from oasmith.config import Config
from oasmith.diagnostics import (
    Diagnostic,
    InputError,
    as_annotation,
    as_json,
    as_text,
    diagnose,
)

from .limits import MAXIMUM_SHOWN
from .terminal import Progress, is_watched, wants_colour

if TYPE_CHECKING:
    from oasmith.source import Tree

UNUSABLE = 2
Rest = ParamSpec("Rest")
Result = TypeVar("Result")


_FORMAT = "oasmith.diagnostics"
"""Where the click context keeps what ``--diagnostics`` says."""


def diagnostics_option(command: Callable[Rest, Result]) -> Callable[Rest, Result]:
    """``--diagnostics text|json|github``, which ``Session`` obeys."""

    def keep(context: click.Context, _: click.Parameter, value: str) -> None:
        context.meta[_FORMAT] = value

    return click.option(
        "--diagnostics",
        type=click.Choice(["text", "json", "github"]),
        default="text",
        expose_value=False,
        callback=keep,
        help="How stderr tells what is wrong: text for people; json, one object a line and nothing"
        " else; github, annotations of GitHub Actions.",
    )(command)


class Session:
    """What a command needs of the world. Output for people goes to stderr.

    ``form`` is what ``--diagnostics`` says. With ``json``, stderr is for machines: it holds every
    diagnostic as JSON, one a line, and no more.
    """

    def __init__(self) -> None:
        context = click.get_current_context(silent=True)
        self.form = "text" if context is None else str(context.meta.get(_FORMAT, "text"))
        self.json = self.form == "json"
        self.progress = Progress(wanted=self.form == "text")
        self._colour = wants_colour()
        self._folder = Path()
        self._tree: Tree | None = None
        self._lines: dict[str, Sequence[str]] = {}

    def load_config(self, path: Path) -> Config:
        """The configuration file; its warnings are shown."""
        from oasmith.source import load_config

        self._folder = path.parent
        config, diagnostics = load_config(path)
        with suppress(OSError, UnicodeDecodeError):  # only to show what a finding is about
            self._lines[path.name] = path.read_text(encoding="utf-8").splitlines()
        self.show(diagnostics)
        return config

    def read(self, config: Config) -> Tree:
        """The document with its overlays. What reading has to say is in ``Tree.diagnostics``."""
        from oasmith.source import read_document

        self.progress.show(f"reading {config.spec.name}")
        self._folder = config.spec.parent
        tree, _ = read_document(
            config.spec,
            url=config.url,
            overlays=config.overlays,
            allow_remote=config.allow_remote,
            allow_hosts=config.allow_hosts,
            reference_root=config.reference_root,
        )
        self._tree = tree
        self.progress.clear()
        return tree

    def show(self, diagnostics: Iterable[Diagnostic], *, every: bool = False) -> tuple[str, ...]:
        """Print diagnostics with their excerpts; of many of one kind only the first ones.

        ``every``: all of them.

        Returns what was printed, without colours.
        """
        self.progress.clear()
        if self.form != "text":
            return tuple(self._as_line(diagnostic) for diagnostic in diagnostics)
        said: list[str] = []
        shown: dict[str, int] = {}
        for diagnostic in diagnostics:
            shown[diagnostic.code] = shown.get(diagnostic.code, 0) + 1
            if every or shown[diagnostic.code] <= MAXIMUM_SHOWN:
                said.append(as_text(diagnostic, self._source) + "\n")
                self.say(as_text(diagnostic, self._source, colour=self._colour) + "\n")
        for code, count in shown.items():
            if count > MAXIMUM_SHOWN and not every:
                said.append(f"... and {count - MAXIMUM_SHOWN} more {code}")
                self.say(said[-1])
        if shown and is_watched():
            self.say(f"What a code means: oasmith explain {next(iter(shown))}\n")
        return tuple(said)

    def say(self, line: str) -> None:
        """One line for a person."""
        if not self.json:
            self.progress.clear()
            click.echo(line, err=True, color=self._colour)

    def repeat(self, said: str) -> None:
        """What ``show`` returned in a run before."""
        click.echo(said, err=True)

    def _as_line(self, diagnostic: Diagnostic) -> str:
        if self.form == "github":
            line = as_annotation(diagnostic, self._path(diagnostic))
        else:
            line = json.dumps(as_json(diagnostic), ensure_ascii=False)
        click.echo(line, err=True)
        return line

    def _path(self, diagnostic: Diagnostic) -> str | None:
        """Where the file of a diagnostic is, from the root of the repository or from here."""
        if diagnostic.location is None:
            return None
        file = diagnostic.location.file
        beside = self._folder / file
        place = beside if beside.exists() else Path(file)
        if not place.exists():
            return file
        root = Path(os.environ.get("GITHUB_WORKSPACE") or Path.cwd())
        return os.path.relpath(place.resolve(), root.resolve()).replace(os.sep, "/")

    def fail(self, error: InputError) -> NoReturn:
        """Show why the input cannot be used, and end with status 2."""
        self._lines.update(error.lines)
        self.show(error.diagnostics)
        raise SystemExit(UNUSABLE)

    def keep_lines(self, lines: Mapping[str, Sequence[str]]) -> None:
        """The lines of files that are no part of a document, for excerpts."""
        self._lines.update(lines)

    def too_deep(self) -> InputError:
        """Why a document cannot be used that no bound stopped before it was too much."""
        place = None if self._tree is None else self._tree.root.location
        return InputError(diagnose("OAS0007", "what is described here nests too deep", place))

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
        except RecursionError:
            session.fail(session.too_deep())
        raise SystemExit(status)

    return run
