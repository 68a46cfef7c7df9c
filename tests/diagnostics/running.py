"""The command line, run in this process: there are as many runs as codes."""

from __future__ import annotations

from click.testing import CliRunner

from oasmith.cli import main


def run(*arguments: str) -> str:
    """What a command says to people; it never ends in an exception."""
    done = CliRunner().invoke(main, arguments)
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.stderr
