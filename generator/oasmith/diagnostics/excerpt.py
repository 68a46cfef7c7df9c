"""A diagnostic as text for people, with the line it speaks of, and as JSON for machines."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from oasmith.frozen import frozen

from .diagnostic import Diagnostic, Severity
from .location import Location
from .visible import visible, visible_text, width

Lines = Callable[[str], Sequence[str]]
"""Gives the lines of a file by its display name; an empty sequence where it has none to show."""

_LONGEST = 100
"""The cells of a source line that are shown; a longer one is cut around the column."""

_TOKEN = re.compile(
    r'"(?:[^"\\]|\\.)*"' r"|'(?:[^']|'')*'" r"|[^\s,\[\]{}](?:[^\s,\[\]{}:]|:(?!\s|$))*"
)

_RESET = "\x1b[0m"
_BOLD = "\x1b[1m"
_BLUE = "\x1b[1;34m"
_SEVERITY_COLOURS = {
    Severity.ERROR: "\x1b[1;31m",
    Severity.WARNING: "\x1b[1;33m",
    Severity.NOTE: "\x1b[1;36m",
}


def as_text(diagnostic: Diagnostic, lines: Lines, *, colour: bool = False) -> str:
    """Print a diagnostic with its excerpt, without a final line break.

    ``lines`` gives the source lines of a file; ``colour`` adds ANSI escapes for a terminal.
    """
    paint = _Paint(colour)
    gutter = _gutter(diagnostic)
    parts = [_headline(diagnostic, paint)]
    if diagnostic.location is not None:
        parts += _place(diagnostic.location, "-->", lines, gutter, paint)
        parts += _hops(diagnostic.location, gutter, paint)
    for related in diagnostic.related:
        parts += [f"{' ' * gutter} {paint(_BLUE, '=')} {visible_text(related.message)}"]
        parts += _place(related.location, "-->", lines, gutter, paint)
    if diagnostic.help:
        label = paint(_BOLD, "help:")
        parts.append(f"{' ' * gutter} {paint(_BLUE, '=')} {label} {visible_text(diagnostic.help)}")
    return "\n".join(parts)


def as_json(diagnostic: Diagnostic) -> dict[str, object]:
    """A diagnostic as an object of JSON values; keys are always all there."""
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message,
        "location": _location_as_json(diagnostic.location),
        "help": diagnostic.help,
        "related": [
            {"message": related.message, "location": _location_as_json(related.location)}
            for related in diagnostic.related
        ],
    }


def _location_as_json(location: Location | None) -> dict[str, object] | None:
    if location is None:
        return None
    return {
        "file": location.file,
        "line": location.line,
        "column": location.column,
        "pointer": location.pointer,
        "hops": [
            {"file": hop.file, "line": hop.line, "column": hop.column, "reference": hop.reference}
            for hop in location.hops
        ],
    }


@frozen
class _Paint:
    wanted: bool

    def __call__(self, colour: str, text: str) -> str:
        return f"{colour}{text}{_RESET}" if self.wanted else text


def _headline(diagnostic: Diagnostic, paint: _Paint) -> str:
    label = f"{diagnostic.severity}[{diagnostic.code}]"
    message = paint(_BOLD, visible_text(diagnostic.message))
    return f"{paint(_SEVERITY_COLOURS[diagnostic.severity], label)}: {message}"


def _gutter(diagnostic: Diagnostic) -> int:
    """The width of the widest line number that will be shown."""
    places = [related.location for related in diagnostic.related]
    if diagnostic.location is not None:
        places.append(diagnostic.location)
    return max((len(str(place.line)) for place in places), default=1)


def _place(location: Location, arrow: str, lines: Lines, gutter: int, paint: _Paint) -> list[str]:
    head = f"{' ' * gutter}{paint(_BLUE, arrow)} {visible_text(str(location))}"
    source = lines(location.file) if location.line else ()
    if not 0 < location.line <= len(source):
        return [head]
    shown, caret = _excerpt(source[location.line - 1], max(location.column, 1) - 1)
    bar = paint(_BLUE, "|")
    number = paint(_BLUE, f"{location.line:>{gutter}}")
    marks = paint(_BOLD, caret.lstrip(" "))
    indent = " " * (len(caret) - len(caret.lstrip(" ")))
    blank = " " * gutter
    return [head, f"{blank} {bar}", f"{number} {bar} {shown}", f"{blank} {bar} {indent}{marks}"]


def _hops(location: Location, gutter: int, paint: _Paint) -> list[str]:
    sign = paint(_BLUE, "=")
    return [
        f"{' ' * gutter} {sign} reached through $ref {visible_text(hop.reference)}"
        f" at {visible_text(f'{hop.file}:{hop.line}:{hop.column}')}"
        for hop in location.hops
    ]


def _excerpt(line: str, column: int) -> tuple[str, str]:
    """The shown part of a line and the carets under what starts at ``column`` (from 0)."""
    line = line.rstrip("\r\n")
    column = min(column, len(line))
    start, before = _window_start(line, column)
    token_end = _token_end(line, column)
    shown: list[str] = []
    cells = carets = 0
    for index in range(start, len(line)):
        text = visible(line[index])
        if cells + width(text) > _LONGEST:
            shown.append("...")
            break
        shown.append(text)
        cells += width(text)
        carets += width(text) if column <= index < token_end else 0
    prefix = "..." if start else ""
    return prefix + "".join(shown), " " * (before + len(prefix)) + "^" * max(carets, 1)


def _token_end(line: str, column: int) -> int:
    """Where what starts at ``column`` ends, or where no more of the line is shown."""
    end = min(len(line), column + _LONGEST + 1)
    token = _TOKEN.match(line, column, end)
    quote = line[column : column + 1]
    if end < len(line) and quote in ("'", '"') and (token is None or not token[0].endswith(quote)):
        return end
    return column + 1 if token is None else token.end()


def _window_start(line: str, column: int) -> tuple[int, int]:
    """Where the shown part starts, so that two thirds of it at most stand before the column."""
    cells = 0
    index = column
    while index > 0:
        wider = cells + width(visible(line[index - 1]))
        if wider > _LONGEST * 2 // 3:
            break
        cells = wider
        index -= 1
    return index, cells
