"""Tables of figures, as they are printed and as they are written: Markdown with even columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bench_measuring import Figure


@dataclass(frozen=True, slots=True)
class Section:
    """A table with its title and a few words about what was measured."""

    title: str
    about: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def markdown(section: Section) -> str:
    """The section as Markdown; the first column is text, the others are numbers."""
    lines = [section.header, *section.rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(section.header))]
    rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    table = [_row(section.header, widths), _row(rule, widths)]
    table += [_row(row, widths) for row in section.rows]
    return f"## {section.title}\n\n{section.about}\n\n" + "\n".join(table) + "\n"


def _row(cells: Sequence[str], widths: Iterable[int]) -> str:
    first, *rest = zip(cells, widths, strict=True)
    columns = [first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in rest)]
    return f"| {' | '.join(columns)} |"


def number(value: float) -> str:
    """Three digits that count."""
    if value >= 99.95:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 9.995 else f"{value:.2f}"


def both(figure: Figure, scale: float = 1) -> tuple[str, str]:
    """Two cells: the minimum and the median, each times ``scale``."""
    return number(figure.minimum * scale), number(figure.median * scale)


def ratio(figure: Figure, base: Figure) -> str:
    """How many times the base it is, by the minima: those are the least noisy."""
    return f"{number(figure.minimum / base.minimum)}x"
