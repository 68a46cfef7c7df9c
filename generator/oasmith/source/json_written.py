"""Every member of a JSON text with its place, also those that a later one of their key replaces."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import NamedTuple, cast

_TOKEN = re.compile(r'"(?:[^"\\]++|\\.)*+"|[\[\]{}]|[^\s,:\[\]{}"]++', re.DOTALL)
_DECODER = json.JSONDecoder(strict=False)


class Member(NamedTuple):
    """A member as it is written; in a list, the key is empty and stands where the value does."""

    key: str
    key_at: int
    value_at: int
    inside: Written | None


@dataclass(slots=True)
class Written:
    """An object or a list as it is written."""

    is_object: bool
    members: list[Member] = field(default_factory=list[Member])


def written(text: str, start: int) -> Written:
    """The container that starts at an offset of a valid JSON text, in one pass over it."""
    outer = Written(is_object=False)
    above, current = [outer], outer
    key: tuple[str, int] | None = None
    for match in _TOKEN.finditer(text, start):
        token, at = match.group(), match.start()
        if token in ("}", "]"):
            current = above.pop()
            if not above:
                break
        elif current.is_object and key is None:
            key = _text(token), at
        else:
            inside = Written(token == "{") if token in ("{", "[") else None
            current.members.append(Member(*(key or ("", at)), at, inside))
            key = None
            if inside is not None:
                above.append(current)
                current = inside
    return cast(Written, outer.members[0].inside)


def _text(token: str) -> str:
    return token[1:-1] if "\\" not in token else cast(str, _DECODER.decode(token))
