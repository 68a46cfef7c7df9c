"""``oasmith explain``: what a code means and what to do."""

from __future__ import annotations

import textwrap

import click

from oasmith.diagnostics import CODES, Code

_WIDTH = 88


@click.command()
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Say what a code such as OAS0201 means.

    Says also what to do. Without CODE, all codes are listed.
    """
    if code is None:
        for row in CODES.values():
            click.echo(f"{row.code}  {row.severity:<7}  {row.title}")
        return
    row = _row(code)
    click.echo(f"{row.code} ({row.severity}): {row.title}\n")
    click.echo(textwrap.fill(row.explanation, _WIDTH))
    click.echo("\n" + textwrap.fill(f"What to do: {row.fix}.", _WIDTH))


def _row(code: str) -> Code:
    """Codes are taken in any spelling: ``OAS0201``, ``oas201``, ``201``."""
    digits = code.upper().removeprefix("OAS").lstrip("0")
    row = CODES.get(f"OAS{digits:0>4}")
    if row is None:
        hint = "`oasmith explain` lists all codes"
        raise click.UsageError(f"there is no code {code}; {hint}")
    return row
