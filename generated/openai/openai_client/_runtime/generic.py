"""``Generic`` without the cost of importing ``typing``.

Type checkers see the real ``typing.Generic`` and ``TypeVar``. At run time a class
of the same use: ``Stream[Chunk]`` may be written in an expression and is an alias.
"""

from __future__ import annotations

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Generic as Generic
    from typing import TypeVar as TypeVar

    T = TypeVar("T")
    T_co = TypeVar("T_co", covariant=True)
else:
    T = T_co = None

    class Generic:
        """What ``class Stream(Generic[T])`` inherits at run time: nothing."""

        __slots__ = ()

        def __class_getitem__(cls, parameters):
            """Return the base itself for ``Generic[T]``, else an alias."""
            return cls if cls is Generic else type(list[int])(cls, parameters)
