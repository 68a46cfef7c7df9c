"""One line of tokens while it is being broken."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, IntEnum, auto

from oasmith.python.writers import text_width

from .tokens import Kind, Token

# In Python 3.11 looking a member up costs ten times what comparing it does.
_BAR, _CLOSE, _COMMA, _DOT, _OPEN = Kind.BAR, Kind.CLOSE, Kind.COMMA, Kind.DOT, Kind.OPEN


class Priority(IntEnum):
    """Which places of a line are tried first."""

    NONE = 0
    DOT = 1
    BAR = 9
    COMMA = 18


class Tracking(Enum):
    """On which tokens of a line bracket depth and places to break are noted.

    black looks at all tokens of a statement and of what stands inside brackets, at the bracketed
    parts of the line that opens a bracket, and at nothing of the line that closes it.
    """

    ALL = auto()
    BRACKETED = auto()
    NOTHING = auto()


class Line:
    """Tokens that may become one line of code, `indent` columns from the left."""

    __slots__ = ("delimiters", "exploding", "indent", "inside", "magic", "optional", "tokens")

    def __init__(
        self,
        tokens: Sequence[Token],
        indent: int,
        *,
        inside: bool = False,
        tracking: Tracking = Tracking.ALL,
    ) -> None:
        self.tokens = tokens
        self.indent = indent
        self.inside = inside
        self.exploding = False
        self.magic = False
        self.optional: list[Token] = []
        self.delimiters: dict[Token, Priority] = {}
        if tracking is Tracking.ALL:
            self._track(tokens)
        elif tracking is Tracking.BRACKETED:
            self._track(_bracketed(tokens))

    def text(self) -> str:
        """The line as it is written if it is not broken."""
        parts = [f" {token.text}" if token.space else token.text for token in self.tokens]
        parts[0] = " " * self.indent + self.tokens[0].text
        return "".join(parts)

    def fits(self, width: int) -> bool:
        """Whether the unbroken line takes at most `width` columns."""
        return text_width(self.text()) <= width

    @property
    def is_atomic(self) -> bool:
        """Whether the line is one name, string or number; to black a dotted path is several."""
        return len(self.tokens) == 1 and self.tokens[0].is_atomic

    def highest_priority(self, *, without_last: bool = False) -> Priority:
        """The best kind of place to break, NONE if there is no place."""
        last = self.tokens[-1] if without_last else None
        found = [rank for token, rank in self.delimiters.items() if token is not last]
        return max(found, default=Priority.NONE)

    def count(self, priority: Priority) -> int:
        """How many places of that kind there are."""
        return sum(1 for rank in self.delimiters.values() if rank is priority)

    def _track(self, tokens: Sequence[Token]) -> None:
        stack: list[Token] = []
        previous: Token | None = None
        for token in tokens:
            kind = token.kind
            if kind is _CLOSE:
                if not stack:
                    continue
                stack.pop()
                self._note_close(token, previous)
            token.depth = len(stack)
            if not stack:
                self._note_delimiter(token, previous)
            if kind is _OPEN:
                stack.append(token)
                self._note_optional(token)
            previous = token

    def _note_close(self, token: Token, previous: Token | None) -> None:
        self._note_optional(token)
        if previous is not None and previous.kind is _COMMA and not token.partner.single:
            self.magic = True

    def _note_optional(self, token: Token) -> None:
        if not token.text:
            self.optional.append(token)

    def _note_delimiter(self, token: Token, previous: Token | None) -> None:
        kind = token.kind
        if kind is _COMMA:
            self.delimiters[token] = Priority.COMMA
        elif previous is None:
            return
        elif kind is _BAR:
            self.delimiters[previous] = Priority.BAR
        elif kind is _DOT and previous.kind is _CLOSE:
            self.delimiters[previous] = Priority.DOT


def _bracketed(tokens: Sequence[Token]) -> list[Token]:
    """The tokens from each opening bracket to its partner, where both are on the line."""
    present = set(tokens)
    result: list[Token] = []
    end: Token | None = None
    for token in tokens:
        if end is None and token.kind is _OPEN and token.partner in present:
            end = token.partner
        if end is not None:
            result.append(token)
        if token is end:
            end = None
    return result
