"""Types as objects that can check a value and describe themselves as JSON Schema.

A *form* is what an annotation or a spec means once it is read strictly.
"""

from __future__ import annotations

from .findings import Findings, shown
from .narrow import is_dict, is_list, is_model, is_tuple
from .plan import plan_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    from .findings import Issue
    from .model import ApiModel
    from .schema import References
    from .unions import UnionType


class Form:
    """Any value at all; the base of the other forms."""

    text = "anything"

    def accepts(self, value: object) -> bool:
        """Tell whether the value is of this form as far as its outermost level."""
        return True

    def check(
        self, value: object, path: tuple[str | int, ...], found: Findings
    ) -> None:
        """Add every mismatch of the value, and of what it holds, to ``found``."""
        if not self.accepts(value):
            found.add(path, f"expected {self.text}, got {shown(value)}", value)

    def schema(self, references: References) -> dict[str, Any]:
        """Return the JSON Schema of this form."""
        return {}


class Scalar(Form):
    """A JSON scalar: str, int, float (which takes whole numbers too), bool or None."""

    def __init__(self, kind: str) -> None:
        self.text = kind
        self._types = {
            "str": (str,),
            "int": (int,),
            "float": (float, int),
            "bool": (bool,),
            "None": (type(None),),
        }[kind]
        self._no_bool = kind in ("int", "float")

    def accepts(self, value: object) -> bool:
        """Tell whether the value is of the type; True is not an int."""
        if self._no_bool and isinstance(value, bool):
            return False
        return isinstance(value, self._types)

    def schema(self, references: References) -> dict[str, Any]:
        """Return ``{"type": ...}``."""
        names = {
            "str": "string",
            "int": "integer",
            "float": "number",
            "bool": "boolean",
            "None": "null",
        }
        return {"type": names[self.text]}


class Instance(Form):
    """An object of a Python class that JSON writes as text, such as ``datetime``."""

    def __init__(self, cls: type) -> None:
        self.cls = cls
        self.text = cls.__name__

    def accepts(self, value: object) -> bool:
        """Tell whether the value is an instance; a datetime is not a date."""
        if self.cls.__name__ == "date" and type(value).__name__.endswith("datetime"):
            return False
        return isinstance(value, self.cls)

    def schema(self, references: References) -> dict[str, Any]:
        """Return a string schema with the format the class stands for."""
        formats = {
            "datetime": "date-time",
            "date": "date",
            "time": "time",
            "UUID": "uuid",
            "Decimal": "decimal",
        }
        if self.text in formats:
            return {"type": "string", "format": formats[self.text]}
        if self.text == "bytes":
            return {"type": "string", "contentEncoding": "base64"}
        return {}


class Literals(Form):
    """One of some values. An open set is an enum that may grow on the server."""

    def __init__(self, values: Iterable[object]) -> None:
        self.values = tuple(values)
        self.text = " | ".join(map(repr, self.values))

    def accepts(self, value: object) -> bool:
        """Tell whether the value is listed; True is not 1."""
        return any(
            value == item and isinstance(value, bool) == isinstance(item, bool)
            for item in self.values
        )

    def schema(self, references: References) -> dict[str, Any]:
        """Return ``const`` or ``enum``."""
        if len(self.values) == 1:
            return {"const": self.values[0]}
        return {"enum": list(self.values)}


class OpenEnum(Literals):
    """``Literal[...] | str``: another text is readable but reported."""

    def accepts(self, value: object) -> bool:
        """Tell whether the value is of the type of the listed ones."""
        return type(value) is type(self.values[0])

    def check(
        self, value: object, path: tuple[str | int, ...], found: Findings
    ) -> None:
        """Report a value that is not listed."""
        if not self.accepts(value):
            super().check(value, path, found)
        elif value not in self.values:
            found.add(path, f"unknown value {shown(value)}, not {self.text}", value)


class ListOf(Form):
    """An array."""

    def __init__(self, item: Form) -> None:
        self.item = item
        self.text = f"list[{item.text}]"

    def accepts(self, value: object) -> bool:
        """Tell whether the value is a list."""
        return isinstance(value, list)

    def check(
        self, value: object, path: tuple[str | int, ...], found: Findings
    ) -> None:
        """Check every item."""
        if not is_list(value):
            return super().check(value, path, found)
        for index, item in enumerate(value):
            self.item.check(item, (*path, index), found)

    def schema(self, references: References) -> dict[str, Any]:
        """Return an array schema."""
        return {"type": "array", "items": self.item.schema(references)}


class TupleOf(Form):
    """An array of fixed length."""

    def __init__(self, items: Iterable[Form]) -> None:
        self.items = tuple(items)
        self.text = f"tuple[{', '.join(item.text for item in self.items)}]"

    def accepts(self, value: object) -> bool:
        """Tell whether the value is a tuple of the right length."""
        return is_tuple(value) and len(value) == len(self.items)

    def check(
        self, value: object, path: tuple[str | int, ...], found: Findings
    ) -> None:
        """Check every item."""
        if not is_tuple(value) or not self.accepts(value):
            return super().check(value, path, found)
        for index, form in enumerate(self.items):
            form.check(value[index], (*path, index), found)

    def schema(self, references: References) -> dict[str, Any]:
        """Return an array schema with a schema per position."""
        return {
            "type": "array",
            "prefixItems": [item.schema(references) for item in self.items],
            "minItems": len(self.items),
            "maxItems": len(self.items),
        }


class MapOf(Form):
    """An object with any keys."""

    def __init__(self, item: Form) -> None:
        self.item = item
        self.text = f"dict[str, {item.text}]"

    def accepts(self, value: object) -> bool:
        """Tell whether the value is a dict."""
        return isinstance(value, dict)

    def check(
        self, value: object, path: tuple[str | int, ...], found: Findings
    ) -> None:
        """Check every value."""
        if not is_dict(value):
            return super().check(value, path, found)
        for key, item in value.items():
            if not isinstance(key, str):
                found.add(path, f"expected text keys, got {shown(key)}", value)
            self.item.check(item, (*path, str(key)), found)

    def schema(self, references: References) -> dict[str, Any]:
        """Return an object schema."""
        return {
            "type": "object",
            "additionalProperties": self.item.schema(references),
        }


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
        tried: list[list[Issue]] = [
            found.apart(option.check, value, path)
            for option in self.options
            if option.accepts(value)
        ]
        if not tried:
            return self._check_unknown(value, path, found)
        closest: list[Issue] = min(tried, key=_count)
        found.issues += closest

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
        """Tell whether the value is an instance."""
        return isinstance(value, self.model)

    def check(
        self, value: object, path: tuple[str | int, ...], found: Findings
    ) -> None:
        """Check every declared field."""
        if isinstance(value, self.model):
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
            self.options.check(value, path, found)
        else:
            super().check(value, path, found)

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
    """Check a model against the annotations of its own class."""
    from .annotations import fields_of

    plan = plan_of(type(model))
    data = model.__dict__
    for name, form in fields_of(type(model)).items():
        if name in data:
            form.check(data[name], (*path, plan.wires[name]), found)
        elif name in plan.tags and found.fill_tags:
            data[name] = plan.tags[name]
        elif name in plan.required or name in plan.tags:
            found.missing((*path, plan.wires[name]))
