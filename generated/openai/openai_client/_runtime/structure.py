"""Choosing between the members of a union by the kind and structure of a JSON value."""

from __future__ import annotations

from .plan import NUMERIC, plan_of
from .subtypes import family_of
from .trials import best
from .unions import UnionType, typed

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any, TypeAlias

    from .model import ApiModel
    from .plan import Spec

    Convert: TypeAlias = Callable[[Any], Any]


class Choice:
    """The members of a union, sorted by the kind of JSON value they can be."""

    def __init__(self, specs: Iterable[Spec], module: str) -> None:
        self._objects: list[Candidate] = []
        self._arrays: list[Candidate] = []
        self._texts: list[Candidate] = []
        self._numbers: list[Candidate] = []
        for spec in _flat(specs):
            self._add(spec, module)

    def converter(self, of_object: Convert) -> Convert:
        """Return the converter for values of every kind."""
        of_others = self.of_others()

        def convert(value: Any) -> Any:
            if value.__class__ is dict:
                return of_object(value)
            return of_others(value) if of_others is not None else value

        return convert

    def of_object(self, *, alone: bool) -> Convert:
        """Return the converter for JSON objects.

        Args:
            alone: no tag was looked at before: a single candidate need not prove that
                it fits, and without any candidate the value stays as it is.
        """
        candidates = self._objects
        if alone and len(candidates) < 2:
            return candidates[0].convert if candidates else _unchanged

        def convert(value: Any) -> Any:
            fitting = [item for item in candidates if item.fits(value)]
            return best(fitting, value) if fitting else unknown_variant()(value)

        return convert

    def of_others(self) -> Convert | None:
        """Return the converter for arrays and scalars, None when nothing is to do."""
        arrays = self._arrays
        scalars: dict[type, list[Candidate]] = {
            str: self._texts,
            int: self._numbers,
            float: self._numbers,
        }
        if not arrays and not self._texts and not self._numbers:
            return None

        def convert(value: Any) -> Any:
            if value.__class__ is list and arrays:
                return best(arrays, value)
            candidates: list[Candidate] = scalars.get(value.__class__, [])
            for candidate in candidates:
                changed = candidate.convert(value)
                if changed is not value:
                    return changed
            return value

        return convert

    def _add(self, spec: Spec, module: str) -> None:
        from .convert import PLAIN, converter, named_converter

        if isinstance(spec, tuple):
            if spec[0] != "literal":
                convert = converter(spec, module) or _unchanged
                kinds = {
                    "map": self._objects,
                    "json": self._texts,
                    "delimited": self._texts,
                }
                kind = kinds.get(str(spec[0]), self._arrays)
                kind.append(Candidate(spec, module, convert))
        elif spec is None or spec == "@any":
            self._objects.append(Candidate(spec, module, _unchanged))
            self._arrays.append(Candidate(spec, module, _unchanged))
        elif not spec.startswith("@"):
            self._add_named(spec, module, named_converter(spec, module))
        elif spec not in PLAIN:
            convert = converter(spec, module) or _unchanged
            kind = self._numbers if spec.startswith(NUMERIC) else self._texts
            kind.append(Candidate(spec, module, convert))

    def _add_named(self, name: str, module: str, convert: Convert) -> None:
        from .names import resolve

        found = resolve(name, module)
        if not isinstance(found, UnionType):
            self._objects.append(ModelCandidate(name, module, convert, found))
            return
        inner = Choice(found.members, found.__module__)
        if found.table or inner._objects:
            candidate = UnionCandidate(name, module, convert, found, inner._objects)
            self._objects.append(candidate)
        self._arrays += inner._arrays
        self._texts += inner._texts
        self._numbers += inner._numbers


class Candidate:
    """A member of a union that a JSON value may turn out to be."""

    def __init__(self, spec: Spec, module: str, convert: Convert) -> None:
        self.spec = spec
        self.module = module
        self.convert = convert

    def fits(self, value: dict[str, Any]) -> bool:
        """Tell whether the object may be this member."""
        return True


class ModelCandidate(Candidate):
    """A model class: needs its required keys and the right values of literal fields."""

    def __init__(
        self, spec: Spec, module: str, convert: Convert, model: type[ApiModel]
    ) -> None:
        super().__init__(spec, module, convert)
        plan = plan_of(model)
        self._model = model
        self._family = family_of(model)
        self._names = frozenset(base.__name__ for base in model.__mro__)
        self._required = frozenset(
            plan.wires[name]
            for name in (*plan.required, *plan.expected, *plan.tags)
            if name not in plan.optional and name not in plan.write_only
        )

    def fits(self, value: dict[str, Any]) -> bool:
        """Tell whether required keys are there and literal fields have their values."""
        if not self._required <= value.keys():
            return False
        if self._family is not None:
            _, tag, table, _ = self._family
            chosen = table.get(str(value.get(tag)))
            if chosen is not None and chosen not in self._names:
                return False
        from .annotations import literal_fields

        return all(
            typed(value[wire]) in allowed
            for wire, allowed in literal_fields(self._model).items()
            if wire in value
        )


class UnionCandidate(Candidate):
    """A union inside a union: needs a known tag, or one of its members to fit."""

    def __init__(
        self,
        spec: Spec,
        module: str,
        convert: Convert,
        union: UnionType,
        members: list[Candidate],
    ) -> None:
        super().__init__(spec, module, convert)
        self._tag = union.tag
        self._takes_all = union.default is not None
        self._known = {typed(tag) for tag in union.table}
        self._members = members

    def fits(self, value: dict[str, Any]) -> bool:
        """Tell whether the tag is known or a member without a tag fits."""
        if self._takes_all:
            return True
        if self._tag in value and typed(value[self._tag]) in self._known:
            return True
        return any(member.fits(value) for member in self._members)


def unknown_variant() -> Convert:
    """Return the converter that keeps an object of no known variant."""
    from .model import UnknownVariant, class_converter

    return class_converter(UnknownVariant)


def _flat(specs: Iterable[Spec]) -> Iterator[Spec]:
    for spec in specs:
        if isinstance(spec, tuple) and spec[0] == "either":
            members: Any = spec[1:]
            yield from _flat(members)
        else:
            yield spec


def _unchanged(value: Any) -> Any:
    return value
