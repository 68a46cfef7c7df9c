"""What strict reading finds: ``Issue`` and the list it is gathered in."""

from __future__ import annotations

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from .forms import Form

    Path: TypeAlias = "tuple[str | int, ...]"


class Issue:
    """One place where data is not what the types say.

    Attributes:
        location: the keys and indexes that lead to the place.
        message: what is wrong there.
        kind: what the value is: "object", "array", "string", "number", "boolean",
            "null", "missing", or the name of a Python class.
    """

    __module__ = f"{__name__.rpartition('._runtime.')[0]}.errors"
    __slots__ = ("kind", "location", "message")

    def __init__(self, location: Path, message: str, kind: str) -> None:
        self.location = location
        self.message = message
        self.kind = kind

    @property
    def pointer(self) -> str:
        """The location as a JSON Pointer (RFC 6901)."""
        parts = (str(p).replace("~", "~0").replace("/", "~1") for p in self.location)
        return "".join("/" + part for part in parts)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Issue):
            return NotImplemented
        mine = (self.location, self.message, self.kind)
        return mine == (other.location, other.message, other.kind)

    def __hash__(self) -> int:
        return hash((self.location, self.message, self.kind))

    def __str__(self) -> str:
        return f"{self.pointer or '(top)'}: {self.message}"

    def __repr__(self) -> str:
        return f"Issue({self.pointer!r}, {self.message!r}, {self.kind!r})"


class Findings:
    """The issues of one check.

    Attributes:
        issues: what was found so far.
        fill_tags: put absent tags in, as constructing a model does, and say nothing.
    """

    __slots__ = ("_known", "fill_tags", "issues")

    def __init__(self, *, fill_tags: bool = False) -> None:
        self.issues: list[Issue] = []
        self.fill_tags = fill_tags
        self._known: dict[tuple[int, int, Path], list[Issue]] = {}

    def add(self, path: Path, message: str, value: object) -> None:
        """Record a mismatch of ``value``."""
        self.issues.append(Issue(path, message, kind_of(value)))

    def missing(self, path: Path) -> None:
        """Record that a required field is not there."""
        self.issues.append(Issue(path, "is required but missing", "missing"))

    def apart(self, form: Form, value: object, path: Path) -> list[Issue]:
        """Return what a form finds, without recording it.

        It is remembered: forms in forms would ask the same question exponentially often.
        """
        key = (id(form), id(value), path)
        known = self._known.get(key)
        if known is None:
            found = Findings(fill_tags=self.fill_tags)
            found._known = self._known
            form.check(value, path, found)
            known = self._known[key] = found.issues
        return known


def kind_of(value: object) -> str:
    """Return the JSON name of a value's type; for another class, its name."""
    names: dict[type, str] = {
        dict: "object",
        list: "array",
        str: "string",
        int: "number",
        float: "number",
        bool: "boolean",
        type(None): "null",
    }
    return names.get(type(value), type(value).__name__)


def shown(value: object) -> str:
    """Return a value short enough for a message."""
    if value is None or isinstance(value, bool | int | float):
        return repr(value)
    if isinstance(value, str):
        return repr(value if len(value) <= 40 else value[:39] + "\u2026")
    kind = kind_of(value)
    return f"an {kind}" if kind in ("object", "array") else f"a {kind}"
