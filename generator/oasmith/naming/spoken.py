"""What an operationId says, without what frameworks and habits put around it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import takewhile

from oasmith.ir import Operation

from .vocabulary import FILLER, PLAIN_VERBS, PREPOSITIONS, SYNONYMS, TAILS, VERBS
from .words import singular, words

VERSION = re.compile(r"v\d+(\.\d+)*|\d{4}-\d{2}-\d{2}")
"""A segment of a path that names the version of an API."""
_NO_WORD = re.compile(r"\W")
_EDGE = re.compile(r"[/.:_\-]")
_CONTROLLER = re.compile(r"^.*(?:Controller|Resource)[_.](?=\w)")
_SPRING = re.compile(r"(?<=\w)Using(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)(?:_\d+)?$")
_ROUTE = re.compile(r"(?:^|_)api_(?:v\d+|routes?)_(?=\w)")
_FORMAT = re.compile(r"(?<=[^/])\.(?:json|xml|csv|html|txt|pdf)/?$")
_VERSION_AT_END = re.compile(r"_v\d+$")


def written_path(path: str) -> str:
    """A path without a query or fragment, which some documents put there to tell twins apart."""
    return re.split(r"[?#]", path, maxsplit=1)[0]


def plain_path(path: str) -> str:
    """The same without the format at its end: ``/people.json`` is ``/people``."""
    return _FORMAT.sub("", written_path(path))


def flags_of(path: str) -> list[str]:
    """The switches that a path's query turns on, as ``/messages?beta=true`` does."""
    return re.findall(r"[?&](\w+)=true", path)


def static_parts(path: str) -> list[str]:
    """The segments of a path outside its parameters."""
    return [part for part in plain_path(path).split("/") if part and "{" not in part]


def said(operation: Operation, group: frozenset[str], namespace: Sequence[str] = ()) -> list[str]:
    """The words of an operationId, in the order and the verbs of a method's name.

    ``namespace`` are the words that most operationIds of the resource begin with. Empty when
    nothing is said beyond the HTTP method and the resource: ``images_post``.
    """
    every = words(own_part(operation))
    is_in = bool(namespace) and [word.lower() for word in every][: len(namespace)] == [*namespace]
    if is_in and len(every) > len(namespace):
        found = every[len(namespace) :]
    else:
        found = _without_namespace(own_part(operation), group)
    found = [word for word in found if word.lower() not in FILLER] or found
    found = _verb_first(operation, found)
    if found and found[0].lower() in SYNONYMS:
        found = [SYNONYMS[found[0].lower()], *found[1:]]
    if _is_member(own_part(operation), group):
        return found
    if [word.lower() for word in found] == [operation.method.lower()]:
        is_item = plain_path(operation.path).rstrip("/").endswith("}")
        is_meant = is_item or _divides(own_part(operation))
        return found if is_meant and found[0].lower() in PLAIN_VERBS else []
    if _names_what_is_made(operation, found):
        return []
    return [] if not is_in and _says_nothing(found, group) else found


def _names_what_is_made(operation: Operation, found: list[str]) -> bool:
    """``chat_completion`` at ``POST /chat/completions``: a thing and no verb."""
    path = [word.lower() for part in static_parts(operation.path) for word in words(part)]
    is_plural = bool(path) and singular(path[-1]) != path[-1]
    things = {singular(word) for word in path}
    is_thing = all(singular(word.lower()) in things and not is_verb(word) for word in found)
    ends = {singular(word.lower()) for word in (*found[-1:], *path[-1:])}
    return operation.method == "POST" and is_plural and is_thing and len(ends) == 1


def _verb_first(operation: Operation, found: list[str]) -> list[str]:
    """``batches_list`` is ``list_batches``; an HTTP method behind it all is left out."""
    last = found[-1].lower() if len(found) > 1 else ""
    if not found or found[0].lower() in PREPOSITIONS:
        return found
    if last == operation.method.lower():
        if not is_verb(found[0]):
            return [last, *one(found[:-1])]
        is_noise = last in ("get", "post", "put", "patch") or found[0].lower() in PLAIN_VERBS
        is_thing = last in written_path(operation.path).lower()
        return found[:-1] if is_noise and not is_thing else found
    if last in PLAIN_VERBS and (not is_verb(found[0]) or _are_in_path(operation, found[:-1])):
        rest = found[:-1]
        return [last, *(rest if last == "list" else one(rest))]
    return found


def _are_in_path(operation: Operation, found: list[str]) -> bool:
    """Whether words are segments, and so things although they may be verbs: ``share_create``."""
    parts = {part.lower() for part in static_parts(operation.path)}
    return all(word.lower() in parts for word in found)


def one(found: list[str]) -> list[str]:
    """The words with the last one in the singular: what one call makes or changes."""
    if not found or singular(found[-1].lower()) == found[-1].lower():
        return found
    return [*found[:-1], singular(found[-1].lower())]


def shortened(operation: Operation) -> bool:
    """Whether an operationId has words that its method's name leaves out for brevity."""
    found = [word.lower() for word in words(own_part(operation))]
    return found[-1:] == [operation.method.lower()] or any(word in FILLER for word in found)


def is_verb(word: str) -> bool:
    """Whether a name may begin with a word."""
    return word.lower() in VERBS


def _says_nothing(found: Sequence[str], group: frozenset[str]) -> bool:
    """Whether words only repeat the resource, and none of them is what is done."""
    if not found or is_verb(found[0]):
        return not found
    return singular(found[0].lower()) in group


def own_part(operation: Operation) -> str:
    """An operationId without what programs put around it: the path and method behind it (FastAPI,
    Springfox), the module or controller before it."""
    text = operation.operation_id or ""
    path = written_path(operation.path)
    tail = _NO_WORD.sub("_", path) + "_" + operation.method.lower()
    if text.endswith(tail) and len(text) > len(tail):
        text = text[: -len(tail)]
    text = _SPRING.sub("", text)
    text = _CONTROLLER.sub("", text)
    *_, text = _ROUTE.split(text)
    return _VERSION_AT_END.sub("", text) or text


def _divides(text: str) -> bool:
    """Whether a text says where its namespace ends: ``pulls/merge``."""
    return any(edge in text for edge in "/.:")


def _without_namespace(text: str, group: frozenset[str]) -> list[str]:
    """``pulls/merge`` in *pulls* is ``merge``, and so are ``Pulls_Merge`` and ``pullMerge``."""
    parts = [part for part in _EDGE.split(text) if words(part)]
    divides = _divides(text)
    dropped = 0
    for part in parts[:-1]:
        if not {singular(word.lower()) for word in words(part)} <= group:
            break
        if is_verb(part) and not divides:
            break
        dropped += 1
    found = [word for part in parts[dropped:] for word in words(part)]
    if dropped:
        return found
    if _is_service(text, parts):
        return words(parts[1])
    start = next((n for n, word in enumerate(found) if singular(word.lower()) not in group), 0)
    if 0 < start < len(found) and is_verb(found[start]) and not is_verb(found[0]):
        return found[start:]
    return found


def _is_member(text: str, group: frozenset[str]) -> bool:
    """``Widgets_get`` in *widgets*: what divides the groups of a program means its members."""
    before, _, member = text.partition("_")
    is_group = frozenset(singular(word.lower()) for word in words(before)) == group
    return is_group and before[:1].isupper() and member.isalnum()


def _is_service(text: str, parts: list[str]) -> bool:
    """``UserAgreements_GetAgreement``: what divides the services of a program, whatever the tag."""
    if len(parts) != 2 or f"{parts[0]}_{parts[1]}" != text:
        return False
    service, call = (words(part) for part in parts)
    is_pascal = parts[0][0].isupper() and parts[1][0].isupper()
    return is_pascal and len(call) > 1 and is_verb(call[0]) and not is_verb(service[0])


def namespace_of(texts: Iterable[str], group: frozenset[str]) -> tuple[str, ...]:
    """The words of the resource that most of its operationIds begin with: ``ContainerLogs``.

    A slash or dot says where they end; otherwise that is where a verb stands.
    """
    every = [tuple(word.lower() for word in words(text)) for text in texts if not _divides(text)]
    starts = Counter(
        tuple(takewhile(lambda word: singular(word) in group and not is_verb(word), found))
        for found in every
    )
    (start, count), *_ = starts.most_common(1) or [((), 0)]
    return start if count > 2 and count * 3 > len(every) * 2 else ()


def common_start(ids: Iterable[Sequence[str]]) -> int:
    """How many words all of several names begin with, up to the first verb or preposition."""
    first, *rest = [[word.lower() for word in found] for found in ids] or [[]]
    if not rest:
        return 0
    count = 0
    for index, word in enumerate(first):
        is_needed = is_verb(word) or word in PREPOSITIONS
        if is_needed or any(found[index : index + 1] != [word] for found in rest):
            break
        count = index + 1
    shortest = min(map(len, (first, *rest)))
    return count if count < shortest else 0


def common_end(ids: Iterable[Sequence[str]]) -> int:
    """1 where several names end in one word that only a framework needs."""
    every = list(ids)
    ends = {found[-1].lower() if len(found) > 1 else "" for found in every}
    return 1 if len(every) > 2 and len(ends) == 1 and ends <= TAILS else 0
