"""What a model says of an attribute that it does not have."""

from __future__ import annotations

from .lazy import UnknownNameError
from .plan import plan_of

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Any

    from .model import ApiModel


def missing_attribute(model: ApiModel, name: str) -> AttributeError:
    """Return the error for a name: of a required field, or of nothing that is known."""
    plan = plan_of(type(model))
    label = f"{type(model).__name__!r} object"
    if name in plan.wires:
        return AttributeError(
            f"{label} has no value for the required field {name!r}: "
            "it was not in the response, or it was deleted"
        )
    if name.startswith("__"):
        return UnknownNameError(label, name, ())
    data: dict[Any, Any] = model.__dict__
    present = [key for key in data if isinstance(key, str)]
    return UnknownNameError(label, name, (*plan.wires, *present))
