"""``oasmith``: the group of all commands."""

from __future__ import annotations

import click

from oasmith import __version__

from .commands import check, generate, inspect


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="oasmith")
def main() -> None:
    """Read an OpenAPI document and write a Python SDK that people enjoy using."""


main.add_command(generate)
main.add_command(check)
main.add_command(inspect)
