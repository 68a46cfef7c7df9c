"""Dividing types among modules of moderate size, so that a new one moves no others."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from hashlib import sha256
from itertools import pairwise
from typing import TypeAlias

from oasmith.frozen import frozen
from oasmith.ir import TypeId

from .allocation import numbered
from .held import Held
from .words import bounded, singular, snake, words

LIMIT = 60
"""A module with more classes is split, so that first use loads little."""
_TITLE_WORDS = 3

WordOrder: TypeAlias = tuple[tuple[str, ...], str]
"""The words of a name in lower case, and the name."""


def word_order(name: str) -> WordOrder:
    """Word by word, so that what is called alike stands together."""
    return tuple(word.lower() for word in words(name)), name


@frozen
class Shelves:
    """Held types stay where they are; a new one goes where the one before it by name stands."""

    keys: Mapping[TypeId, WordOrder]
    held: Held

    def filled(self, members: Mapping[str, Sequence[TypeId]]) -> dict[TypeId, str]:
        """The module of every type. ``members`` lists the types of each home in word order."""
        modules = {
            identity: self.held.modules[identity]
            for found in members.values()
            for identity in found
            if identity in self.held.modules
        }
        taken = {*members, *self.held.modules.values()}
        sizes = Counter(modules.values())
        for home, found in members.items():
            for module, added in self._newcomers(home, found).items():
                for part, content in self._shelved(home, module, added, sizes, taken):
                    taken.add(part)
                    sizes[part] += len(content)
                    modules |= dict.fromkeys(content, part)
        return modules

    def _newcomers(self, home: str, members: Sequence[TypeId]) -> dict[str, list[TypeId]]:
        """New types, by the module of the held one before them."""
        found: dict[str, list[TypeId]] = defaultdict(list)
        module = home
        for identity in members:
            known = self.held.modules.get(identity)
            if known is None:
                found[module].append(identity)
            elif known == home or known.startswith(f"{home}_"):
                module = known
        return found

    def _shelved(
        self, home: str, module: str, added: list[TypeId], sizes: Counter[str], taken: set[str]
    ) -> list[tuple[str, list[TypeId]]]:
        """Where new types go: their module, else the emptiest of the home, else new modules."""
        ours = [name for name in sizes if name == home or name.startswith(f"{home}_")]
        for candidate in (module, *sorted(ours, key=lambda name: (sizes[name], name))):
            if sizes[candidate] + len(added) <= LIMIT:
                return [(candidate, added)]
        keys = [self.keys[identity] for identity in added]
        cuts = [0, *_cuts(keys, 0, len(keys)), len(keys)]
        return [
            (self._title(home, keys, start, sizes, taken), added[start:end])
            for start, end in pairwise(cuts)
        ]

    def _title(
        self, home: str, keys: list[WordOrder], start: int, sizes: Counter[str], taken: set[str]
    ) -> str:
        """A module is called after the words that its first class has and the one before not.

        Of many words it takes the first two, which say what family that is, and the one that
        differs: all of them would make the longest names of a package.
        """
        if start == 0 and not sizes[home]:
            return home
        above = words(home)
        parts = _separator(keys, start)[_common(keys[0][0], keys[-1][0]) :]
        while parts[1:] and above and singular(parts[0]) == singular(above[0]):
            parts, above = parts[1:], above[1:]
        title = parts if len(parts) <= _TITLE_WORDS else (*parts[: _TITLE_WORDS - 1], parts[-1])
        return numbered(bounded(f"{home}_{snake(list(title))}"), taken)


def _cuts(keys: list[WordOrder], start: int, end: int) -> list[int]:
    """Where to divide, in the middle third, until all parts are small enough.

    The best place is where the first words change; of several, chance decides, but the same in
    every run: where it lay in the middle, every new type would move the cut.
    """
    if end - start <= LIMIT:
        return []
    third = (end - start) // 3
    best = min(range(start + third, end - third), key=lambda place: _cost(keys, place))
    return [*_cuts(keys, start, best), best, *_cuts(keys, best, end)]


def _cost(keys: list[WordOrder], place: int) -> tuple[bool, int, bytes]:
    separator = _separator(keys, place)
    family = keys[place] == keys[place - 1]
    return family, len(separator), sha256(" ".join(separator).encode()).digest()


def _separator(keys: list[WordOrder], place: int) -> tuple[str, ...]:
    """As many words as tell a place from the one before it."""
    if place == 0:
        return keys[0][0][:1]
    return keys[place][0][: _common(keys[place - 1][0], keys[place][0]) + 1]


def _common(first: tuple[str, ...], second: tuple[str, ...]) -> int:
    """How many words two names begin with alike."""
    count = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        count += 1
    return count
