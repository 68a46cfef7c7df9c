"""Tables without padding, without empty columns, and with no line longer than the limit."""

from __future__ import annotations

from collections.abc import Sequence

from oasmith.frozen import frozen
from oasmith.python.writers import Code

from .prose import LONGEST_LINE, cell

_LEAST_TEXT = 20


@frozen
class Row:
    """Finished cells, and the description that gets the room they leave."""

    cells: tuple[Code, ...]
    description: str = ""


def table(
    titles: Sequence[str], rows: Sequence[Row], last: str = "Description"
) -> tuple[Code, ...]:
    """The lines of a table; columns that are empty in every row are left out."""
    if not rows:
        return ()
    shown = [index for index in range(len(titles)) if any(row.cells[index] for row in rows)]
    described = any(row.description.strip() for row in rows)
    heads = [titles[index] for index in shown] + ([last] if described else [])
    lines = [_line(heads), _line(["---"] * len(heads))]
    for row in rows:
        cells: list[str] = [row.cells[index] for index in shown]
        if described:
            taken = sum(len(text) for text in cells) + 3 * len(heads) + 1
            cells.append(cell(row.description, max(LONGEST_LINE - taken, _LEAST_TEXT)))
        lines.append(_line(cells))
    return tuple(lines)


def _line(cells: Sequence[str]) -> Code:
    return Code(f"| {' | '.join(cells)} |")
