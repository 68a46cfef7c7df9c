"""Every Python name of an SDK, decided in one place after all candidates are known."""

from .naming import decide
from .reserved import OPTIONS
from .table import ArgumentKey, MethodName, Names, Pins, ResourceName
from .words import class_name, snake, words

__all__ = [
    "OPTIONS",
    "ArgumentKey",
    "MethodName",
    "Names",
    "Pins",
    "ResourceName",
    "class_name",
    "decide",
    "snake",
    "words",
]
