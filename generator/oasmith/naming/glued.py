"""operationIds whose words nothing divides: ``Getinputtokencounts``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from dataclasses import replace
from functools import cache

from oasmith.ir import Operation

from .spoken import is_verb, static_parts
from .vocabulary import ARTICLES, PREPOSITIONS, VERBS
from .words import pascal, singular, words

_CHUNK = re.compile(r"[^\W_]+")
_LONGEST = 80
"""Letters of a text that is worth the search: longer ones are no name."""


def words_of_paths(operations: Iterable[Operation]) -> frozenset[str]:
    """The words of all paths of a document, in the singular and the plural."""
    return frozenset(
        form
        for operation in operations
        for part in static_parts(operation.path)
        for word in words(part)
        for form in _forms(word)
    )


def divided(operation: Operation, paths: Set[str]) -> Operation:
    """The operation, with capitals where the words of its operationId begin.

    Only what begins with a verb and consists of words that the document says elsewhere is divided:
    those of ``paths``, of the operation's own path and tag, and of what describes it.
    """
    text = operation.operation_id
    if text is None or not any(_may_be_glued(chunk) for chunk in _CHUNK.findall(text)):
        return operation
    own = _own_words(operation)
    readable = _CHUNK.sub(lambda found: _divided_chunk(found[0], own, paths), text)
    return operation if readable == text else replace(operation, operation_id=readable)


@cache
def _may_be_glued(chunk: str) -> bool:
    """Whether a verb stands at the beginning of a longer word."""
    first = next(iter(words(chunk)), "").lower()
    starts = (first[:length] for length in range(2, len(first)))
    return first not in VERBS and any(start in VERBS for start in starts)


def _own_words(operation: Operation) -> frozenset[str]:
    texts = [*static_parts(operation.path), *operation.tags]
    texts += [operation.summary or "", (operation.description or "")[:500]]
    return frozenset(form for text in texts for word in words(text) for form in _forms(word))


def _forms(word: str) -> tuple[str, str]:
    one = singular(word.lower())
    return word.lower(), one if one != word.lower() else f"{one}s"


def _divided_chunk(chunk: str, own: Set[str], paths: Set[str]) -> str:
    """``GetInputTokenCounts``; the chunk itself where that cannot be told."""
    if not _may_be_glued(chunk) or words(chunk)[0].lower() in own or len(chunk) > _LONGEST:
        return chunk
    for known in (own, own | paths):
        found = _fewest(chunk.lower(), known | VERBS | PREPOSITIONS | ARTICLES)
        if len(found) > 1 and is_verb(found[0]):
            return pascal([word for word in found if word not in ARTICLES])
    return chunk


def _fewest(text: str, known: Set[str]) -> list[str]:
    """The fewest known words that make up a text; none where they do not."""
    best: list[list[str] | None] = [[]]
    for end in range(1, len(text) + 1):
        ways = [
            [*before, text[start:end]]
            for start, before in enumerate(best)
            if before is not None and text[start:end] in known
        ]
        best.append(min(ways, key=len, default=None))
    return best[-1] or []
