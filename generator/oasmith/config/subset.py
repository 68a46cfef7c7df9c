"""Which part of a document is generated: the tables ``include`` and ``exclude``."""

from __future__ import annotations

from dataclasses import field
from typing import Literal, TypeAlias

from oasmith.diagnostics import Location
from oasmith.frozen import frozen

Criterion: TypeAlias = Literal["tags", "paths", "operations", "methods", "webhooks"]
"""What of an operation a pattern is compared with."""

CRITERIA: tuple[Criterion, ...] = ("tags", "paths", "operations", "methods", "webhooks")


@frozen
class Pattern:
    """A text with ``*`` and ``?``, and where it stands in the configuration."""

    criterion: Criterion
    text: str
    location: Location | None = field(default=None, compare=False)


Patterns: TypeAlias = tuple[Pattern, ...]


@frozen
class Subset:
    """Patterns that choose operations and webhooks.

    What matches any pattern of ``include`` is taken, everything where there are none; of that,
    what matches any pattern of ``exclude`` is left out.
    """

    include: Patterns = ()
    exclude: Patterns = ()

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left out."""
        return not self.include and not self.exclude
