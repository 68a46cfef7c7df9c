"""How the objects in a form are written: an annotation does not tell, a spec does."""

from __future__ import annotations

from .forms import DelimitedList, Form, Instance, ListOf, MapOf, TupleOf
from .lazy import load_module
from .model_forms import AnyOf
from .narrow import is_tuple
from .plan import codes_in

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Any

    from .plan import Spec

_CLASSES = {
    "@datetime": ("datetime", "datetime"),
    "@httpdate": ("datetime", "datetime"),
    "@unixtime": ("datetime", "datetime"),
    "@unixtime_float": ("datetime", "datetime"),
    "@date": ("datetime", "date"),
    "@time": ("datetime", "time"),
    "@duration": ("datetime", "timedelta"),
    "@seconds": ("datetime", "timedelta"),
    "@seconds_float": ("datetime", "timedelta"),
    "@milliseconds": ("datetime", "timedelta"),
    "@milliseconds_float": ("datetime", "timedelta"),
    "@uuid": ("uuid", "UUID"),
    "@decimal": ("decimal", "Decimal"),
    "@bytes": ("builtins", "bytes"),
    "@base64url": ("builtins", "bytes"),
    "@base16": ("builtins", "bytes"),
}


def class_of(code: str) -> type | None:
    """Return the class of the objects that a spec such as ``@date`` makes of scalars."""
    if code not in _CLASSES:
        return None
    module, name = _CLASSES[code]
    found: type = getattr(load_module(module), name)
    return found


def spelled_form(form: Form, spec: Spec) -> Form:
    """Return the form of a field whose objects know how the spec says they are written."""
    if spec is None:
        return form
    if isinstance(form, Instance):
        codes = [code for code in codes_in(spec) if class_of(code) is form.cls]
        return Instance(form.cls, codes)
    if isinstance(form, ListOf):
        return _list(form, spec)
    if isinstance(form, MapOf):
        values: Any = spec
        is_map = isinstance(spec, tuple) and spec[0] == "map"
        return MapOf(spelled_form(form.item, values[1] if is_map else values))
    if isinstance(form, TupleOf):
        rest = None if form.rest is None else spelled_form(form.rest, spec)
        return TupleOf([spelled_form(item, spec) for item in form.items], rest)
    if isinstance(form, AnyOf):
        return AnyOf(spelled_form(option, spec) for option in form.options)
    return form


def _list(form: ListOf, spec: Spec) -> Form:
    own: Any = _spec_of_list(spec)
    if own is None:
        return ListOf(spelled_form(form.item, spec))
    item = spelled_form(form.item, own[-1])
    return DelimitedList(item) if own[0] == "delimited" else ListOf(item)


def _spec_of_list(spec: Any) -> Spec:
    """Return the spec of a list among those that a value may have."""
    if not is_tuple(spec):
        return None
    if spec[0] in ("list", "delimited"):
        return spec
    for part in spec[1:] if spec[0] == "either" else ():
        found = _spec_of_list(part)
        if found is not None:
            return found
    return None
