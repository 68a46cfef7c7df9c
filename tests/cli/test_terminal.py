"""What a person at a terminal sees, and what a program, a log or CI sees."""

from __future__ import annotations

import os
import pty
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from cli.conftest import Shop
from support.paths import GENERATOR
from support.programs import oasmith

PROGRAM = ["-P", "-c", "from oasmith.cli import main; main(prog_name='oasmith')"]
COLOUR = "\x1b[1;33m"
CLEARED = "\r\x1b[K"


def at_terminal(folder: Path, *arguments: str, **changed: str) -> str:
    """Everything that a command writes to a terminal."""
    environment = {
        name: text for name, text in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR")
    }
    environment |= {"PYTHONPATH": str(GENERATOR), "TERM": "xterm", **changed}
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(folder)
        os.execve(sys.executable, [sys.executable, *PROGRAM, *arguments], environment)
    written = b""
    while True:
        try:
            some = os.read(terminal, 65536)
        except OSError:  # Linux says so when the other side is closed
            break
        if not some:
            break
        written += some
    os.close(terminal)
    os.waitpid(child, 0)
    return written.decode().replace("\r\n", "\n")


@pytest.fixture
def odd(shop: Shop) -> Shop:
    """A document with one warning."""
    shop.change("grams: {type: integer}", "grams: {type: whole}")
    return shop


LINT = ("lint", "--shallow", "tea.yaml")


def test_a_terminal_gets_colour_progress_and_the_way_to_more(odd: Shop) -> None:
    said = at_terminal(odd.root, *LINT)
    assert said.startswith(f"{CLEARED}reading tea.yaml ...{CLEARED}{COLOUR}warning[OAS0402]")
    assert "What a code means: oasmith explain OAS0402\n" in said
    assert said.endswith("tea.yaml: no errors, 1 warning\n")


@pytest.mark.parametrize("changed", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=["no", "dumb"])
def test_a_terminal_without_colour(changed: Mapping[str, str], odd: Shop) -> None:
    said = at_terminal(odd.root, *LINT, **changed)
    assert "warning[OAS0402]: whole is no type" in said
    assert "\x1b[1" not in said
    assert (CLEARED in said) == ("TERM" not in changed)


def test_progress_leaves_no_trace_in_what_is_printed(odd: Shop) -> None:
    said = at_terminal(odd.root, "generate", "tea.yaml", "-o", "sdk")
    for doing in ("reading tea.yaml", "generating", "writing "):
        assert f"{CLEARED}{doing}" in said
    last = said.rpartition(CLEARED)[2]
    assert last.splitlines()[0].startswith("3/3 operations")


def test_no_terminal_no_escapes(odd: Shop) -> None:
    said = odd.run(*LINT).stderr
    assert "\x1b" not in said and "\r" not in said and "explain" not in said


def test_colour_can_be_forced(odd: Shop) -> None:
    said = oasmith(*LINT, cwd=odd.root, environment={"FORCE_COLOR": "1"}).stderr
    assert said.startswith(f"{COLOUR}warning[OAS0402]")
    off = oasmith(*LINT, cwd=odd.root, environment={"FORCE_COLOR": "1", "NO_COLOR": "1"})
    assert "\x1b" not in off.stderr
    assert "\x1b" not in oasmith(*LINT, cwd=odd.root, environment={"FORCE_COLOR": "0"}).stderr


def test_annotations_of_github(odd: Shop) -> None:
    """The path starts at the root of the repository, wherever the command runs."""
    (odd.root / "api").mkdir()
    (odd.root / "tea.yaml").rename(odd.root / "api" / "tea, hot.yaml")
    arguments = ("lint", "--shallow", "api/tea, hot.yaml", "--diagnostics", "github")
    done = oasmith(*arguments, cwd=odd.root, environment={"GITHUB_WORKSPACE": ""})
    assert done.stderr == (
        "::warning file=api/tea%2C hot.yaml,line=60,col=51,title=OAS0402::"
        "whole is no type; it is ignored%0A"
        "help: use one of these types, with a `format` where one fits\n"
        "tea, hot.yaml: no errors, 1 warning\n"
    )
    below = oasmith(
        "lint", "--shallow", "tea, hot.yaml", "--diagnostics", "github",
        cwd=odd.root / "api", environment={"GITHUB_WORKSPACE": str(odd.root)},
    )  # fmt: skip
    assert below.stderr.splitlines()[0] == done.stderr.splitlines()[0]


def test_an_error_as_annotation(shop: Shop) -> None:
    (shop.root / "tea.yaml").write_text("- a list: 100%\n")
    done = shop.run("generate", "tea.yaml", "--diagnostics", "github")
    assert done.returncode == 2
    assert done.stderr == (
        "::error file=tea.yaml,line=1,col=1,title=OAS0006::"
        "tea.yaml holds a list, not a mapping of fields%0A"
        "help: start the file with `openapi:` and `info:`\n"
    )


def test_a_repeated_run_annotates_again(odd: Shop) -> None:
    first, second = (odd.generate("--diagnostics", "github").stderr for _ in range(2))
    assert first.splitlines()[0] == second.splitlines()[0]
    assert first.startswith("::warning ") and second.endswith("nothing to do\n")
