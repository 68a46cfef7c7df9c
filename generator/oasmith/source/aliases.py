"""YAML anchors and aliases, with bounds on what they unfold to."""

from __future__ import annotations

from dataclasses import dataclass

from oasmith.diagnostics import InputError, diagnose

from .limits import MAXIMUM_ALIASED, MAXIMUM_DEPTH
from .text import SourceFile
from .value import JsonValue
from .yaml_parser import YamlEvent


@dataclass(slots=True)
class _Anchor:
    value: JsonValue
    size: int = 0
    """The number of values when unfolded; 0 while the anchored value is still being read."""
    height: int = 0


class Anchors:
    """The anchors of one file. An alias shares the value of its anchor, it copies nothing."""

    def __init__(self, file: SourceFile) -> None:
        self._file = file
        self._anchors: dict[str, _Anchor] = {}
        self._measured: dict[int, tuple[int, int]] = {}
        self._added = 0

    @property
    def shared(self) -> bool:
        """Whether some value stands at several places of the tree."""
        return self._added > 0

    def open(self, name: str, value: JsonValue) -> None:
        """Note an anchor whose value is about to be read; a later one of that name replaces it."""
        self._anchors[name] = _Anchor(value)

    def close(self, name: str, value: JsonValue) -> None:
        """Note that the value of an anchor is complete."""
        anchor = self._anchors[name]
        if anchor.value is value:
            anchor.size, anchor.height = self._measure(value)
            if isinstance(value, dict | list):
                self._measured[id(value)] = anchor.size, anchor.height

    def repeat(self, event: YamlEvent, depth: int) -> JsonValue:
        """The value of an alias; raises InputError for a ring, a bomb and an unknown name."""
        name = event.anchor or ""
        anchor = self._anchors.get(name)
        if anchor is None:
            help = f"quote the text if `*{name}` is meant; else write `&{name}` at what it repeats"
            raise self._error(event, f"the alias *{name} names no anchor before it", help)
        if anchor.size == 0:
            raise self._error(event, f"the alias *{name} repeats a value inside itself")
        self._added += anchor.size
        if self._added > MAXIMUM_ALIASED:
            limit = f"{MAXIMUM_ALIASED:,}"
            raise self._error(event, f"the aliases up to here unfold to more than {limit} values")
        if depth + anchor.height > MAXIMUM_DEPTH:
            raise self._error(event, f"the aliases nest more than {MAXIMUM_DEPTH} levels")
        return anchor.value

    def _error(self, event: YamlEvent, message: str, help: str | None = None) -> InputError:
        location = self._file.location(event.start_mark.index)
        return InputError(diagnose("OAS0008", message, location, help=help))

    def _measure(self, value: JsonValue) -> tuple[int, int]:
        """How many values a tree has and how many levels of containers. What has an anchor was
        measured before: anchors inside each other would be walked again and again."""
        if isinstance(value, dict):
            parts = list(map(self._part, value.values()))
        elif isinstance(value, list):
            parts = list(map(self._part, value))
        else:
            return 1, 0
        return 1 + sum(part[0] for part in parts), 1 + max((part[1] for part in parts), default=0)

    def _part(self, value: JsonValue) -> tuple[int, int]:
        if not isinstance(value, dict | list):
            return 1, 0
        return self._measured.get(id(value)) or self._measure(value)
