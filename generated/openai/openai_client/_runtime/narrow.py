"""Questions about a value's type that type checkers understand; copies of JSON data."""

from __future__ import annotations

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Any, TypeGuard

    from .model import ApiModel


def is_model(value: object) -> TypeGuard[ApiModel]:
    """Tell whether the value is a model, also one of another SDK."""
    return hasattr(type(value), "_wire")


def is_model_class(value: object) -> TypeGuard[type[ApiModel]]:
    """Tell whether the value is a model class."""
    return isinstance(value, type) and hasattr(value, "_wire")


def is_text(value: object) -> bool:
    """Tell whether the value is a ``str``, where only type checkers said so before."""
    return isinstance(value, str)


def is_dict(value: object) -> TypeGuard[dict[Any, Any]]:
    """Tell whether the value is a dict."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Tell whether the value is a list."""
    return isinstance(value, list)


def is_array(value: object) -> TypeGuard[list[Any] | tuple[Any, ...]]:
    """Tell whether the value is a list or a tuple."""
    return isinstance(value, list | tuple)


def is_tuple(value: object) -> TypeGuard[tuple[Any, ...]]:
    """Tell whether the value is a tuple."""
    return isinstance(value, tuple)


def copied(value: object) -> Any:
    """Return JSON-like data with new dicts and lists; other objects are shared."""
    if is_dict(value):
        return {key: copied(item) for key, item in value.items()}
    if is_array(value):
        return [copied(item) for item in value]
    return value
