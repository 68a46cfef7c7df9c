"""The YAML event parsers of PyYAML, and their errors as diagnostics."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Protocol, cast

import yaml
from yaml.events import Event, ScalarEvent
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

from oasmith.diagnostics import Diagnostic, InputError, Related, diagnose

from .text import SourceFile
from .yaml_words import plain_context, plain_words

FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What YAML 1.2.2, section 5.1, does not call a printable character."""

_SURROGATE = re.compile("[\ud800-\udfff]")


class Mark(Protocol):
    """A place in the text."""

    @property
    def index(self) -> int: ...


class YamlEvent(Protocol):
    """The fields of all kinds of events in one type; which of them exist depends on the class."""

    @property
    def start_mark(self) -> Mark: ...
    @property
    def value(self) -> str: ...
    @property
    def tag(self) -> str | None: ...
    @property
    def anchor(self) -> str | None: ...
    @property
    def implicit(self) -> tuple[bool, bool]: ...
    @property
    def style(self) -> str | None: ...


class EventParser(Protocol):
    """What the builder needs of a parser; raises yaml.YAMLError."""

    def get_event(self) -> YamlEvent: ...


class _PurePython(Reader, Scanner, Parser):
    """The event parser of installations whose PyYAML was built without libyaml.

    It also takes texts that write a character beyond U+FFFF as two escapes, as JSON does.
    """

    def __init__(self, stream: str) -> None:
        Reader.__init__(self, stream)
        Scanner.__init__(self)
        Parser.__init__(self)

    def get_event(self) -> Event | None:
        event = cast("Callable[[], Event | None]", super().get_event)()
        if isinstance(event, ScalarEvent) and _SURROGATE.search(event.value):
            units = event.value.encode("utf-16", "surrogatepass")
            event.value = units.decode("utf-16", "surrogatepass")
        return event


def event_parser(text: str, *, pure: bool = False) -> EventParser:
    """A parser of a text without forbidden characters: libyaml's, or the one in Python."""
    if not pure and yaml.__with_libyaml__:
        from yaml._yaml import CParser

        return cast(EventParser, CParser(text))
    return cast(EventParser, _PurePython(text))


def syntax_error(file: SourceFile, error: yaml.YAMLError) -> InputError:
    """The located diagnostic of a parser's exception."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return InputError(diagnose("OAS0004", str(error), file.location(0)))
    mark = error.problem_mark or error.context_mark
    offset = mark.index if mark is not None else 0
    return InputError(_diagnostic(file, offset, error))


def _diagnostic(file: SourceFile, offset: int, error: yaml.MarkedYAMLError) -> Diagnostic:
    problem = error.problem or "the text cannot be understood"
    words = plain_words(problem, file.text[offset : offset + 1])
    message, help = words.message, words.help
    if offset >= len(file.text.rstrip()):
        message = f"the text ends too early: {message}"
        if "quotes" not in help:
            help = "the file may be cut off; compare it with its source"
    related: tuple[Related, ...] = ()
    if error.context and error.context_mark is not None and error.context_mark.index != offset:
        place = file.location(error.context_mark.index)
        related = (Related(place, plain_context(error.context)),)
    return diagnose("OAS0004", message, file.location(offset), help=help, related=related)
