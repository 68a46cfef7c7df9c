"""``inspect.signature`` of a model class: its fields, for notebooks and ``help``."""

from __future__ import annotations

from .plan import plan_of

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Any


class Signature:
    """The value of ``__signature__``; made when asked for.

    It is a data descriptor, so that a key of the server's cannot hide it.
    """

    def __get__(self, instance: object, owner: type) -> Any:
        from inspect import Parameter
        from inspect import Signature as Made

        plan = plan_of(owner)
        hints: dict[str, Any] = {}
        for base in reversed(owner.__mro__):
            hints.update(base.__annotations__ if hasattr(base, "_wire") else {})
        parameters = [
            Parameter(
                name,
                Parameter.KEYWORD_ONLY,
                default=(
                    getattr(owner, name)
                    if name in plan.expected
                    else plan.defaults.get(name, Parameter.empty)
                ),
                annotation=hints[name],
            )
            for name in plan.wires
        ]
        return Made(parameters)

    def __set__(self, instance: object, value: object) -> None:
        raise AttributeError("__signature__ cannot be assigned")
