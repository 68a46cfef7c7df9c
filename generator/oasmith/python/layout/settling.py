"""From the tokens of a statement to its text."""

from __future__ import annotations

from collections.abc import Sequence

from oasmith.frozen import frozen
from oasmith.python.writers import Code

from .breaking import Limits, broken
from .lines import Line, Tracking
from .tokens import Brackets, Kind, Token

_MAX_ROUNDS = 4


@frozen
class Settled:
    """A statement in its final form."""

    code: Code
    tokens: Sequence[Token]
    """With the commas that breaking it brought; optional brackets are not written."""

    has_new_commas: bool


def settle(
    tokens: Sequence[Token],
    *,
    indent: int,
    width: int,
    inside: bool = False,
    tracking: Tracking = Tracking.ALL,
) -> Settled:
    """Break a line until a second look would change nothing.

    A broken bracket gets a comma after its last element, and a comma there makes black break the
    bracket first: so the result is laid out again with the commas that it brought.
    """
    limits = Limits(width)
    given = len(tokens)
    text = ""
    for _ in range(_MAX_ROUNDS):
        lines = broken(Line(tokens, indent, inside=inside, tracking=tracking), limits)
        previous, text = text, "\n".join([part.text() for part in lines])
        count = len(tokens)
        tokens = [token for part in lines for token in part.tokens]
        _renew(tokens)
        if text == previous or len(tokens) == count:
            break
    return Settled(Code(text), tokens, has_new_commas=len(tokens) > given)


def _renew(tokens: Sequence[Token]) -> None:
    """Unwrite the optional brackets and pair the brackets anew: some tokens are copies."""
    # In Python 3.11 looking a member up costs ten times what comparing it does.
    opening, closing, comma, optional = Kind.OPEN, Kind.CLOSE, Kind.COMMA, Brackets.OPTIONAL
    stack: list[Token] = []
    for token in tokens:
        if token.brackets is optional:
            token.text = ""
        if token.kind is opening:
            stack.append(token)
        elif token.kind is closing and stack:
            token.partner = stack.pop()
            token.partner.partner = token
        elif token.kind is comma and stack:
            token.brackets = stack[-1].brackets
