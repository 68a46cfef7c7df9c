"""What a JSON Schema validator complains about, in words that fit a document."""

from __future__ import annotations

from collections.abc import Collection
from difflib import get_close_matches
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from jsonschema_rs import ValidationError

_LONGEST = 160

_ARTICLES = {"array": "an array", "integer": "an integer", "object": "an object", "null": "null"}

_NONE = "this is none of what is allowed here"
_SENTENCES = {
    "anyOf": _NONE,
    "contains": _NONE,
    "falseSchema": _NONE,
    "not": "this combination is not allowed",
    "oneOf": _NONE,
    "uniqueItems": "a value stands twice in this list",
}


def telling(error: ValidationError) -> ValidationError:
    """For "none of these": the complaint of the alternative that fits best, since it is the one
    that was probably meant. An alternative that only lacks a ``$ref`` was not."""
    context = cast("list[list[ValidationError]]", getattr(error.kind, "context", []))
    branches = [branch for branch in context if branch and not _lacks_reference(branch)]
    if not branches:
        return error
    best = max(branches, key=_fit)
    return telling(max(best, key=lambda each: len(each.instance_path)))


def words(error: ValidationError) -> str:
    """One sentence without a final full stop, which never holds large parts of the document."""
    details = cast("dict[str, object]", error.kind.as_dict())
    match error.kind.name:
        case "required":
            return f"the required field {details['property']} is missing"
        case "additionalProperties" | "unevaluatedProperties":
            names = cast("list[str]", details["unexpected"])
            return short(f"not expected here: {', '.join(names)}")
        case "type":
            types = cast("list[str]", details["types"])
            return f"{' or '.join(_ARTICLES.get(each, f'a {each}') for each in types)} is expected"
        case "enum":
            options = ", ".join(map(str, cast("list[object]", details["options"])))
            return short(f"one of {options} is expected")
        case "const":
            return short(f"{error.message.removesuffix(' was expected')} is expected")
        case name:
            return _SENTENCES.get(name) or short(error.message)


def advice(error: ValidationError, known: Collection[str]) -> str | None:
    """What to do about it; ``known`` are all names of fields of the official schema."""
    details = cast("dict[str, object]", error.kind.as_dict())
    if error.kind.name == "required":
        return f"add `{details['property']}`"
    key = unexpected(error)
    if key is None:
        return None
    close = get_close_matches(key, [name for name in known if name != key], n=1, cutoff=0.75)
    if close:
        return f"did you mean `{close[0]}`?"
    return "correct its name or remove it; names of your own fields start with `x-`"


def unexpected(error: ValidationError) -> str | None:
    """The first key that should not be there, for complaints about keys."""
    if error.kind.name not in ("additionalProperties", "unevaluatedProperties"):
        return None
    return cast("list[str]", error.kind.as_dict()["unexpected"])[0]


def _lacks_reference(branch: list[ValidationError]) -> bool:
    return any(
        error.kind.name == "required" and error.kind.as_dict().get("property") == "$ref"
        for error in branch
    )


def _fit(branch: list[ValidationError]) -> tuple[int, int, int]:
    """The alternatives of a document differ by fixed values, and by ``in`` first of all."""
    fixed = [error for error in branch if error.kind.name in ("enum", "const")]
    wrong = len(fixed) + sum(error.instance_path[-1:] == ["in"] for error in fixed)
    return -wrong, max(len(error.instance_path) for error in branch), -len(branch)


def short(message: str) -> str:
    """A message on one line of bounded length."""
    line = " ".join(message.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "\N{HORIZONTAL ELLIPSIS}"


__all__ = ["advice", "short", "telling", "unexpected", "words"]
