"""The text of one file -> its tree of plain dicts and lists."""

from __future__ import annotations

import json
from dataclasses import dataclass, field

from oasmith.diagnostics import Diagnostic, InputError, diagnose

from .json_text import JsonReader, OddNumber, container_offsets, member_offsets, read_json
from .limits import collector_paused
from .positions import Place
from .repeated import repeated_key
from .text import SourceFile
from .value import JsonValue
from .yaml_events import YamlBuilder
from .yaml_parser import FORBIDDEN, event_parser

_BLANK = " \t\r\n"


@dataclass(frozen=True, slots=True, eq=False)
class ParsedFile:
    """One file as it was parsed.

    ``start`` is the offset of the value. ``offsets`` is empty for JSON. ``shared`` says that
    containers stand at several places of the tree; ``dropped`` is what does not belong to it.
    """

    file: SourceFile
    value: JsonValue
    start: int
    offsets: dict[int, list[int]] = field(default_factory=dict[int, list[int]])
    shared: bool = False
    dropped: tuple[JsonValue, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def place(self) -> Place:
        """Where the value as a whole stands."""
        return Place(self.file, self.start, self.start)


def parse_file(file: SourceFile) -> ParsedFile:
    """Parse JSON (when the text starts with ``{``) or YAML.

    Raises InputError, located, when the text is neither.
    """
    with collector_paused():
        if not file.text.lstrip(_BLANK).startswith("{"):
            return _parse_yaml(file)
        try:
            return _parse_json(file)
        except json.JSONDecodeError as error:
            return _parse_as_flow_yaml(file, error)


def _parse_yaml(file: SourceFile) -> ParsedFile:
    text, replaced = _printable(file)
    builder = YamlBuilder(file, event_parser(text))
    value = builder.build()
    return ParsedFile(
        file,
        value,
        builder.start,
        builder.offsets,
        builder.anchors.shared,
        tuple(builder.dropped),
        (*replaced, *builder.diagnostics),
    )


def _printable(file: SourceFile) -> tuple[str, tuple[Diagnostic, ...]]:
    """The text without characters that YAML forbids, at unchanged offsets, and a report."""
    first = FORBIDDEN.search(file.text)
    if first is None:
        return file.text, ()
    text, count = FORBIDDEN.subn("\N{REPLACEMENT CHARACTER}", file.text)
    message = f"the text holds the control character {first.group()!r}"
    if count > 1:
        message += f", and {count - 1} more"
    return text, (diagnose("OAS0014", message, file.location(first.start())),)


def _parse_as_flow_yaml(file: SourceFile, error: json.JSONDecodeError) -> ParsedFile:
    """YAML may start with a brace too; where it is not that either, JSON's complaint counts."""
    message = f"not valid JSON: {error.msg[:1].lower()}{error.msg[1:]}"
    location = file.location(error.pos)
    try:
        parsed = _parse_yaml(file)
    except InputError as failure:
        if any(diagnostic.code != "OAS0004" for diagnostic in failure.diagnostics):
            raise
        if error.pos >= len(file.text.rstrip()):
            message = f"the text ends too early: {message}"
        raise InputError(diagnose("OAS0004", message, location)) from None
    warning = diagnose("OAS0016", message, location)
    return ParsedFile(
        file,
        parsed.value,
        parsed.start,
        parsed.offsets,
        parsed.shared,
        parsed.dropped,
        (warning, *parsed.diagnostics),
    )


def _parse_json(file: SourceFile) -> ParsedFile:
    value, reader, diagnostics = read_json(file)
    start = len(file.text) - len(file.text.lstrip(_BLANK))
    if reader.repeated or reader.odd_numbers:
        search = _OddSearch(file, reader)
        value = search.visit(value, start)
        diagnostics += tuple(search.diagnostics)
    return ParsedFile(file, value, start, diagnostics=diagnostics)


class _OddSearch:
    """Finds where the oddities of a JSON text stand, on a walk through the whole tree."""

    def __init__(self, file: SourceFile, reader: JsonReader) -> None:
        self.diagnostics: list[Diagnostic] = []
        self._file = file
        self._repeated = {id(members) for members in reader.repeated}

    def visit(self, value: JsonValue, start: int) -> JsonValue:
        """Report below a value; gives the value to use in its place."""
        if isinstance(value, OddNumber):
            message = f"no number can hold {value[:40]}"
            self.diagnostics.append(diagnose("OAS0012", message, self._file.location(start)))
            return str(value)
        if isinstance(value, dict):
            if id(value) in self._repeated:
                self._report_repeated(start)
            offsets = container_offsets(self._file.text, start, value)
            for index, key in enumerate(value):
                value[key] = self.visit(value[key], offsets[2 * index + 1])
        elif isinstance(value, list):
            offsets = container_offsets(self._file.text, start, value)
            value[:] = [self.visit(each, at) for each, at in zip(value, offsets, strict=True)]
        return value

    def _report_repeated(self, start: int) -> None:
        keys, offsets = member_offsets(self._file.text, start)
        seen: dict[str, int] = {}
        for key, offset in zip(keys, offsets[::2], strict=True):
            if key in seen:
                self.diagnostics.append(repeated_key(self._file, key, seen[key], offset))
            seen[key] = offset
