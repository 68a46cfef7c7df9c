"""What a model class declares, read once from its annotations and its ``_wire`` tables.

Nothing is looked up on an instance, and nothing here imports ``typing``: annotations
stay text until something strict is asked for (see ``annotations``).
"""

from __future__ import annotations

from .absent import READ_ONLY, Absent
from .names import models_package
from .subtypes import own_tags

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import Any, TypeAlias

    Spec: TypeAlias = "str | tuple[Spec | bool | int | float, ...] | None"
    """How one value is converted: see ``convert``."""

    Key: TypeAlias = "str | tuple[str]"
    """A key of an instance's ``__dict__``. A tuple holds a wire key whose own text is
    taken: by the Python name of another field, or by an attribute of the class."""

TABLES = frozenset(("_wire", "_nullable", "_write_only", "_extra", "_subtypes", "_xml"))
"""The constants of a class that say how its objects are read."""

OPTIONAL = "@optional"
"""In a ``_wire`` table, the spec of a tag that the API may leave out."""


_ALIKE = (
    ("@bytes", "@base64url", "@base16"),
    ("@datetime", "@httpdate", "@unixtime", "@unixtime_float"),
    (
        "@duration",
        "@seconds",
        "@seconds_float",
        "@milliseconds",
        "@milliseconds_float",
    ),
)
"""The specs of values of one Python class; the first is how they are usually written."""

BYTES = _ALIKE[0]
"""The specs of bytes that stand in texts."""

NUMERIC = ("@unixtime", "@seconds", "@milliseconds")
"""What the specs of numbers begin with."""

SPELLED = frozenset(code for usual, *others in _ALIKE for code in others)
"""The specs of what a program's objects are not usually written as."""


class Plan:
    """How one class maps JSON objects to instances and back.

    Attributes:
        wires: Python name -> wire key of every declared field, in order.
        required: the names without a default.
        expected: the names that data has, but that need not be given to make a model.
        write_only: the required names that responses do not have.
        defaults: name -> default of the others; one that is not None is a tag.
        tags: the defaults that are not None.
        optional: the names of the tags that data may lack.
        specs: (stored key, spec, module that resolves its names) per converted field.
        stored: wire key -> key in ``__dict__``, only where they differ.
        sent: the inverse of ``stored``.
        hidden: keys of ``__dict__`` that are no data (a cached property of a subclass).
        not_null: the fields that may be absent but not null.
        written: field -> how its bytes, date-times or durations are written, where not
            as usual (see ``spelled_codes``).
        usual: field -> the same, of those that are written as usual.
        others: how members that are not declared are written, where not as usual.
        embedded: field -> spec, where JSON or lists stand inside of texts.
        plain: True when ``__dict__`` is the JSON object as it is.
    """

    __slots__ = (
        "defaults",
        "embedded",
        "expected",
        "hidden",
        "not_null",
        "optional",
        "others",
        "plain",
        "required",
        "sent",
        "specs",
        "stored",
        "tags",
        "usual",
        "wires",
        "write_only",
        "written",
    )

    def __init__(self, cls: type) -> None:
        classes = [base for base in reversed(cls.__mro__) if hasattr(base, "_wire")]
        own = classes[1:]  # without ApiModel, whose methods look after themselves
        mixed_in = [base for base in cls.__mro__[:-1] if base not in classes]
        table = _merged_tables(classes)
        renames = {name: wire for wire, (name, _, _) in table.items() if name != wire}
        annotated = _annotated(own)
        self.wires = {name: renames.get(name, name) for name in annotated}
        self.defaults = {
            name: default for name, (has, default) in annotated.items() if has
        }
        self.optional = {name for name, spec, _ in table.values() if spec == OPTIONAL}
        self._fill_tags(cls)
        self._settle_absent(annotated)
        self.tags = {n: d for n, d in self.defaults.items() if d is not None}
        self.write_only = {
            name for base in own for name in vars(base).get("_write_only", ())
        }
        self.specs = tuple(
            (name, spec, module)
            for name, spec, module in table.values()
            if spec is not None and name not in self.optional
        )
        self.hidden = _class_attributes(own + mixed_in) - self.wires.keys()
        self.stored: dict[str, Key] = {name: (name,) for name in self.hidden}
        self.stored.update((name, (name,)) for name in renames)
        self.stored.update((wire, name) for name, wire in renames.items())
        self.sent: dict[Any, str] = {key: wire for wire, key in self.stored.items()}
        codes = {name: spelled_codes(spec) for name, spec, _ in self.specs}
        self.written = {
            name: found for name, found in codes.items() if SPELLED.intersection(found)
        }
        self.usual = {
            name: codes[name]
            for name, spec, _ in self.specs
            if spec == "@datetime" or spec == "@duration"
        }
        self.others = _codes_of_others(cls)
        self.not_null = _never_null(own)
        self.embedded = {
            name: spec for name, spec, _ in self.specs if _is_embedded(spec)
        }
        coded = self.written or self.others or self.embedded
        self.plain = not (self.stored or coded)

    def _fill_tags(self, cls: type) -> None:
        """Take over the values that the tables of bases give for this class."""
        filled = dict(own_tags(cls))
        for name, wire in self.wires.items():
            if wire in filled:
                if self.defaults.get(name, 0) is None:
                    self.optional.add(name)
                if name in self.defaults:
                    self.defaults[name] = filled[wire]

    def _settle_absent(self, names: Iterable[str]) -> None:
        """A tag that no table gives a value must be given; what is the server's not."""
        absent = {n: d for n, d in self.defaults.items() if isinstance(d, Absent)}
        for name in absent:
            del self.defaults[name]
        self.expected = tuple(
            n for n, default in absent.items() if default is READ_ONLY
        )
        given = {*self.defaults, *self.expected}
        self.required = tuple(name for name in names if name not in given)

    def items(self, data: Mapping[Any, object]) -> Iterator[tuple[str, object]]:
        """Yield (wire key, value) for everything in an instance's ``__dict__``."""
        sent = self.sent
        hidden = self.hidden
        for key, value in data.items():
            if key not in hidden:
                wire: str = sent[key] if key in sent else key
                yield wire, self.outgoing(key, value)

    def extras(self, data: Mapping[Any, object]) -> Iterator[tuple[str, object]]:
        """Yield (wire key, value) for what an instance holds that is not declared."""
        declared = set(self.wires.values())
        for key, value in data.items():
            wire: str = self.sent[key] if key in self.sent else key
            if key not in self.hidden and wire not in declared:
                yield wire, value

    def outgoing(self, key: object, value: object) -> object:
        """Return a field's value as it is handed to the encoder."""
        if key in self.embedded:
            from .embedded import embedded

            return embedded(value, self.embedded[str(key)])
        codes = self.written.get(str(key)) or self.usual.get(str(key))
        if codes is None:
            codes = () if key in self.wires else self.others
        if not codes:
            return value
        from .spellings import written

        return written(value, codes)


_PLANS: dict[type, Plan] = {}


def plan_of(cls: type) -> Plan:
    """Return the plan of a model class, made at its first use."""
    plan = _PLANS.get(cls)
    if plan is None:
        plan = _PLANS[cls] = Plan(cls)
    return plan


def _merged_tables(classes: list[type]) -> dict[str, tuple[str, Spec, str]]:
    """Return wire key -> (Python name, spec, declaring module), nearest class last."""
    merged: dict[str, tuple[str, Spec, str]] = {}
    for base in classes:
        for wire, entry in vars(base).get("_wire", {}).items():
            if is_rename(entry):
                merged[wire] = (entry[0][1:], entry[1], base.__module__)
            else:
                merged[wire] = (wire, entry, base.__module__)
    return merged


def is_rename(entry: Any) -> bool:
    """Tell ``("=python_name", spec)`` from a bare spec."""
    return (
        isinstance(entry, tuple)
        and len(entry) == 2  # pyright: ignore[reportUnknownArgumentType]
        and isinstance(entry[0], str)
        and entry[0].startswith("=")
    )


def _annotated(classes: list[type]) -> dict[str, tuple[bool, object]]:
    """Return name -> (has a default, the default) of every declared field."""
    found: dict[str, tuple[bool, object]] = {}
    for base in classes:
        members = vars(base)
        for name, annotation in base.__annotations__.items():
            if not name.startswith("_") and not _is_class_variable(annotation):
                found[name] = (name in members, members.get(name))
    return found


def _is_class_variable(annotation: object) -> bool:
    """Tell ``ClassVar[int]`` and ``typing.ClassVar`` from a class that begins so."""
    return str(annotation).partition("[")[0].rpartition(".")[2] == "ClassVar"


def _class_attributes(classes: list[type]) -> set[str]:
    """Return what classes define besides dunder names and their tables."""
    names = {name for base in classes for name in (*vars(base), *base.__annotations__)}
    return {n for n in names if n not in TABLES and not n.startswith("__")}


def spelled_codes(spec: Spec) -> tuple[str, ...]:
    """Return the encodings of the bytes, date-times and durations that a spec allows.

    Where it allows one class in several encodings, every value has to know its own.
    """
    every = dict.fromkeys(codes_in(spec))
    found: list[str] = []
    for alike in _ALIKE:
        possible = [code for code in every if code in alike]
        found += possible if len(possible) == 1 else ()
    return tuple(found)


def _codes_of_others(cls: type) -> tuple[str, ...]:
    tables = (vars(base)["_extra"] for base in cls.__mro__ if "_extra" in vars(base))
    table: Sequence[Spec] = next(tables, ())
    codes = spelled_codes(table[0]) if table else ()
    return codes if SPELLED.intersection(codes) else ()


def codes_in(spec: Spec) -> Iterator[str]:
    """Yield the names and codes that a spec is made of."""
    if isinstance(spec, str):
        yield spec
    elif spec and spec[0] != "literal":
        for part in spec:
            if isinstance(part, str | tuple):
                yield from codes_in(part)


def _is_embedded(spec: Spec) -> bool:
    if not isinstance(spec, tuple) or not spec:
        return False
    return spec[0] in ("json", "delimited") or any(
        _is_embedded(part) for part in spec[1:] if isinstance(part, tuple)
    )


def _never_null(classes: list[type]) -> frozenset[str]:
    """Return the optional fields that the API never gives as null.

    Generated classes tell by ``_nullable``; a class that somebody wrote does not.
    """
    found: set[str] = set()
    for base in classes:
        if base.__module__.startswith(f"{models_package()}."):
            nullable = vars(base).get("_nullable", ())
            absent = [n for n in base.__annotations__ if vars(base).get(n, 0) is None]
            found.update(name for name in absent if name not in nullable)
    return frozenset(found)
