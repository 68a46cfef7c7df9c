"""Defaults of fields that data has and that nobody need give to make a model."""

from __future__ import annotations

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Any


class Absent:
    """A default that is no value: reading the field of a model without it is an error.

    It is no data descriptor, so that a value in a model's ``__dict__`` hides it.
    """

    __slots__ = ("_name",)

    def __init__(self, name: str) -> None:
        self._name = name

    def __get__(self, instance: object, owner: type | None = None) -> Any:
        """Return itself for the class; a model asks its ``__getattr__`` then."""
        if instance is None:
            return self
        raise AttributeError

    def __repr__(self) -> str:
        return self._name


if TYPE_CHECKING:
    READ_ONLY: Any
    TAG: Any
else:
    READ_ONLY = Absent("READ_ONLY")
    """The field is the server's: it is in every response and in no request."""

    TAG = Absent("TAG")
    """The field tells subtypes apart: the classes of the subtypes fill it in."""
