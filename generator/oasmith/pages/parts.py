"""How a page that would be too large becomes several."""

from __future__ import annotations

from dataclasses import replace

from oasmith.frozen import frozen

from .views import OperationSection, UnionSection

_LARGEST = 50_000
_LINE = 130
"""What an operation takes in the list at the top of the first page."""


@frozen
class Part:
    """One of the pages of a resource, counted from 1."""

    number: int
    path: str
    sections: tuple[OperationSection, ...] = ()
    unions: tuple[UnionSection, ...] = ()


def divided(
    path: str, sections: list[OperationSection], unions: tuple[UnionSection, ...]
) -> list[Part]:
    """The pages of a resource: as few as hold everything without one being too large."""
    parts = [Part(1, path)]
    size = _LINE * len(sections)
    for section in sections:
        more = section_size(section)
        if size + more > _LARGEST and (parts[-1].sections or len(parts) == 1):
            parts.append(_next(parts[-1], path))
            size = 0
        size += more
        parts[-1] = replace(parts[-1], sections=(*parts[-1].sections, section))
    for union in unions:
        more = union_size(union)
        if size + more > _LARGEST:
            parts.append(_next(parts[-1], path))
            size = 0
        size += more
        parts[-1] = replace(parts[-1], unions=(*parts[-1].unions, union))
    return parts


def _next(part: Part, path: str) -> Part:
    number = part.number + 1
    return Part(number, f"{path.removesuffix('.md')}-{number}.md")


def section_size(section: OperationSection) -> int:
    """About how many characters an operation takes."""
    lines = (*section.parameters, *section.answers, *section.errors)
    examples = (*section.examples, *([section.response] if section.response else []))
    return (
        len(section.description)
        + sum(len(line) + 1 for line in lines)
        + sum(len(example.fence) + 40 for example in examples)
        + 200
    )


def union_size(section: UnionSection) -> int:
    """About how many characters a union takes."""
    example = len(section.example.fence) if section.example else 0
    return example + sum(len(line) + 1 for line in section.variants) + 200
