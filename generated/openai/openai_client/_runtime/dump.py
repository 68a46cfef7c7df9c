"""``model_dump``: models to dicts, with the switches pydantic users know."""

from __future__ import annotations

from .encode import encode
from .narrow import is_array, is_dict, is_model
from .omit import OMIT
from .plan import plan_of

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any, TypeAlias

    from .model import ApiModel

    Names: TypeAlias = "Iterable[str] | Mapping[str, Any] | None"


class Dump:
    """The switches of one ``model_dump`` call.

    Args:
        json: turn scalars that JSON does not know into those it does.
        by_alias: use wire keys.
        exclude_unset: leave out absent fields.
        exclude_none: leave out fields that are None.
    """

    def __init__(
        self, json: bool, by_alias: bool, exclude_unset: bool, exclude_none: bool
    ) -> None:
        self._json = json
        self._by_alias = by_alias
        self._exclude_unset = exclude_unset
        self._exclude_none = exclude_none

    def model(
        self, model: ApiModel, include: Names = None, exclude: Names = None
    ) -> dict[str, Any]:
        """Return a model as a dict."""
        plan = plan_of(type(model))
        result: dict[str, Any] = {}
        for name, value in self._fields(model):
            if not _kept(name, include, exclude):
                continue
            if value is OMIT or (value is None and self._exclude_none):
                continue
            key = plan.wires.get(name, name) if self._by_alias else name
            result[key] = self.value(
                value, _inner(include, name), _inner(exclude, name)
            )
        return result

    def _fields(self, model: ApiModel) -> Iterable[tuple[str, object]]:
        """Yield (Python name, value): declared fields in order, then extras."""
        plan = plan_of(type(model))
        data: dict[Any, object] = model.__dict__
        outgoing = plan.outgoing if self._json else _as_it_is
        for name in plan.wires:
            if name in data:
                yield name, outgoing(name, data[name])
            elif name in plan.defaults and not self._exclude_unset:
                yield name, plan.defaults[name]
        for key, value in data.items():
            if key not in plan.wires and key not in plan.hidden:
                yield key if isinstance(key, str) else key[0], outgoing(key, value)

    def value(self, value: object, include: Names = None, exclude: Names = None) -> Any:
        """Return any value with the models in it as dicts."""
        if is_model(value):
            return self.model(value, include, exclude)
        if is_dict(value):
            return {key: self.value(item) for key, item in value.items()}
        if is_array(value):
            include, exclude = _inner(include, "__all__"), _inner(exclude, "__all__")
            dumped = [self.value(item, include, exclude) for item in value]
            return tuple(dumped) if isinstance(value, tuple) else dumped
        return encode(value) if self._json else value


def _as_it_is(key: object, value: object) -> object:
    return value


def _kept(name: str, include: Names, exclude: Names) -> bool:
    if include is not None and name not in include:
        return False
    if exclude is None or name not in exclude:
        return True
    # In a mapping, only ``True`` and ``...`` leave the whole field out.
    return is_dict(exclude) and _inner(exclude, name) is not None


def _inner(names: Names, name: str) -> Names:
    """Return the names that apply inside a field."""
    if not is_dict(names):
        return None
    inner: Any = names.get(name)
    return None if inner is True or inner is ... else inner
