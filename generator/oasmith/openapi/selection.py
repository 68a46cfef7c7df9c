"""Which operations and webhooks of a document are read: the tables ``include`` and ``exclude``."""

from __future__ import annotations

import re
from functools import cache

from oasmith.config import Pattern, Patterns, Subset
from oasmith.diagnostics import Diagnostic, diagnose
from oasmith.frozen import frozen

from .document import OperationKind

_WILDCARDS = re.compile(r"\*\*|\*|\?")


@frozen
class Candidate:
    """What patterns are compared with. ``path`` is the name of a webhook."""

    kind: OperationKind
    path: str
    method: str
    operation_id: str | None
    tags: tuple[str, ...]


class Selection:
    """Chooses, and remembers which patterns ever chose anything."""

    def __init__(self, subset: Subset) -> None:
        self._subset = subset
        self._used: set[Pattern] = set()

    @property
    def is_whole(self) -> bool:
        """Whether there is nothing to choose."""
        return self._subset.is_whole

    def takes(self, candidate: Candidate) -> bool:
        """Whether something is generated. Callbacks go with the operation that declares them."""
        if self.is_whole or candidate.kind == "callback":
            return True
        included = self._matches(self._subset.include, candidate) or not self._subset.include
        excluded = self._matches(self._subset.exclude, candidate)
        return included and not excluded

    def _matches(self, patterns: Patterns, candidate: Candidate) -> bool:
        # Not any(): each pattern that matches is one that is used.
        found = [pattern for pattern in patterns if _matches(pattern, candidate)]
        self._used.update(found)
        return bool(found)

    def unused(self) -> tuple[Diagnostic, ...]:
        """A warning for each pattern that matched nothing."""
        return tuple(
            diagnose(
                "OAS0807",
                f"nothing in the document matches `{pattern.text}` in {pattern.criterion}",
                pattern.location,
            )
            for pattern in (*self._subset.include, *self._subset.exclude)
            if pattern not in self._used
        )


def _matches(pattern: Pattern, candidate: Candidate) -> bool:
    expression = _expression(pattern.text, pattern.criterion == "paths")
    match pattern.criterion:
        case "tags":
            return any(expression.fullmatch(tag) for tag in candidate.tags)
        case "operations":
            return bool(expression.fullmatch(candidate.operation_id or ""))
        case "webhooks":
            return candidate.kind == "webhook" and bool(expression.fullmatch(candidate.path))
        case "methods":
            upper = _expression(pattern.text.upper(), False)
            return candidate.kind == "operation" and bool(upper.fullmatch(candidate.method))
        case "paths":
            shown = candidate.path
            if not pattern.text.startswith(("/", "*")):
                shown = f"{candidate.method} {candidate.path}"
            return candidate.kind == "operation" and bool(expression.fullmatch(shown))


@cache
def _expression(text: str, is_path: bool) -> re.Pattern[str]:
    """``*`` stays within a segment of a path, ``**`` does not; elsewhere both take anything."""
    parts: list[str] = []
    end = 0
    for found in _WILDCARDS.finditer(text):
        parts.append(re.escape(text[end : found.start()]))
        segment = is_path and found[0] != "**"
        parts.append(("[^/]" if segment else ".") + ("" if found[0] == "?" else "*"))
        end = found.end()
    return re.compile("".join([*parts, re.escape(text[end:])]), re.DOTALL)


__all__ = ["Candidate", "Selection"]
