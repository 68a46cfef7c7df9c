"""``UnionType``: the run-time twin of a union alias, and how its variants are chosen."""

from __future__ import annotations

from .names import resolve
from .narrow import is_tuple

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from typing import Any, TypeAlias

    from .names import Named
    from .plan import Spec
    from .structure import Choice

    Convert: TypeAlias = Callable[[Any], Any]
    Tag: TypeAlias = "str | int | float | bool | None"
    Variant: TypeAlias = "str | tuple[str, ...]"


class UnionType:
    """A union of models: what ``X: TypeAlias = A | B`` is when the program runs.

    A JSON object is decoded by its tag: the value of the key ``tag`` is looked up in
    ``table``. A tag value that is shared by several classes is settled between them by
    structure. An object without a known tag is tried against ``members`` by structure;
    if none fits it becomes an ``UnknownVariant`` that keeps everything it holds.

    By structure means, in this order: the members whose required keys are all there and
    whose literal fields hold one of their values; of those the ones whose fields have
    the fewest issues; of those the one that knows most of the object's keys; of those
    the first. A union whose only object member is one class decodes every object to it.

    Args:
        name: the alias's name.
        module: the ``__name__`` of the module that binds it.
        tag: the wire key that tells the variants apart.
        table: tag value -> the name of a class or of another union; a tuple of names
            where variants share the value.
        members: specs (see ``convert``) of what is not told apart by the tag, and of
            what the table has too but may come without a tag.
        default: the name of the class of objects without a known tag; no structure is
            looked at then.
    """

    if not TYPE_CHECKING:
        __dataclass_fields__ = {}  # FastAPI asks for it: see ``dataclass_view``

    def __init__(
        self,
        name: str,
        *,
        module: str,
        tag: str | None = None,
        table: Mapping[Any, Variant] | None = None,
        members: tuple[Spec, ...] = (),
        default: str | None = None,
    ) -> None:
        self.name = name
        self.tag = tag
        self.table: Mapping[Tag, Variant] = table or {}
        self.members = members
        self.default = default
        self.__module__ = module
        self.__qualname__ = self.__name__ = name
        self.__doc__ = _described(self)
        self._convert: Convert | None = None
        self._is_being_made = False

    @property
    def variants(self) -> dict[Tag, Named | tuple[Named, ...]]:
        """Tag value -> class (or union; or all classes that share the value)."""
        return {
            tag: (
                self.resolve(names)
                if isinstance(names, str)
                else tuple(map(self.resolve, names))
            )
            for tag, names in self.table.items()
        }

    def resolve(self, name: str) -> Named:
        """Return the model or union that this union calls ``name``."""
        return resolve(name, self.__module__)

    def validate(self, value: object) -> Any:
        """Return ``value`` as one of the variants.

        Args:
            value: a model, or JSON-like data, which is copied.

        Raises:
            ValidationError: it is none of them, or not a valid one.
        """
        from .validate import validated

        return validated(self.name, value, self.converter(), self)

    def converter(self) -> Convert:
        """Return the function that decodes JSON values to this union's variants."""
        if self._convert is None:
            if self._is_being_made:
                return self._decode
            self._is_being_made = True
            try:
                self._convert = _union_converter(self)
            finally:
                self._is_being_made = False
        return self._convert

    def _decode(self, value: Any) -> Any:
        """Decode, later: a union may hold lists or maps of itself.

        Where another thread still makes the converter, this one makes its own: waiting
        by calling ``converter`` again would never end.
        """
        return (self._convert or _union_converter(self))(value)

    def named(self) -> Iterator[Named]:
        """Yield the models and unions this union consists of, in order."""
        for names in self.table.values():
            yield from map(self.resolve, [names] if isinstance(names, str) else names)
        yield from map(self.resolve, _names(self.members))

    def __instancecheck__(self, instance: object) -> bool:
        from .annotations import form_of_union

        return form_of_union(self).accepts(instance)

    def __subclasscheck__(self, subclass: type) -> bool:
        variants: list[Any] = list(self.named())
        return any(issubclass(subclass, variant) for variant in variants)

    def __or__(self, other: Any) -> Any:
        from typing import Union

        return Union[self, other]

    def __ror__(self, other: Any) -> Any:
        from typing import Union

        return Union[other, self]

    def __repr__(self) -> str:
        return f"{self.__module__}.{self.name}"

    def __reduce__(self) -> str:
        return self.name

    def __get_pydantic_core_schema__(self, source: object, handler: object) -> Any:
        from .pydantic_support import union_core_schema

        return union_core_schema(self)


def _names(specs: Iterable[Any]) -> Iterator[str]:
    """Yield the names among specs, also those of inline unions."""
    for spec in specs:
        if isinstance(spec, str) and not spec.startswith("@"):
            yield spec
        elif is_tuple(spec) and spec[0] == "either":
            yield from _names(spec[1:])


def _described(union: UnionType) -> str:
    listed = [
        f"{tag!r} -> {names if isinstance(names, str) else ' or '.join(names)}"
        for tag, names in union.table.items()
    ]
    if not listed:
        return f"A union of {', '.join(map(str, union.members))}."
    return f"A union told apart by {union.tag!r}: {', '.join(listed)}."


def _union_converter(union: UnionType) -> Convert:
    from .structure import Choice

    choice = Choice(union.members, union.__module__)
    fallback = _fallback(union, choice)
    if not union.table:
        return choice.converter(fallback)
    find = TagTable(union, fallback).find
    known: dict[object, Convert] = {}
    tag = union.tag
    other = choice.of_others()

    def convert(value: Any) -> Any:
        if value.__class__ is not dict:
            return other(value) if other is not None else value
        key = value.get(tag)
        if key.__class__ is not str:
            # Only text keys are looked up directly: to a dict, True and 1 are one key.
            return find(key)(value)
        change = known.get(key)
        if change is None:
            change = find(key)
            if key in union.table:
                known[key] = change
        return change(value)

    return convert


def _fallback(union: UnionType, choice: Choice) -> Convert:
    """Return the converter for objects that the table does not tell apart."""
    if union.default is None:
        return choice.of_object(alone=not union.table)
    from .convert import named_converter

    return named_converter(union.default, union.__module__)


class TagTable:
    """Finds the converter for a tag value; classes are loaded when first met."""

    def __init__(self, union: UnionType, fallback: Convert) -> None:
        self._union = union
        self._fallback = fallback
        self._names = {typed(tag): names for tag, names in union.table.items()}
        self._found: dict[object, Convert] = {}

    def find(self, tag: object) -> Convert:
        """Return the converter for a tag value; the fallback for an unknown one."""
        key = typed(tag)
        found = self._found.get(key)
        if found is None:
            names = self._names.get(key)
            if names is None:
                return self._fallback
            found = self._found[key] = self._load(names)
        return found

    def _load(self, names: Variant) -> Convert:
        from .convert import named_converter
        from .structure import Choice

        module = self._union.__module__
        if isinstance(names, str):
            return named_converter(names, module)
        return Choice(names, module).of_object(alone=True)


def typed(tag: object) -> tuple[str, object] | None:
    """Return a key that keeps True and 1 apart, and None for what cannot be a tag."""
    if isinstance(tag, bool):
        return "bool", tag
    if isinstance(tag, int | float):
        return "number", tag
    if tag is None or isinstance(tag, str):
        return type(tag).__name__, tag
    return None


def untagged(specs: tuple[Spec, ...], module: str) -> Convert:
    """Return the converter of an inline union (``("either", ...)``)."""
    from .structure import Choice

    choice = Choice(specs, module)
    return choice.converter(choice.of_object(alone=True))
