"""Bases whose objects are one of their subtypes, told apart by a member (``_subtypes``).

``_subtypes = ("kind", {"cat": "Cat"})`` stands in the class that declares the member. A
value that is missing or unknown leaves an object of the base, with all it holds, or makes
one of the class that stands behind the table.
"""

from __future__ import annotations

from .names import resolve

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import Any, TypeAlias

    Convert: TypeAlias = Callable[[Any], Any]
    Family: TypeAlias = tuple[type, str, Mapping[str, str], str | None]


def family_of(cls: type) -> Family | None:
    """Return the class that declares the subtypes, and what it says of them.

    That is the member's wire key, the table, and the class for other values, if any.
    """
    return next(families_of(cls), None)


def families_of(cls: type) -> Iterator[Family]:
    """Yield the same for every level: subtypes may be bases that another member divides."""
    for base in cls.__mro__:
        if "_subtypes" in vars(base):
            tag, table, *others = vars(base)["_subtypes"]
            yield base, tag, table, others[0] if others else None


def own_tags(cls: type) -> Iterator[tuple[str, str]]:
    """Yield the wire key and the value of each member that chooses a class."""
    names = [base.__name__ for base in cls.__mro__]
    for base, tag, table, _ in families_of(cls):
        below = names[: names.index(base.__name__)]
        chosen = {name: value for value, name in reversed([*table.items()])}
        value = next((chosen[name] for name in below if name in chosen), None)
        if value is not None:
            yield tag, value


def is_subtype(value: object, cls: type) -> bool:
    """Tell whether an object is one that a base's objects may be."""
    family = family_of(cls)
    if family is None or family[0] is not cls:
        return False
    return type(value).__name__ in family[2].values()


def with_subtypes(cls: type, own: Convert) -> Convert:
    """Return a class's converter such that objects become its subtypes."""
    family = family_of(cls)
    if family is None:
        return own
    root, tag, table, other = family
    known: dict[str, Convert] = {}

    def find(value: str) -> Convert:
        name = table.get(value)
        found = unknown() if name is None else _chosen(cls, root, name) or own
        if name is not None:
            known[value] = found
        return found

    def unknown() -> Convert:
        return own if other is None else _chosen(cls, root, other) or own

    def convert(value: Any) -> Any:
        if value.__class__ is not dict:
            return value
        key = value.get(tag)
        if key.__class__ is not str:
            return unknown()(value)
        return (known.get(key) or find(key))(value)

    return convert


def _chosen(cls: type, root: type, name: str) -> Convert | None:
    """Return the converter of a subtype, None where it is none of this class."""
    from .model import class_converter

    found: Any = resolve(name, root.__module__)
    if found is cls or not isinstance(found, type):
        return None
    if cls is not root and not issubclass(found, cls):
        return None
    return class_converter(found)
