"""Giving out names so that no two things share one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)
_NUMBER = re.compile(r"(\d+)")


def allocate(
    candidates: Mapping[Key, Sequence[str]],
    pinned: Mapping[Key, str] | None = None,
    taken: Iterable[str] = (),
) -> dict[Key, str]:
    """A name for every key: pinned ones first, then level by level.

    At each level the keys that are still without a name bid with their next candidate (the last
    one again when they have no more); a candidate that only one key bids for is given. Keys that
    collide all move on, and where numbers have to tell them apart, their own order decides: which
    of them comes first in the document does not matter. Case does not tell names apart, for file
    systems' sake.
    """
    names = {key: name for key, name in (pinned or {}).items() if key in candidates}
    used = {name.lower() for name in names.values()} | {name.lower() for name in taken}
    waiting: list[Key] = [key for key in candidates if key not in names]
    for level in range(max((len(candidates[key]) for key in waiting), default=0)):
        bids = {key: _bid(candidates[key], level) for key in waiting}
        crowd = Counter(bid.lower() for bid in bids.values())
        waiting = list[Key]()
        for key, bid in bids.items():
            if crowd[bid.lower()] == 1 and bid.lower() not in used:
                names[key] = bid
            else:
                waiting.append(key)
        used |= {name.lower() for name in names.values()}
    numbers: dict[str, int] = {}
    for key in sorted(waiting, key=natural):
        names[key] = numbered(candidates[key][-1], used, numbers)
        used.add(names[key].lower())
    return names


def _bid(bids: Sequence[str], level: int) -> str:
    return bids[min(level, len(bids) - 1)]


def natural(key: object) -> list[tuple[int, str]]:
    """An order in which 10 comes after 9. Numbers are compared by their digits: they may have
    more than ``int`` takes."""
    found: list[tuple[int, str]] = []
    for part in _NUMBER.split(repr(key)):
        digits = part.lstrip("0")
        is_number = part.isascii() and part.isdigit()
        found.append((len(digits), digits) if is_number else (-1, part))
    return found


def numbered(name: str, used: set[str], numbers: dict[str, int] | None = None) -> str:
    """The name, or the name with the first free number from 2 on.

    ``numbers``, kept from call to call, remembers how far each name has come: a hostile document
    has ten thousand of one.
    """
    if name.lower() not in used:
        return name
    joint = "_" if name.islower() or name[-1].isdigit() else ""
    number = 2 if numbers is None else numbers.get(name, 2)
    while f"{name}{joint}{number}".lower() in used:
        number += 1
    if numbers is not None:
        numbers[name] = number
    return f"{name}{joint}{number}"
