"""oasmith.lock: the names that were given, so that they stay. Text to values and back.

JSON with one entry a line in a fixed order: readable in a diff, mergeable line by line, and read
in a few milliseconds however large the document is.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import field
from keyword import iskeyword
from typing import TypeAlias, cast

from oasmith.diagnostics import InputError, Location, diagnose
from oasmith.frozen import frozen

FORMAT = 1
Members: TypeAlias = Mapping[str, object]


@frozen
class LockedType:
    """The class of a type, and the module under models/ and types/ that holds it."""

    class_name: str
    module: str


@frozen
class LockedCall:
    """The dotted call of an operation, such as ``chat.create``.

    ``operation_id`` finds the operation again when its path changes. ``asked`` is what the
    document asked for where ``call`` is something else.
    """

    call: str
    operation_id: str | None = None
    asked: str | None = None


@frozen
class LockedResource:
    """The class of a resource, and its module under resources/."""

    class_name: str
    module: str


@frozen
class Lock:
    """Every name of an SDK, by what stands in the document.

    ``origin`` and ``sha256`` say which document it was; ``package`` and ``client`` are None where
    the configuration decides. ``layout`` is how the calls are laid out. ``schemas`` go by
    component name, ``inline`` types by their owner and the way from there, ``fields`` hold only
    attributes that differ from their wire names.
    """

    origin: str = ""
    sha256: str = ""
    package: str | None = None
    client: str | None = None
    layout: str = "tags"
    credentials: Mapping[str, str] = field(default_factory=dict[str, str])
    resources: Mapping[str, LockedResource] = field(default_factory=dict[str, LockedResource])
    operations: Mapping[str, LockedCall] = field(default_factory=dict[str, LockedCall])
    arguments: Mapping[str, str] = field(default_factory=dict[str, str])
    webhooks: Mapping[str, str] = field(default_factory=dict[str, str])
    schemas: Mapping[str, LockedType] = field(default_factory=dict[str, LockedType])
    inline: Mapping[str, LockedType] = field(default_factory=dict[str, LockedType])
    fields: Mapping[str, str] = field(default_factory=dict[str, str])
    servers: Mapping[str, str] = field(default_factory=dict[str, str])
    """URL -> what users choose the server by, where there are several."""
    variables: Mapping[str, str] = field(default_factory=dict[str, str])
    """The variables of servers."""


def lock_text(lock: Lock) -> str:
    """The lock as the text of its file."""
    whole = {key: value for key, value in _names_of_the_whole(lock) if value is not None}
    lines = ["{", f'"format": {FORMAT},', f'"document": {_compact(_document(lock))},']
    lines.append(f'"names": {_compact(whole)},')
    sections = list(_sections(lock))
    for index, (title, entries) in enumerate(sections):
        lines.append(f'"{title}": {{')
        lines += _separated(
            f"  {_compact(key)}: {_compact(entries[key])}" for key in sorted(entries)
        )
        lines.append("}" if index == len(sections) - 1 else "},")
    return "\n".join([*lines, "}", ""])


def _names_of_the_whole(lock: Lock) -> Iterator[tuple[str, str | None]]:
    yield "package", lock.package
    yield "client", lock.client
    yield "layout", None if lock.layout == "tags" else lock.layout


def _document(lock: Lock) -> dict[str, str]:
    return {"origin": lock.origin, "sha256": lock.sha256}


def _sections(lock: Lock) -> Iterator[tuple[str, Members]]:
    yield "credentials", lock.credentials
    if lock.servers:
        yield "servers", lock.servers
    if lock.variables:
        yield "variables", lock.variables
    yield "resources", {key: _homed(value) for key, value in lock.resources.items()}
    yield "operations", {key: _called(value) for key, value in lock.operations.items()}
    yield "arguments", lock.arguments
    if lock.webhooks:
        yield "webhooks", lock.webhooks
    yield "schemas", {key: _homed(value) for key, value in lock.schemas.items()}
    yield "inline", {key: _homed(value) for key, value in lock.inline.items()}
    yield "fields", lock.fields


def _homed(entry: LockedType | LockedResource) -> dict[str, str]:
    return {"class": entry.class_name, "module": entry.module}


def _called(entry: LockedCall) -> dict[str, str]:
    members = {"call": entry.call, "id": entry.operation_id, "asked": entry.asked}
    return {key: value for key, value in members.items() if value is not None}


def _compact(value: object) -> str:
    return json.dumps(value)


def _separated(lines: Iterator[str]) -> list[str]:
    found = list(lines)
    return [f"{line}," for line in found[:-1]] + found[-1:]


_NEWER = "run the version of oasmith that wrote it, or a newer one"


class _Wrong(Exception):
    """A part of the lock is not as oasmith writes it; ``key`` is where."""

    def __init__(self, message: str, key: str = "", help: str | None = None) -> None:
        super().__init__(message)
        self.key = key
        self.help = help


def parse_lock(text: str, name: str) -> Lock:
    """Read a lock. ``name`` is how diagnostics call the file.

    Every name in it is checked: it becomes code, and the file may have been merged or edited.

    Raises:
        InputError: located; it is no lock, or it gives one name to two things.
    """
    try:
        value = json.loads(text, object_pairs_hook=_without_twins)
        return _whole(_lock(_object(value, "")))
    except json.JSONDecodeError as error:
        place = Location(name, error.lineno, error.colno)
        message, help = f"{name} is not JSON", None
        if text.startswith("<<<<<<< ", text.rfind("\n", 0, error.pos) + 1):
            message = "a merge conflict was not resolved here"
            help = "keep either line where two conflict, and remove the lines with <<<, === and >>>"
        raise InputError(diagnose("OAS0805", message, place, help=help)) from None
    except ValueError:  # an integer with more digits than int() takes
        message = f"{name} holds a number, which no lock does"
        raise InputError(diagnose("OAS0805", message, Location(name))) from None
    except RecursionError:
        raise InputError(diagnose("OAS0805", f"{name} nests too deep", Location(name))) from None
    except _Wrong as error:
        place = _place(text, name, error.key)
        raise InputError(diagnose("OAS0805", str(error), place, help=error.help)) from None


def _without_twins(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        counts = Counter(key for key, _ in pairs)
        twin = next(key for key, _ in pairs if counts[key] > 1)
        raise _Wrong(f"`{twin}` stands here twice", twin)
    return found


def _whole(lock: Lock) -> Lock:
    """The lock, once no two of its things share a name, as they may after a merge."""
    types = {**lock.inline, **lock.schemas}
    _refuse_twins({key: entry.class_name for key, entry in types.items()})
    _refuse_twins({key: entry.call for key, entry in lock.operations.items()})
    _refuse_twins({key: entry.class_name for key, entry in lock.resources.items()})
    _refuse_twins({key: entry.module for key, entry in lock.resources.items()})
    _refuse_twins(lock.servers)
    return lock


def _refuse_twins(names: Mapping[str, str]) -> None:
    owners: dict[str, str] = {}
    for key, name in names.items():
        other = owners.setdefault(name.lower(), key)
        if other != key:
            raise _Wrong(f"`{name}` is also the name of `{other}`", key)


def _place(text: str, name: str, key: str) -> Location:
    found = text.find(f"{_compact(key)}:") if key else -1
    if found < 0:
        return Location(name)
    return Location(name, text.count("\n", 0, found) + 1, found - text.rfind("\n", 0, found))


def _lock(value: Members) -> Lock:
    version = value.get("format")
    if isinstance(version, int) and version > FORMAT:
        raise _Wrong("a newer version of oasmith wrote this lock", "format", _NEWER)
    if version != FORMAT:
        raise _Wrong("this is no lock of oasmith", "format")
    document = _texts(value, "document")
    whole = _texts(value, "names")
    for key in ("package", "client"):
        if key in whole:
            _identifier(whole[key], key)
    return Lock(
        origin=document.get("origin", ""),
        sha256=document.get("sha256", ""),
        package=whole.get("package"),
        client=whole.get("client"),
        layout=whole.get("layout", "tags"),
        credentials=_identifiers(value, "credentials"),
        resources=_resources(value),
        operations=_calls(value),
        arguments=_identifiers(value, "arguments"),
        webhooks=_identifiers(value, "webhooks"),
        schemas=_types(value, "schemas"),
        inline=_types(value, "inline"),
        fields=_identifiers(value, "fields"),
        servers=_texts(value, "servers"),
        variables=_identifiers(value, "variables"),
    )


def _object(value: object, key: str) -> Members:
    if not isinstance(value, dict):
        raise _Wrong("an object is missing here", key)
    return cast("Members", value)


def _section(value: Members, title: str) -> Members:
    return _object(value.get(title, {}), title)


def _texts(value: Members, title: str) -> dict[str, str]:
    return {key: _text(entry, key) for key, entry in _section(value, title).items()}


def _text(value: object, key: str) -> str:
    if not isinstance(value, str):
        raise _Wrong("a text is missing here", key)
    return value


def _identifier(value: object, key: str) -> str:
    text = _text(value, key)
    if not text.isidentifier() or iskeyword(text):
        raise _Wrong("this is no name that Python could use", key)
    return text


def _identifiers(value: Members, title: str) -> dict[str, str]:
    return {key: _identifier(entry, key) for key, entry in _section(value, title).items()}


def _home(value: object, key: str) -> tuple[str, str]:
    entry = _object(value, key)
    module = _text(entry.get("module"), key)
    if not f"_{module}".isidentifier():
        raise _Wrong("this is no name that a module could have", key)
    return _identifier(entry.get("class"), key), module


def _types(value: Members, title: str) -> dict[str, LockedType]:
    return {key: LockedType(*_home(entry, key)) for key, entry in _section(value, title).items()}


def _resources(value: Members) -> dict[str, LockedResource]:
    section = _section(value, "resources")
    for path in section:
        _dotted(path, path)
    return {path: LockedResource(*_home(entry, path)) for path, entry in section.items()}


def _calls(value: Members) -> dict[str, LockedCall]:
    return {key: _call(entry, key) for key, entry in _section(value, "operations").items()}


def _call(value: object, key: str) -> LockedCall:
    entry = _object(value, key)
    call = _dotted(_text(entry.get("call"), key), key)
    if "." not in call:
        raise _Wrong("the call of an operation names a resource and a method", key)
    hints = [_text(entry[hint], key) if hint in entry else None for hint in ("id", "asked")]
    return LockedCall(call, *hints)


def _dotted(text: str, key: str) -> str:
    for part in text.split("."):
        _identifier(part, key)
    return text
