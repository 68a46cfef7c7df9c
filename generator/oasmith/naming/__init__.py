"""Every Python name of an SDK, decided in one place after all candidates are known."""

from .excluded import with_excluded
from .naming import decide
from .record import lock_of, renamed, without_configured
from .reserved import OPTIONS
from .table import ArgumentKey, MethodName, Names, Pins, ResourceName
from .titles import package_name
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
    "lock_of",
    "package_name",
    "renamed",
    "snake",
    "with_excluded",
    "without_configured",
    "words",
]
