"""Methods that a server's keys cannot hide."""

from __future__ import annotations

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Any


class Guarded:
    """A method that a key of ``__dict__`` cannot hide: a data descriptor."""

    __slots__ = ("_method", "_name")

    def __init__(self, name: str, method: Any) -> None:
        self._name = name
        self._method = method

    def __get__(self, instance: object, owner: type | None = None) -> Any:
        return self._method.__get__(instance, owner)

    def __set__(self, instance: object, value: object) -> None:
        raise AttributeError(f"{self._name} is a method and cannot be assigned")

    def __delete__(self, instance: object) -> None:
        raise AttributeError(f"{self._name} is a method and cannot be deleted")
