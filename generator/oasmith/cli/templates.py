"""``oasmith templates``: the built-in templates, and how to make them your own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from oasmith.diagnostics import InputError, diagnose
from oasmith.render import builtin_pack

from .session import Session, reported

if TYPE_CHECKING:
    import jinja2

DONE = 0


@click.group()
def templates() -> None:
    """Show the built-in templates, or copy one to change it (see `generate --templates`)."""


@templates.command("list")
def list_templates() -> None:
    """Print every template, with the blocks that an own one can replace."""
    from oasmith.render import load_templates

    environment = load_templates().environment
    for name in _names():
        blocks = list(_blocks(environment, name))
        click.echo(name + (f"  ({', '.join(blocks)})" if blocks else ""))


@templates.command()
@click.argument("name")
def show(name: str) -> None:
    """Print the template NAME."""
    click.echo(_file(name).read_text(encoding="utf-8"), nl=False)


@templates.command()
@click.argument("name")
@click.argument("folder", type=click.Path(path_type=Path))
@reported
def eject(session: Session, name: str, folder: Path) -> int:
    """Copy the template NAME into FOLDER, where it takes the place of the built-in one.

    A template that is there already is left alone.
    """
    source = _file(name)
    target = folder / name
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("x", encoding="utf-8") as file:
            file.write(source.read_text(encoding="utf-8"))
    except FileExistsError:
        raise click.UsageError(f"{target} exists already; nothing was changed") from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        message = f"{target} cannot be written: {reason}"
        raise InputError(diagnose("OAS0707", message)) from None
    session.say(f"{target} was written; use it with --templates {folder}")
    return DONE


def _names() -> list[str]:
    pack = builtin_pack()
    return sorted(file.relative_to(pack).as_posix() for file in pack.rglob("*.jinja"))


def _file(name: str) -> Path:
    names = _names()
    if name not in names:
        from difflib import get_close_matches

        close = get_close_matches(name, names, n=1)
        hint = f"; did you mean {close[0]}?" if close else "; see `oasmith templates list`"
        raise click.UsageError(f"there is no template {name}{hint}")
    return builtin_pack() / name


def _blocks(environment: jinja2.Environment, name: str) -> Iterator[str]:
    import jinja2.nodes

    text = _file(name).read_text(encoding="utf-8")
    for block in environment.parse(text).find_all(jinja2.nodes.Block):
        yield block.name
