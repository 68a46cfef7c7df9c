"""``oasmith``: the group of all commands."""

from __future__ import annotations

import gc
import sys

import click

from oasmith import __version__

from .commands import check, generate, inspect
from .diff import diff
from .explain import explain
from .lint import lint
from .runtime import runtime
from .templates import templates


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="oasmith")
def main() -> None:
    """Read an OpenAPI document and write a Python SDK that people enjoy using.

    \b
    Start with:
      oasmith generate openapi.yaml -o sdk
    """
    # Nearly all that a run makes lives to its end: looking for cycles at every 700th object
    # takes a fifth of the time and finds nothing. Not never, because black's trees are cycles.
    gc.set_threshold(300_000, 50, 100)
    # Documents nest up to limits of our own, each level of which takes several calls.
    sys.setrecursionlimit(max(sys.getrecursionlimit(), 6_000))


main.add_command(generate)
main.add_command(check)
main.add_command(diff)
main.add_command(inspect)
main.add_command(lint)
main.add_command(runtime)
main.add_command(templates)
main.add_command(explain)
