"""What a JSON object holds beside the members its class declares (``_extra``)."""

from __future__ import annotations

from .convert import converter
from .plan import plan_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
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
    spec, module = _extra_spec(cls)
    change = converter(spec, module)
    if change is None:
        return declared
    plan = plan_of(cls)
    known = {plan.stored.get(wire, wire) for wire in plan.wires.values()}

    def convert(value: Any) -> Any:
        result = declared(value)
        if result.__class__ is cls:
            data: dict[Any, Any] = result.__dict__
            for key, item in data.items():
                if key not in known:
                    data[key] = change(item)
        return result

    return convert


def extra_form(cls: type) -> Form | None:
    """Return the form of other members; None where they may be anything."""
    from .annotations import form_of_spec

    spec, module = _extra_spec(cls)
    return None if spec is None else form_of_spec(spec, module)


def _extra_spec(cls: type) -> tuple[Spec, str]:
    for base in cls.__mro__:
        if "_extra" in vars(base):
            return vars(base)["_extra"], base.__module__
    return None, ""
