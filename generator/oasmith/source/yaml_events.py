"""YAML events -> plain dicts and lists, with the offset of every key and value.

One loop over the parser's events instead of PyYAML's nodes and constructors: several times
faster, and the places where YAML and JSON part ways are decided here.
"""

from __future__ import annotations

from typing import cast

import yaml
from yaml.events import (
    CollectionStartEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from oasmith.diagnostics import Diagnostic, InputError, Location, diagnose

from .aliases import Anchors
from .limits import MAXIMUM_CONTAINERS, MAXIMUM_DEPTH
from .repeated import repeated_key
from .rewritten import Rewritten
from .scalars import NULLS, NotHeld, WrongKind, resolve, resolve_as
from .text import SourceFile, too_many
from .value import Container, JsonScalar, JsonValue
from .yaml_parser import EventParser, YamlEvent, syntax_error

_SCALAR: type[object] = ScalarEvent
_MAPPING: type[object] = MappingStartEvent
_MAPPING_END: type[object] = MappingEndEvent
_SEQUENCE: type[object] = SequenceStartEvent
_SEQUENCE_END: type[object] = SequenceEndEvent
_ODD_KEYS = NULLS | {"<<"}
_TAG_PREFIX = "tag:yaml.org,2002:"
_KNOWN_TAGS = frozenset(
    ("map", "seq", "str", "null", "bool", "int", "float", "binary", "timestamp")
)


class YamlBuilder:
    """Builds the tree of one file.

    ``offsets`` maps id(container) to character offsets: those of a mapping's keys and values in
    its order (key, value, key, value ...), those of a list's values. ``dropped`` holds what is
    not part of the tree any more, so that no id is given out a second time.
    """

    def __init__(self, file: SourceFile, parser: EventParser) -> None:
        self.file = file
        self.offsets: dict[int, list[int]] = {}
        self.diagnostics: list[Diagnostic] = []
        self.dropped: list[JsonValue] = []
        self.start = 0
        self.anchors = Anchors(file)
        self._get_event = parser.get_event
        self._scalars: dict[str, JsonScalar] = {}
        self._watched: set[int] = set()
        self._anchored: dict[int, str] = {}
        self._merging: dict[int, list[JsonValue]] = {}
        self._rewritten: dict[int, Rewritten] = {}

    def build(self) -> JsonValue:
        """The value of the only document; raises InputError when there is no reading it."""
        try:
            while not isinstance(event := self._get_event(), DocumentStartEvent):
                if isinstance(event, StreamEndEvent):
                    return None
            root = self._build_document()
            self._expect_end()
        except yaml.YAMLError as error:
            raise syntax_error(self.file, error) from None
        return root

    def _build_document(self) -> JsonValue:  # noqa: PLR0912, PLR0915
        # The hot loop, run for each of up to millions of events: no calls in the common cases,
        # classes compared by identity, everything in local variables.
        get_event, scalars, watched = self._get_event, self._scalars, self._watched
        mapping: dict[str, JsonValue] | None = None
        root: list[JsonValue] = []
        elements = root
        marks: list[int] = []
        outer: list[tuple[dict[str, JsonValue] | None, list[JsonValue], list[int]]] = []
        key: str | None = None
        while not root or outer:
            event = get_event()
            kind = event.__class__
            if kind is _SCALAR:
                text = event.value
                if key is None and mapping is not None:
                    key = text
                    if key in mapping or key in _ODD_KEYS:
                        self._odd_key(event, mapping, marks)
                    marks.append(event.start_mark.index)
                    continue
                value: JsonValue = text
                if event.tag is not None or event.anchor is not None:
                    value = self._marked_scalar(event)
                elif event.implicit[0]:
                    value = scalars[text] if text in scalars else self._plain(event)
            elif kind is _MAPPING:
                value = {}
            elif kind is _SEQUENCE:
                value = []
            elif kind is _MAPPING_END or kind is _SEQUENCE_END:
                container = elements if mapping is None else mapping
                if watched and id(container) in watched:
                    self._finish(container, marks)
                mapping, elements, marks = outer.pop()
                continue
            else:
                value = self.anchors.repeat(event, len(outer))
            marks.append(event.start_mark.index)
            if mapping is None:
                elements.append(value)
            elif key is not None:
                mapping[key] = value
                key = None
            else:
                raise self._key_not_text(event)
            if kind is _MAPPING or kind is _SEQUENCE:
                outer.append((mapping, elements, marks))
                marks = []
                if isinstance(value, dict):
                    mapping = value
                    self._start(event, mapping, marks, len(outer))
                elif isinstance(value, list):
                    mapping, elements = None, value
                    self._start(event, elements, marks, len(outer))
        self.start = marks[0]
        return root[0]

    def _start(self, event: YamlEvent, container: Container, marks: list[int], depth: int) -> None:
        self.offsets[id(container)] = marks
        if depth > MAXIMUM_DEPTH:
            message = f"more than {MAXIMUM_DEPTH} levels are nested here"
            raise InputError(diagnose("OAS0007", message, self._location(event)))
        if len(self.offsets) > MAXIMUM_CONTAINERS:
            raise too_many(self.file, event.start_mark.index)
        if event.anchor is not None:
            self.anchors.open(event.anchor, container)
            self._anchored[id(container)] = event.anchor
            self._watched.add(id(container))
        if event.tag is not None:
            self._known_tag(event)

    def _finish(self, container: Container, marks: list[int]) -> None:
        """What waits for the end of a container: its merge key, its anchor."""
        self._watched.discard(id(container))
        rewritten = self._rewritten.pop(id(container), None)
        if rewritten is not None:
            rewritten.settle(marks)
        merged = self._merging.pop(id(container), None)
        if merged is not None:
            self._merge(cast("dict[str, JsonValue]", container), marks, merged)
        anchor = self._anchored.pop(id(container), None)
        if anchor is not None:
            self.anchors.close(anchor, container)

    def _expect_end(self) -> None:
        while not isinstance(event := self._get_event(), StreamEndEvent):
            if not isinstance(event, DocumentStartEvent):
                continue
            content = self._get_event()
            if isinstance(content, ScalarEvent) and content.value == "":
                continue  # a file that ends in `---` holds one document
            message = "another document starts here"
            raise InputError(diagnose("OAS0005", message, self._location(event)))

    def _plain(self, event: YamlEvent) -> JsonScalar:
        text = event.value
        try:
            value = resolve(text)
        except NotHeld:
            message = f"no number can hold {text[:40]}"
            self._warn("OAS0012", message, event)
            return text  # not remembered, so that each place is reported
        self._scalars[text] = value
        return value

    def _marked_scalar(self, event: YamlEvent) -> JsonScalar:
        """The value of a scalar that has a tag or an anchor."""
        text = event.value
        value: JsonScalar = text
        if event.tag is not None and (tag := self._known_tag(event)) is not None:
            value = self._tagged(event, tag)
        elif event.implicit[0] or (event.tag is not None and not event.style):
            value = self._plain(event)
        if event.anchor is not None:
            self.anchors.open(event.anchor, value)
            self.anchors.close(event.anchor, value)
        return value

    def _tagged(self, event: YamlEvent, tag: str) -> JsonScalar:
        text = event.value
        try:
            return resolve_as(tag, text)
        except (NotHeld, WrongKind):
            self._warn("OAS0012", f"{text[:40]} is no {tag} that JSON can express", event)
            return text

    def _known_tag(self, event: YamlEvent) -> str | None:
        """The short name of a tag of the JSON types; any other is reported."""
        tag = event.tag or ""
        short = tag.removeprefix(_TAG_PREFIX)
        if short in _KNOWN_TAGS:
            return short
        self._warn("OAS0013", f"the tag {tag} means nothing in an OpenAPI document", event)
        return None

    def _odd_key(self, event: YamlEvent, mapping: dict[str, JsonValue], marks: list[int]) -> None:
        key = event.value
        plain = event.implicit[0]
        if key == "<<" and plain:
            self._watched.add(id(mapping))
            merged = self._merging.setdefault(id(mapping), [])
            if key in mapping:
                merged.append(self._replace(key, mapping, marks)[1])
        elif key in mapping:
            first, _ = self._replace(key, mapping, marks)
            self.diagnostics.append(repeated_key(self.file, key, first, event.start_mark.index))
        elif plain:
            self._warn("OAS0011", f"the key is {key or 'empty'}, not text", event)

    def _replace(
        self, key: str, mapping: dict[str, JsonValue], marks: list[int]
    ) -> tuple[int, JsonValue]:
        """Take out a member whose key is written again: the last one counts, where it stands.

        Gives the offset of its key, and its value.
        """
        self._watched.add(id(mapping))
        rewritten = self._rewritten.setdefault(id(mapping), Rewritten())
        rank = rewritten.replace(mapping, key, len(marks) // 2)
        value = mapping.pop(key)
        self.dropped.append(value)
        return marks[2 * rank], value

    def _merge(
        self, mapping: dict[str, JsonValue], marks: list[int], before: list[JsonValue]
    ) -> None:
        """Apply merge keys (yaml.org/type/merge): what the mapping says itself counts.

        ``before`` are the values of all but the last one.
        """
        rank = 2 * list(mapping).index("<<")
        merged = [*before, mapping["<<"]]
        sources = [
            source for each in merged for source in (each if isinstance(each, list) else [each])
        ]
        if not all(isinstance(source, dict) for source in sources):
            location = self.file.location(marks[rank])
            self.diagnostics.append(diagnose("OAS0015", "<< stands for no mapping", location))
            return
        del marks[rank : rank + 2]
        self.dropped.append(mapping.pop("<<"))
        for source in sources:
            offsets = self.offsets[id(source)]
            for index, (key, value) in enumerate(cast("dict[str, JsonValue]", source).items()):
                if key not in mapping:
                    mapping[key] = value
                    marks += offsets[2 * index : 2 * index + 2]

    def _key_not_text(self, event: YamlEvent) -> InputError:
        what = "an alias"
        if isinstance(event, CollectionStartEvent):
            what = "a mapping" if isinstance(event, MappingStartEvent) else "a list"
        message = f"{what} cannot be a key"
        return InputError(diagnose("OAS0009", message, self._location(event)))

    def _location(self, event: YamlEvent) -> Location:
        return self.file.location(event.start_mark.index)

    def _warn(self, code: str, message: str, event: YamlEvent) -> None:
        self.diagnostics.append(diagnose(code, message, self._location(event)))
