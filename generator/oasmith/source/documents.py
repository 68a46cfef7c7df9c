"""The text of one file -> its tree of plain dicts and lists."""

from __future__ import annotations

import json
from dataclasses import replace

from oasmith.diagnostics import Diagnostic, InputError, diagnose
from oasmith.frozen import frozen

from .json_errors import mistake
from .json_oddities import settle
from .json_offsets import json_offsets
from .json_text import read_json
from .limits import collector_paused
from .lookalikes import other_kind
from .positions import Place
from .text import SourceFile
from .value import JsonValue
from .yaml_events import YamlBuilder
from .yaml_parser import FORBIDDEN, event_parser

_BLANK = " \t\r\n"
_YAML_NAMES = (".yaml", ".yml")


@frozen(eq=False)
class ParsedFile:
    """One file as it was parsed.

    ``start`` is the offset of the value. ``offsets`` is None for JSON whose positions nobody has
    asked for. ``shared`` says that containers stand at several places of the tree; ``dropped`` is
    what does not belong to it.
    """

    file: SourceFile
    value: JsonValue
    start: int
    offsets: dict[int, list[int]] | None = None
    shared: bool = False
    dropped: tuple[JsonValue, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def place(self) -> Place:
        """Where the value as a whole stands."""
        return Place(self.file, self.start, self.start)

    def find_offsets(self) -> dict[int, list[int]]:
        """The offsets as YamlBuilder notes them; for JSON, found now if they were not before."""
        if self.offsets is not None:
            return self.offsets
        with collector_paused():
            return json_offsets(self.file.text, self.start, self.value)


def parse_file(file: SourceFile) -> ParsedFile:
    """Parse JSON (when the text starts with ``{``) or YAML.

    Raises InputError, located, when the text is neither; it says what else it is where it can.
    """
    with collector_paused():
        try:
            return _parse(file)
        except InputError as error:
            broken = error.diagnostics[0].code in ("OAS0004", "OAS0009")
            other = other_kind(file) if broken else None
            if other is None:
                raise
            raise InputError(other) from None


def _parse(file: SourceFile) -> ParsedFile:
    if not file.text.lstrip(_BLANK).startswith("{"):
        return _parse_yaml(file)
    try:
        return _parse_json(file)
    except json.JSONDecodeError as error:
        return _parse_as_flow_yaml(file, error)


def _parse_yaml(file: SourceFile) -> ParsedFile:
    text, replaced = _printable(file)
    builder = YamlBuilder(file, event_parser(text))
    try:
        value = builder.build()
    except InputError as error:
        if not _has_json_escapes(error):
            raise
        builder = YamlBuilder(file, event_parser(text, pure=True))
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


def _has_json_escapes(error: InputError) -> bool:
    """Whether libyaml gave up at ``\\ud83d\\ude00``, half a character in each escape."""
    return "Unicode character escape" in error.diagnostics[0].message


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
    """YAML may start with a brace too; where it is not that either, JSON's complaint counts.

    It counts too where YAML would read null in the place of what was forgotten. In a file that is
    named as YAML, what YAML allows is no defect.
    """
    wrong = mistake(file.text, error)
    location = file.location(wrong.offset)
    message = f"not valid JSON: {wrong.message}"
    complaint = InputError(diagnose("OAS0004", message, location, help=wrong.help))
    if wrong.silent:
        raise complaint from None
    try:
        parsed = _parse_yaml(file)
    except InputError as failure:
        if any(diagnostic.code != "OAS0004" for diagnostic in failure.diagnostics):
            raise
        raise complaint from None
    if file.name.lower().endswith(_YAML_NAMES):
        return parsed
    warning = diagnose("OAS0016", message, location, help=f"{wrong.help}, or name the file .yaml")
    return replace(parsed, diagnostics=(warning, *parsed.diagnostics))


def _parse_json(file: SourceFile) -> ParsedFile:
    value, reader, diagnostics = read_json(file)
    start = len(file.text) - len(file.text.lstrip(_BLANK))
    parsed = ParsedFile(file, value, start, diagnostics=diagnostics)
    if not (reader.repeated or reader.odd_numbers) or not isinstance(value, dict | list):
        return parsed
    offsets, found = settle(file, value, start)
    return replace(parsed, offsets=offsets, diagnostics=(*diagnostics, *found))
