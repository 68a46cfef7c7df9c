"""What a JSON object holds beside the members its class declares.

``_extra = ["@int"]``: others are numbers; ``_extra = []``: there must be none. Without
it they may be anything, but the class does not speak of them.
"""

from __future__ import annotations

from .convert import PLAIN, converter, unchanged
from .lazy import suggestion
from .narrow import copied
from .plan import plan_of

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import Any, TypeAlias

    from .forms import Form
    from .plan import Spec

    Convert: TypeAlias = Callable[[Any], Any]


def with_extras(cls: type, declared: Convert) -> Convert:
    """Return a class's converter such that it converts other members too.

    Args:
        cls: a model class.
        declared: what converts its declared members.
    """
    specs, module = _extra_specs(cls)
    if not specs or specs[0] is None or specs[0] in PLAIN:
        return declared
    spec = specs[0]
    change: Convert | None = None
    plan = plan_of(cls)
    known = {plan.stored.get(wire, wire) for wire in plan.wires.values()}

    def convert(value: Any) -> Any:
        nonlocal change
        result = declared(value)
        if result.__class__ is cls:
            if change is None:
                # Not before: other members may be of the class itself.
                change = converter(spec, module) or unchanged
            data: dict[Any, Any] = result.__dict__
            for key, item in data.items():
                if key not in known:
                    try:
                        data[key] = change(item)
                    except RecursionError:
                        return result  # nested deeper than Python goes: it stays plain
        return result

    return convert


def given_extras(cls: type, fields: Mapping[str, Any]) -> dict[Any, Any]:
    """Return what is given for a new model beside its declared fields, as it holds it.

    Args:
        cls: a model class.
        fields: all that is given, by Python names; others by their wire keys.

    Raises:
        TypeError: a name is unknown, and the class does not speak of others.
    """
    plan = plan_of(cls)
    others = [name for name in fields if name not in plan.wires]
    if not others:
        return {}
    specs, module = _extra_specs(cls)
    for name in others:
        if not specs or name in plan.wires.values():
            hint = suggestion(name, plan.wires)
            raise TypeError(f"{cls.__name__}() has no field {name!r}{hint}")
    change = (converter(specs[0], module) if specs else None) or unchanged
    return {plan.stored.get(k, k): change(copied(fields[k])) for k in others}


def extra_form(cls: type) -> Form | None:
    """Return the form of other members; None where they may be anything."""
    from .annotations import form_of_spec
    from .forms import Nothing

    specs, module = _extra_specs(cls)
    if specs is None or list(specs) == ["@any"]:
        return None
    return form_of_spec(specs[0], module) if specs else Nothing()


def _extra_specs(cls: type) -> tuple[Sequence[Spec] | None, str]:
    for base in cls.__mro__:
        if "_extra" in vars(base):
            return vars(base)["_extra"], base.__module__
    return None, ""
