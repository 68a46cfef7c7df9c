"""What a method's name says beyond its resource, so that it still says what is meant."""

from __future__ import annotations

from collections.abc import Sequence, Set

from oasmith.ir import Operation

from .spoken import is_verb, plain_path, static_parts
from .vocabulary import JOINTS, PATH_NOISE, PREPOSITIONS
from .words import singular, words


def beyond(operation: Operation, found: Sequence[str], noise: Set[str]) -> list[str]:
    """The words of a name that are no noise; the first one, the verb, always stays.

    Where the thing itself would go and only what it belongs to were left, that is said instead:
    ``createProjectRole`` in *roles* is ``create_for_project``. Where the whole is a thing of its
    own, it stays: ``deleteAPIKey`` with ``/api_keys`` in *keys*.
    """
    stays = [_stays(found, index, noise) for index in range(len(found))]
    left = [word for word, kept in zip(found, stays, strict=True) if kept]
    start = 1 if is_verb(found[0]) else 0
    qualifiers = left[start:]
    if stays[-1] or not qualifiers or any(word.lower() in PREPOSITIONS for word in qualifiers):
        return left
    owner = _owner(operation, qualifiers, singular(found[-1].lower()), noise)
    if owner:
        joint = JOINTS.get(found[0].lower(), "for")
        return [found[0], joint, *owner] if start else [*owner, found[-1]]
    for place in range(start, len(found) - 1):
        if any(stays[place:]) and _is_segment(operation, found[place:]):
            kept = [word for word, kept in zip(found[:place], stays, strict=False) if kept]
            return [*kept, *found[place:]]
    return left


def _stays(found: Sequence[str], index: int, noise: Set[str]) -> bool:
    """Whether a word is needed: it says something, or what stands around it needs it."""
    word, before = found[index].lower(), found[index - 1].lower()
    after = found[index + 1].lower() if index + 1 < len(found) else ""
    if index == 0 or singular(word) not in noise or (index == 1 and word.isdigit()):
        return True
    if after == "only":
        return True
    if before in PREPOSITIONS:
        return not after or after in PREPOSITIONS or _is_participle(after)
    return not after and any(entry.lower() in PREPOSITIONS for entry in found[1:index])


def _is_participle(word: str) -> bool:
    return word.endswith(("ed", "ing")) and not is_verb(word)


def _owner(
    operation: Operation, qualifiers: Sequence[str], thing: str, noise: Set[str]
) -> list[str]:
    """The qualifiers, where they are a segment that the thing itself stands below."""
    parts = plain_path(operation.path).strip("/").split("/")
    wanted = [singular(word.lower()) for word in qualifiers]
    for index, part in enumerate(parts[:-1]):
        below = [_singulars(part) for part in parts[index + 1 :] if "{" not in part]
        own = [word for word in _singulars(part) if word not in noise]
        if "{" in part or part in PATH_NOISE or own != wanted:
            continue
        if any(thing in segment for segment in below):
            has_item = "{" in parts[index + 1]
            return [*qualifiers[:-1], wanted[-1]] if has_item else list(qualifiers)
    return []


def _is_segment(operation: Operation, whole: Sequence[str]) -> bool:
    """Whether words are one segment of the path, as ``podsecuritypolicies`` is."""
    thing = "".join(singular(word.lower()) for word in whole)
    return any("".join(_singulars(part)) == thing for part in static_parts(operation.path))


def _singulars(part: str) -> list[str]:
    """The words of a segment without the format at its end."""
    return [singular(word.lower()) for word in words(part.partition(".")[0])]
