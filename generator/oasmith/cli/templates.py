"""``oasmith templates``: the built-in templates, and how to make them your own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from oasmith.diagnostics import InputError, diagnose
from oasmith.render import builtin_pack

from .session import Session, diagnostics_option, reported

if TYPE_CHECKING:
    import jinja2

DONE, FOUND = 0, 1


@click.group()
def templates() -> None:
    """Show, copy and check templates."""


@templates.command("list")
def list_templates() -> None:
    """Print every template, with its blocks."""
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
    """Copy the template NAME into FOLDER, to change it there.

    With `generate --templates FOLDER` it takes the place of the built-in one. A template that
    is there already is left alone.
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


@templates.command()
@click.argument("folder", type=click.Path(path_type=Path))
@diagnostics_option
@reported
def lint(session: Session, folder: Path) -> int:
    """Check your templates in FOLDER, without generating anything.

    Finds names that nothing asks for, blocks and fields that do not exist, and wrong syntax. The
    exit status is 1 when there is anything to say.
    """
    from oasmith.render import lint_templates

    if not folder.is_dir():
        raise InputError(diagnose("OAS0903", f"there is no folder {folder}"))
    found, lines = lint_templates(folder)
    session.keep_lines(lines)
    session.show(found, every=True)
    count = f"{len(found)} findings" if len(found) != 1 else "1 finding"
    session.say(f"{folder}: {count if found else 'nothing is wrong'}")
    return FOUND if found else DONE


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
