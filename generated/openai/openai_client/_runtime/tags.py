"""The tags of operations, from ``_tags.json`` of the package: read when somebody asks."""

from __future__ import annotations

import json
from pkgutil import get_data

_PACKAGE = __name__.rpartition("._runtime.")[0]
_TAGS: dict[str, list[str]] = {}


def tags_of(method: str, path: str) -> tuple[str, ...]:
    """Return the tags that the description of the API gives an operation.

    Args:
        method: the HTTP method.
        path: the path template.
    """
    if not _TAGS:
        try:
            _TAGS.update(json.loads(get_data(_PACKAGE, "_tags.json") or b"{}"))
        except OSError:
            # No operation has a tag.
            return ()
    return tuple(_TAGS.get(f"{method} {path}", ()))
