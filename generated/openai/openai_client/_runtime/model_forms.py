"""Forms of what consists of models: unions, inline or named, and the models.

See ``forms``.
"""

from __future__ import annotations

from .extras import extra_form
from .findings import Findings, shown
from .forms import Form
from .narrow import is_model
from .plan import plan_of
from .subtypes import is_subtype

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    from .findings import Issue
    from .model import ApiModel
    from .schema import References
    from .unions import UnionType


class AnyOf(Form):
    """One of several forms."""

    def __init__(self, options: Iterable[Form]) -> None:
        self.options = tuple(options)
        self.text = " | ".join(option.text for option in self.options)

    def accepts(self, value: object) -> bool:
        """Tell whether one of them accepts the value."""
        return any(option.accepts(value) for option in self.options)

    def check(
        self, value: object, path: tuple[str | int, ...], found: Findings
    ) -> None:
        """Report the mismatches against the option that comes closest."""
        fitting = [option for option in self.options if option.accepts(value)]
        if not fitting:
            return self._check_unknown(value, path, found)
        if len(fitting) == 1:
            return fitting[0].check(value, path, found)
        tried = [found.apart(option, value, path) for option in fitting]
        least = min(tried, key=_count)
        found.issues += least

    def _check_unknown(
        self, value: object, path: tuple[str | int, ...], found: Findings
    ) -> None:
        unions = [form for form in self.options if isinstance(form, UnionForm)]
        if not _is_unknown_variant(value) or not unions:
            super().check(value, path, found)
        elif len(unions) == 1:
            unions[0].check(value, path, found)
        else:
            found.add(path, f"no variant of {self.text} has this structure", value)

    def schema(self, references: References) -> dict[str, Any]:
        """Return ``anyOf``."""
        return {"anyOf": [option.schema(references) for option in self.options]}


class ModelForm(Form):
    """A model class."""

    def __init__(self, model: type[ApiModel]) -> None:
        self.model = model
        self.text = model.__name__

    def accepts(self, value: object) -> bool:
        """Tell whether the value is an instance, or of a subtype in its own right."""
        return isinstance(value, self.model) or is_subtype(value, self.model)

    def check(
        self, value: object, path: tuple[str | int, ...], found: Findings
    ) -> None:
        """Check every declared field."""
        if self.accepts(value) and is_model(value):
            check_model(value, path, found)
        else:
            super().check(value, path, found)

    def schema(self, references: References) -> dict[str, Any]:
        """Return a reference to the model's schema."""
        return references(self.model)


class UnionForm(Form):
    """A union that has a run-time object. Its options are read when first needed,
    because unions and models refer to each other in circles."""

    def __init__(self, union: UnionType, options: Callable[[], AnyOf]) -> None:
        self.union = union
        self.text = union.name
        self._make = options
        self._options: AnyOf | None = None

    @property
    def options(self) -> AnyOf:
        """The forms of the union's variants and members."""
        if self._options is None:
            self._options = self._make()
        return self._options

    def accepts(self, value: object) -> bool:
        """Tell whether the value is one of the variants or members."""
        return self.options.accepts(value)

    def check(
        self, value: object, path: tuple[str | int, ...], found: Findings
    ) -> None:
        """Report an unknown variant, or the mismatches of a known one."""
        if _is_unknown_variant(value):
            found.add(path, _unknown(self.union, value), value)
        elif self.options.accepts(value):
            before = len(found.issues)
            self.options.check(value, path, found)
            if len(found.issues) > before and self._is_chosen(value):
                place = (*path, str(self.union.tag))
                mine = found.issues[before:]
                found.issues[before:] = [i for i in mine if i.location != place]
        else:
            super().check(value, path, found)

    def _is_chosen(self, value: object) -> bool:
        """Tell whether the table leads from the tag to the object's class.

        The tag is right then, even if the class knows it by another value alone.
        """
        from .annotations import form_of_spec

        union, wire = self.union, self.union.tag
        if wire is None or not is_model(value):
            return False
        data: dict[Any, Any] = value.__dict__
        tag = data.get(plan_of(type(value)).stored.get(wire, wire))
        chosen = union.table.get(tag) if isinstance(tag, str) else None
        if not isinstance(chosen, str):
            return False
        return form_of_spec(chosen, union.__module__).accepts(value)

    def schema(self, references: References) -> dict[str, Any]:
        """Return a reference to the union's schema."""
        return references(self.union)


def _is_unknown_variant(value: object) -> bool:
    return is_model(value) and type(value).__name__ == "UnknownVariant"


def _count(issues: list[Issue]) -> int:
    return len(issues)


def _unknown(union: UnionType, value: object) -> str:
    tag = union.tag
    if tag is None:
        return f"no variant of {union.name} has this structure"
    data = vars(value)
    if tag not in data:
        return f"no variant of {union.name}: the tag {tag!r} is missing"
    known = ", ".join(map(repr, union.table))
    return f"unknown variant of {union.name}: {tag} is {shown(data[tag])}, not {known}"


def check_model(model: ApiModel, path: tuple[str | int, ...], found: Findings) -> None:
    """Check a model against the annotations of its own class.

    A null for a field that may only be absent is an issue on the wire, and none in
    what a program made: there, None is how an absent field reads.
    """
    from .annotations import fields_of, without_none

    plan = plan_of(type(model))
    data = model.__dict__
    for name, form in fields_of(type(model)).items():
        if name in data:
            if data[name] is None and name in plan.not_null and not found.fill_tags:
                form = without_none(form)
            form.check(data[name], (*path, plan.wires[name]), found)
        elif name in plan.optional:
            continue
        elif name in plan.tags and found.fill_tags:
            data[name] = plan.tags[name]
        elif name in plan.write_only and not found.fill_tags:
            continue
        elif name in plan.required or name in plan.tags:
            found.missing((*path, plan.wires[name]))
        elif name in plan.expected and not found.fill_tags:
            found.missing((*path, plan.wires[name]))
    extra = extra_form(type(model))
    if extra is not None:
        for wire, value in plan.extras(data):
            extra.check(value, (*path, wire), found)
