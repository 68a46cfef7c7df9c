"""Types as objects that can check a value and describe themselves as JSON Schema.

A *form* is what an annotation or a spec means once it is read strictly.
"""

from __future__ import annotations

from .findings import Findings, shown
from .narrow import is_dict, is_list, is_tuple

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from .schema import References


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


class Nothing(Form):
    """What no value is: a member that an object must not have."""

    text = "nothing"

    def accepts(self, value: object) -> bool:
        """Return False."""
        return False

    def check(
        self, value: object, path: tuple[str | int, ...], found: Findings
    ) -> None:
        """Report the member."""
        found.add(path, "is not declared, and others are not allowed", value)

    def schema(self, references: References) -> dict[str, Any]:
        """Return a schema that nothing matches."""
        return {"not": {}}


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
        """Tell whether the value is of the type; True is no int, infinity no number."""
        if self._no_bool and isinstance(value, bool):
            return False
        if isinstance(value, float) and value - value != 0:
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
    """An object of a Python class that JSON writes as a scalar, such as ``datetime``.

    Args:
        cls: the class.
        codes: the specs of how it is written; none says as usual.
    """

    def __init__(self, cls: type, codes: Iterable[str] = ()) -> None:
        self.cls = cls
        self.text = cls.__name__
        self.codes = tuple(codes)

    def accepts(self, value: object) -> bool:
        """Tell whether the value is an instance; a datetime is not a date."""
        if self.cls.__name__ == "date" and hasattr(value, "tzinfo"):
            return False
        return isinstance(value, self.cls)

    def schema(self, references: References) -> dict[str, Any]:
        """Return the schema of what the class, or its encoding, is written as."""
        found = [_ENCODINGS[code] for code in self.codes if code in _ENCODINGS]
        found = found or [_ENCODINGS.get(_USUAL.get(self.text, ""), {})]
        return dict(found[0]) if len(found) == 1 else {"anyOf": [*map(dict, found)]}


_USUAL = {
    "datetime": "@datetime",
    "date": "@date",
    "time": "@time",
    "UUID": "@uuid",
    "Decimal": "@decimal",
    "timedelta": "@duration",
    "bytes": "@bytes",
}
_ENCODINGS: Mapping[str, Mapping[str, Any]] = {
    "@datetime": {"type": "string", "format": "date-time"},
    "@httpdate": {"type": "string", "format": "http-date"},
    "@unixtime": {"type": "integer", "format": "unixtime"},
    "@unixtime_float": {"type": "number", "format": "unixtime"},
    "@date": {"type": "string", "format": "date"},
    "@time": {"type": "string", "format": "time"},
    "@uuid": {"type": "string", "format": "uuid"},
    "@decimal": {"type": "string", "format": "decimal"},
    "@duration": {"type": "string", "format": "duration"},
    "@seconds": {"type": "integer", "format": "seconds"},
    "@seconds_float": {"type": "number", "format": "seconds"},
    "@milliseconds": {"type": "integer", "format": "milliseconds"},
    "@milliseconds_float": {"type": "number", "format": "milliseconds"},
    "@bytes": {"type": "string", "contentEncoding": "base64"},
    "@base64url": {"type": "string", "contentEncoding": "base64url"},
    "@base16": {"type": "string", "contentEncoding": "base16"},
}


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
    """``Literal[...] | str``: another text is readable but reported.

    Args:
        values: what is listed.
        kinds: the types, of the listed values or some of them, that others may have.
    """

    def __init__(self, values: Iterable[object], kinds: Iterable[Form]) -> None:
        super().__init__(values)
        self.kinds = tuple(kinds)

    def accepts(self, value: object) -> bool:
        """Tell whether the value is listed, or of a type that others may have."""
        return super().accepts(value) or any(kind.accepts(value) for kind in self.kinds)

    def check(
        self, value: object, path: tuple[str | int, ...], found: Findings
    ) -> None:
        """Report a value that is not listed."""
        if not self.accepts(value):
            super().check(value, path, found)
        elif not super().accepts(value):
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


class DelimitedList(ListOf):
    """An array that JSON writes as one text."""

    def schema(self, references: References) -> dict[str, Any]:
        """Return a string schema."""
        return {"type": "string"}


class TupleOf(Form):
    """An array whose places have forms of their own.

    Args:
        items: the forms of the first places.
        rest: the form of the others; None when there must be none.
    """

    def __init__(self, items: Iterable[Form], rest: Form | None = None) -> None:
        self.items = tuple(items)
        self.rest = rest
        shown = [item.text for item in self.items]
        shown += [] if rest is None else [f"*tuple[{rest.text}, ...]"]
        self.text = f"tuple[{', '.join(shown)}]"

    def accepts(self, value: object) -> bool:
        """Tell whether the value is a tuple of the right length."""
        if not is_tuple(value) or len(value) < len(self.items):
            return False
        return self.rest is not None or len(value) == len(self.items)

    def check(
        self, value: object, path: tuple[str | int, ...], found: Findings
    ) -> None:
        """Check every item."""
        if not is_tuple(value) or not self.accepts(value):
            return super().check(value, path, found)
        for index, item in enumerate(value):
            form = self.items[index] if index < len(self.items) else self.rest
            if form is not None:
                form.check(item, (*path, index), found)

    def schema(self, references: References) -> dict[str, Any]:
        """Return an array schema with a schema per position."""
        result: dict[str, Any] = {
            "type": "array",
            "prefixItems": [item.schema(references) for item in self.items],
            "minItems": len(self.items),
        }
        if self.rest is None:
            return {**result, "maxItems": len(self.items)}
        return {**result, "items": self.rest.schema(references)}


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
