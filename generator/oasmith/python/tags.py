"""``_tags.json``: the tags of operations, which hooks may ask for."""

from __future__ import annotations

from .context import Context
from .views import TagsData
from .writers import Code, json_line


def tags_data(context: Context) -> TagsData | None:
    """The view of ``_tags.json``, in the order of the document; None where nothing has a tag."""
    found = [
        Code(f"{json_line(f'{entry.method} {entry.path}')}: {json_line(list(entry.tags))}")
        for entry in context.api.operations
        if entry.tags
    ]
    last = found.pop() if found else None
    return None if last is None else TagsData((*(Code(f"{line},") for line in found), last))
