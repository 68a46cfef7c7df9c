"""How values that JSON does not know are written, one step simpler each."""

from __future__ import annotations

from .plan import plan_of

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import Any, TypeAlias

    from .plan import Plan

    Write: TypeAlias = Callable[[Any], Any]


def simplified(value: Any) -> Any:
    """Return what a value that JSON does not know is written as.

    A model gives its JSON object, whose values may again need this.

    Raises:
        TypeError: it has no JSON form.
    """
    cls = value.__class__
    write = _CHOSEN.get(cls)
    if write is None:
        write = _CHOSEN[cls] = _writer_of(cls)
    return write(value)


_CHOSEN: dict[type, Write] = {}


def _writer_of(cls: type) -> Write:
    if hasattr(cls, "_wire"):
        return _model_writer(cls)
    if hasattr(cls, "model_dump"):
        return _pydantic
    names = [f"{base.__module__}.{base.__qualname__}" for base in cls.__mro__]
    for name, write in _WRITERS.items():
        if name in names:
            return write
    return _container_writer(cls)


def _model_writer(cls: type) -> Write:
    plan = plan_of(cls)
    if not plan.plain:
        return lambda model: dict(plan.items(model.__dict__))
    return _guarded(plan) if plan.usual else vars


def _guarded(plan: Plan) -> Write:
    """Return a writer for fields that values read from numbers may have been put in."""

    def write(model: Any) -> Any:
        data = model.__dict__
        if any(hasattr(data.get(name), "number") for name in plan.usual):
            return dict(plan.items(data))
        return data

    return write


def _container_writer(cls: type) -> Write:
    from collections.abc import Mapping, Sequence, Set

    if issubclass(cls, Mapping):
        return dict
    if issubclass(cls, Set):
        return _in_order
    return list if issubclass(cls, Sequence) else _refuse


def _refuse(value: object) -> Any:
    # The value itself stays out of the text: it may be a secret.
    raise TypeError(f"an object of class {type(value).__name__} has no JSON form")


def _in_order(items: Iterable[Any]) -> list[Any]:
    try:
        return sorted(items)
    except TypeError:
        return list(items)


def _pydantic(value: Any) -> Any:
    return value.__class__.model_dump(value, mode="json", by_alias=True)


def _datetime(value: Any) -> str | int | float:
    from .scalars import datetime_text
    from .spellings import spelling_of

    known = spelling_of(value)
    return datetime_text(value) if known is None else known


def _time(value: Any) -> Any:
    from .scalars import time_text
    from .spellings import spelling_of

    return spelling_of(value) or time_text(value)


def _bytes(value: Any) -> Any:
    from .scalars import base64_text
    from .spellings import spelling_of

    return spelling_of(value) or base64_text(value)


def _duration(value: Any) -> str | int | float:
    from .durations import duration_text
    from .spellings import spelling_of

    known = spelling_of(value)
    return duration_text(value) if known is None else known


def _uuid(value: Any) -> Any:
    from .spellings import spelling_of

    return spelling_of(value) or str(value)


def _enum(value: Any) -> Any:
    return value.value


def _date(value: Any) -> Any:
    return value.isoformat()


_WRITERS: Mapping[str, Write] = {
    "enum.Enum": _enum,
    "datetime.datetime": _datetime,
    "datetime.date": _date,
    "datetime.time": _time,
    "datetime.timedelta": _duration,
    "uuid.UUID": _uuid,
    "decimal.Decimal": str,
    "builtins.str": str.__str__,
    "builtins.int": int,
    "builtins.float": float,
    "builtins.bytes": _bytes,
    "builtins.bytearray": _bytes,
    "builtins.memoryview": _bytes,
}
"""By qualified class name, so that nothing is imported; the first match wins."""
