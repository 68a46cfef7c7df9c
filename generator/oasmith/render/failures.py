"""What went wrong in a template, as a located diagnostic."""

from __future__ import annotations

import re
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from oasmith.diagnostics import InputError, Location, diagnose

if TYPE_CHECKING:
    from collections.abc import Sequence

_QUOTED = re.compile(r"'([^']+)'")
_BLACK = re.compile(r"(\d+):\d+:?\s+(.*)")


def template_failure(error: Exception, fields: Sequence[str]) -> InputError | None:
    """The diagnostic of an exception; None when it does not come from a template.

    ``fields`` are the names that the template could use.
    """
    place = _place(error)
    if place is None:
        return None
    message, help, word = _words(error, fields)
    lines = _lines(place.file)
    place = Location(place.file, place.line, _column(lines, place.line, word))
    failure = InputError(diagnose("OAS0901", message, place, help=help))
    failure.lines[place.file] = lines
    return failure


def unreadable_template(file: Path, reason: str) -> InputError:
    """A template that is no text, or that the system does not let be read."""
    return InputError(diagnose("OAS0901", f"the template {reason}", Location(str(file))))


def not_python(path: str, template: Path | None, error: Exception) -> InputError:
    """Black could not parse what a template makes."""
    message = f"what the templates make of {path} is not Python"
    found = _BLACK.search(str(error))
    if found is not None:
        message += f": line {found[1]} is `{found[2].strip()}`"
    location = None if template is None else Location(str(template))
    return InputError(diagnose("OAS0902", message, location))


def _words(error: Exception, fields: Sequence[str]) -> tuple[str, str | None, str]:
    """Message, help, and the word of the line that is meant."""
    import jinja2

    quoted = _QUOTED.findall(str(error))
    match error:
        case jinja2.TemplateSyntaxError():
            message = (error.message or "the syntax is wrong").rstrip(".")
            return f"{message[:1].lower()}{message[1:]}", "correct the syntax of the template", ""
        case jinja2.TemplateNotFound():
            help = "see `oasmith templates list`; a built-in one is called `builtin:NAME`"
            return f"there is no template `{error.message}`", help, str(error.message)
        case jinja2.UndefinedError() if quoted:
            return _undefined(str(error), quoted[-1], fields)
        case RecursionError():
            help = "a template that takes the place of a built-in one extends `builtin:NAME`"
            return "the template includes or extends itself without end", help, ""
        case _:
            return f"the template cannot be laid out: {error}", None, ""


def _undefined(message: str, name: str, fields: Sequence[str]) -> tuple[str, str | None, str]:
    if "has no" in message:
        owner, _, _ = message.partition(" has no ")
        kind = owner.strip("'").rpartition(".")[2].removesuffix(" object").strip("'")
        return f"{kind} has no field `{name}`", None, name
    close = get_close_matches(name, fields, n=1)
    help = f"did you mean `{close[0]}`?" if close else f"the fields are {', '.join(fields)}"
    return f"the view has no field `{name}`", help, name


def _place(error: Exception) -> Location | None:
    """The innermost line of a template that an exception went through."""
    import jinja2

    if isinstance(error, jinja2.TemplateSyntaxError) and error.filename is not None:
        return Location(error.filename, error.lineno, 1)
    frame = error.__traceback__
    found: Location | None = None
    while frame is not None:
        name = frame.tb_frame.f_code.co_filename
        if name.endswith(".jinja"):
            found = Location(name, frame.tb_lineno, 1)
        frame = frame.tb_next
    return found


def _lines(file: str) -> Sequence[str]:
    try:
        return Path(file).read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        return ()


def _column(lines: Sequence[str], line: int, word: str) -> int:
    """Where a word stands in a line; else where the line starts to say something."""
    if not 0 < line <= len(lines):
        return 1
    text = lines[line - 1]
    found = text.find(word) if word else -1
    return 1 + (found if found >= 0 else len(text) - len(text.lstrip()))
