"""The text of oasmith.toml -> Config, or located diagnostics."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from keyword import iskeyword
from pathlib import Path
from typing import TypeAlias, cast

from oasmith.diagnostics import Diagnostic, InputError, Location, diagnose

from .config import (
    DEFAULT_LINE_LENGTH,
    Config,
    Enums,
    Formats,
    Layout,
    Paging,
    Pins,
    Project,
    Waiver,
)
from .package_names import package_refusal
from .positions import KeyPath, key_positions
from .subset import CRITERIA, Pattern, Patterns
from .validate import Problem, problems

Locate: TypeAlias = Callable[[KeyPath], Location]
"""The place of a key in the file."""

_DOCUMENT = re.compile(r"(?:\s++|#[^\n]*+)*+(?:\{\s*+)?[\"']?(?:openapi|swagger)[\"']?\s*+:")
_PLAIN = {
    "Cannot overwrite a value": "the key of this line stands twice",
    "Illegal character '\\n'": "a text in quotes is not closed on its line",
    "Expected '=' after a key in a key/value pair": "a `=` is expected after the key",
    "Invalid value": "a value is expected here; text stands in quotes",
    "Invalid statement": "a line is `key = value`, a [table] or a # comment",
    "Expected newline or end of document after a statement": "the line goes on after its value",
}
"""What tomllib says, and what is meant."""
_DOCUMENT_HELP = "this is an OpenAPI document; name it without --config"
_LONG_NUMBER = re.compile(r"[0-9][0-9_]{4300,}")
_PLACE = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)$")


def parse_config(text: str, name: str, folder: Path) -> tuple[Config, tuple[Diagnostic, ...]]:
    """Read a configuration.

    ``name`` is how diagnostics call the file; relative paths in it start from ``folder``.
    Returns the configuration and warnings; raises InputError with everything that is wrong.
    """
    table = _table(text, name)
    offsets = key_positions(text)

    def locate(path: KeyPath) -> Location:
        return _locate(text, name, offsets, path)

    found = [
        diagnose(problem.code, problem.message, locate(problem.path), help=problem.help)
        for problem in (*problems(table), *_keywords(table), *_package(table))
    ]
    if found:
        raise InputError(*sorted(found, key=_order))
    return _config(table, folder, locate), ()


def _order(diagnostic: Diagnostic) -> tuple[int, int]:
    location = diagnostic.location or Location("")
    return location.line, location.column


def _table(text: str, name: str) -> dict[str, object]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message = str(error)
        said = _PLACE.search(message)
        line, column = text.count("\n") + 1, 1
        if said is not None:
            message = message[: said.start()]
            if said.group(1) is not None:
                line, column = int(said.group(1)), int(said.group(2))
        message = _PLAIN.get(message) or message[:1].lower() + message[1:]
        help = _DOCUMENT_HELP if _DOCUMENT.match(text) else None
        place = Location(name, line, column)
        raise InputError(diagnose("OAS0801", message, place, help=help)) from None
    except ValueError:  # an integer with more digits than int() takes
        number = _LONG_NUMBER.search(text)
        place = _place(text, name, 0 if number is None else number.start())
        raise InputError(diagnose("OAS0801", "no number is that long", place)) from None
    except RecursionError:
        raise InputError(diagnose("OAS0801", "the values nest too deep", Location(name))) from None


def _locate(text: str, name: str, offsets: Mapping[KeyPath, int], path: KeyPath) -> Location:
    while path and path not in offsets:
        path = path[:-1]
    return _place(text, name, offsets.get(path, 0))


def _place(text: str, name: str, offset: int) -> Location:
    line = text.count("\n", 0, offset) + 1
    column = offset - (text.rfind("\n", 0, offset) + 1) + 1
    return Location(name, line, column)


def _keywords(table: Mapping[str, object]) -> list[Problem]:
    """Names that the schema's pattern lets through, but that Python does not."""
    pins = _members(table.get("names"))
    candidates: list[tuple[KeyPath, object]] = [
        (("package",), table.get("package")),
        (("client",), table.get("client")),
    ]
    for kind in ("operations", "schemas"):
        pairs = _members(pins.get(kind)).items()
        candidates += [(("names", kind, key), value) for key, value in pairs]
    return [
        Problem("OAS0803", path, f"`{value}` cannot be used: {part} is a word of Python itself")
        for path, value in candidates
        if isinstance(value, str)
        for part in value.split(".")
        if iskeyword(part)
    ]


def _package(table: Mapping[str, object]) -> list[Problem]:
    name = table.get("package")
    refusal = package_refusal(name) if isinstance(name, str) else None
    return [Problem("OAS0803", ("package",), refusal)] if refusal is not None else []


def _members(value: object) -> Mapping[str, object]:
    return cast("Mapping[str, object]", value) if isinstance(value, dict) else {}


def _config(table: Mapping[str, object], folder: Path, locate: Locate) -> Config:
    # The schema was checked: from here on the casts only tell the type checkers so.
    names = cast("Mapping[str, Mapping[str, str]]", table.get("names", {}))
    project = cast("Mapping[str, str]", table.get("project", {}))
    spec = cast(str, table["spec"])
    return Config(
        spec=folder / local_name(spec),
        url=spec if is_url(spec) else None,
        allow_remote=cast(bool, table.get("allow_remote", False)),
        allow_hosts=tuple(cast("list[str]", table.get("allow_hosts", []))),
        overlays=tuple(
            each if is_url(each) else folder / each
            for each in cast("list[str]", table.get("overlays", []))
        ),
        reference_root=_path(table, "reference_root", folder),
        output=_path(table, "output", folder),
        package=_text(table, "package"),
        client=_text(table, "client"),
        title=_text(table, "title"),
        layout=cast(Layout, table.get("layout", "tags")),
        line_length=cast(int, table.get("line_length", DEFAULT_LINE_LENGTH)),
        templates=_path(table, "templates", folder),
        package_only=cast(bool, table.get("package_only", False)),
        testing=cast(bool, table.get("testing", True)),
        api_key_env=_text(table, "api_key_env"),
        environment=tuple(cast("dict[str, str]", table.get("environment", {})).items()),
        names=Pins(
            operations=tuple(names.get("operations", {}).items()),
            schemas=tuple(names.get("schemas", {}).items()),
        ),
        project=Project(
            name=project.get("name"),
            version=project.get("version"),
            description=project.get("description"),
            license=project.get("license"),
            authors=tuple(project.get("authors", ())),
        ),
        pagination=_paging(table),
        enums=_enums(table),
        formats=_formats(table),
        waivers=_waivers(table, locate),
        include=_patterns(table, "include", locate),
        exclude=_patterns(table, "exclude", locate),
    )


def _waivers(table: Mapping[str, object], locate: Locate) -> tuple[Waiver, ...]:
    waivers = cast("list[dict[str, str]]", table.get("waivers", []))
    return tuple(
        Waiver(
            waiver["code"],
            waiver.get("at"),
            waiver.get("reason"),
            locate(("waivers", index, "at" if "at" in waiver else "code")),
        )
        for index, waiver in enumerate(waivers)
    )


def _patterns(table: Mapping[str, object], key: str, locate: Locate) -> Patterns:
    lists = cast("Mapping[str, list[str]]", table.get(key, {}))
    return tuple(
        Pattern(criterion, text, locate((key, criterion, index)))
        for criterion in CRITERIA
        for index, text in enumerate(lists.get(criterion, ()))
    )


def is_url(spec: str) -> bool:
    """Whether a document is named by its URL."""
    return spec.lower().startswith(("http://", "https://"))


def local_name(spec: str) -> str:
    """What a document is called on this machine: the last part of its URL."""
    if not is_url(spec):
        return spec
    path = spec.partition("#")[0].partition("?")[0].partition("://")[2]
    return path.rstrip("/").rpartition("/")[2] or "openapi"


def _paging(table: Mapping[str, object]) -> Paging:
    given = cast("Mapping[str, object]", table.get("pagination", {}))
    operations = cast("Mapping[str, bool]", given.get("operations", {}))
    return Paging(cast(bool, given.get("infer", True)), tuple(operations.items()))


def _enums(table: Mapping[str, object]) -> Enums:
    given = cast("Mapping[str, object]", table.get("enums", {}))
    schemas = cast("Mapping[str, bool]", given.get("schemas", {}))
    return Enums(cast(bool, given.get("closed", False)), tuple(schemas.items()))


def _formats(table: Mapping[str, object]) -> Formats:
    given = cast("Mapping[str, str]", table.get("formats", {}))
    return Formats(tuple(name for name, kind in given.items() if kind == "number"))


def _text(table: Mapping[str, object], key: str) -> str | None:
    return cast("str | None", table.get(key))


def _path(table: Mapping[str, object], key: str, folder: Path) -> Path | None:
    text = _text(table, key)
    return None if text is None else folder / text
