"""``OMIT``: the default of arguments that are not sent.

Leaving an argument out, and passing ``OMIT``, mean the same thing: nothing is sent.
That differs from ``None``, which a JSON body carries as ``null``.
"""

from __future__ import annotations

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Any


class Omit:
    """The type of ``OMIT``; it has one instance, and that is falsy."""

    __slots__ = ()

    def __new__(cls) -> Omit:
        """Return the one instance, also when it is unpickled."""
        return _instances[0] if _instances else object.__new__(cls)

    def __bool__(self) -> bool:
        """Return False, so that ``argument or default`` works."""
        return False

    def __repr__(self) -> str:
        """Return ``OMIT``, which is what signatures show."""
        return "OMIT"

    def __reduce__(self) -> tuple[type[Omit], tuple[()]]:
        """Copy and pickle as the one instance."""
        return Omit, ()


_instances: list[Omit] = []
_instances.append(Omit())

if TYPE_CHECKING:
    OMIT: Any
else:
    OMIT = _instances[0]
