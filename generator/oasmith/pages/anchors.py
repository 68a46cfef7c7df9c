"""Anchors of headings, as GitHub makes them."""

from __future__ import annotations

import re

_DROPPED = re.compile(r"[^\w\- ]")
_HEADING = re.compile(r" {0,3}#{1,6} +(.*)")
_FENCE = re.compile(r" {0,3}(```|~~~)")
_MARKUP = re.compile(r"[`*~\\]|\[([^\[\]]*)\]\([^)\[]*\)")


class Anchors:
    """The anchors of one page, told its headings in their order. Working state."""

    def __init__(self) -> None:
        self._seen: dict[str, int] = {}

    def heading(self, text: str) -> str:
        """The anchor of the next heading: equal ones are numbered."""
        shown = _MARKUP.sub(lambda match: match[1] or "", text)
        slug = _DROPPED.sub("", shown.strip().lower()).replace(" ", "-")
        count = self._seen.get(slug, 0)
        self._seen[slug] = count + 1
        return slug if count == 0 else f"{slug}-{count}"

    def text(self, markdown: str) -> None:
        """Take note of the headings inside a description."""
        fenced = False
        for line in markdown.split("\n"):
            if _FENCE.match(line):
                fenced = not fenced
            heading = _HEADING.match(line)
            if heading is not None and not fenced:
                self.heading(_without_closing(heading[1].rstrip(" ")))


def _without_closing(text: str) -> str:
    """The text of a heading without the ``#`` that may close it (CommonMark 0.31, section 4.2)."""
    bare = text.rstrip("#")
    return bare.rstrip(" ") if bare.endswith(" ") else text
