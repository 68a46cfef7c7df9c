"""Where schemas stand in a document: references lead to other places too."""

from __future__ import annotations

import re

from oasmith.source import Node

_OTHER_PARTS = frozenset(
    ("info", "servers", "tags", "security", "externalDocs", "host", "basePath")
)
_OTHER_COMPONENTS = frozenset(
    (
        "callbacks",
        "examples",
        "headers",
        "links",
        "mediaTypes",
        "parameters",
        "pathItems",
        "requestBodies",
        "responses",
        "securitySchemes",
    )
)
_OF_PATHS = re.compile(r"(paths|webhooks)/[^/]+(/[^/]+(/responses/[^/]+)?)?|.*/content/[^/]+")
"""A path item, an operation, a response or a media type."""


def what_instead(target: Node) -> str | None:
    """What a place of an OpenAPI document holds that is certainly no schema; None elsewhere."""
    _, _, pointer = target.identity.partition("#/")
    first, _, rest = pointer.partition("/")
    if not pointer or not _is_openapi(target) or not isinstance(target.value, dict):
        return None
    if first in _OTHER_PARTS:
        return f"a part of `{first}`"
    kind, _, name = rest.partition("/")
    if first == "components" and kind in _OTHER_COMPONENTS and "/" not in name:
        return f"one of the {kind}"
    return "a part of an operation" if _OF_PATHS.fullmatch(pointer) else None


def _is_openapi(target: Node) -> bool:
    root = target.tree.document(target.file)
    return root.get("openapi") is not None or root.get("swagger") is not None


__all__ = ["what_instead"]
