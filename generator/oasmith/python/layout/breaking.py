"""Breaking lines that are too long, with the result that black would leave alone.

What black does, in short. A statement is first broken at its last pair of brackets, where the
value of an assignment, an annotation or a return counts as standing in optional brackets; these
are left out when breaking at the brackets before them reads better. What stands inside brackets
is broken at its commas, or at its bars (the operands of a union), or again at its last brackets.
Where black would put several elements on one line of their own, this engine puts one element on
each line and a comma after the last one: black keeps that, and a new element is a one-line diff.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from oasmith.frozen import frozen

from .lines import Line, Priority, Tracking
from .tokens import Brackets, Kind, Token, copied

# In Python 3.11 looking a member up costs ten times what comparing it does.
_CLOSE, _COMMA, _OPEN = Kind.CLOSE, Kind.COMMA, Kind.OPEN


class CannotBreak(Exception):
    """A way of breaking a line does not apply, or would not help."""


@frozen
class Limits:
    """What holds for a whole statement: the width, and whether optional brackets are forced."""

    width: int
    forced: bool = False


@frozen
class Split:
    """A line broken at one pair of brackets."""

    head: Line
    body: Line
    tail: Line
    opening: Token

    @property
    def lines(self) -> list[Line]:
        """The parts that have tokens."""
        return [line for line in (self.head, self.body, self.tail) if line.tokens]


def broken(line: Line, limits: Limits) -> list[Line]:
    """The lines of a line: itself if it fits, else as black would break it."""
    if not line.exploding and not line.magic and line.fits(limits.width):
        return [line]
    for way in (at_delimiters, at_brackets) if line.inside else (at_brackets,):
        try:
            return _attempt(line, way, limits)
        except CannotBreak:
            continue
    return [line]


_Way = Callable[[Line, Limits], list[Line]]


def _attempt(line: Line, way: _Way, limits: Limits) -> list[Line]:
    optional = [token for token in line.optional if token.depth == 0]
    text = line.text()
    result: list[Line] = []
    for part in way(line, limits):
        if part.text() == text:
            raise CannotBreak
        result.extend(broken(part, limits))
    if (
        limits.forced
        or way is not at_brackets
        or not line.optional
        or any(token.text for token in optional)
        or result[0].fits(limits.width)
    ):
        return result
    return _second_opinion(line, limits) or result


def _second_opinion(line: Line, limits: Limits) -> list[Line] | None:
    """The same with the optional brackets written, if all lines then fit."""
    again = Line(copied(line.tokens), line.indent, inside=line.inside)
    again.exploding = line.exploding
    result = _attempt(again, at_brackets, Limits(limits.width, forced=True))
    return result if all(part.fits(limits.width) for part in result) else None


def at_delimiters(line: Line, limits: Limits) -> list[Line]:
    """Break what stands inside brackets: after each comma, or before each bar or dot."""
    del limits
    priority = line.highest_priority(without_last=True)
    if priority is Priority.NONE:
        raise CannotBreak
    if priority is Priority.DOT and line.count(priority) == 1:
        raise CannotBreak
    groups: list[list[Token]] = [[]]
    for token in line.tokens:
        groups[-1].append(token)
        if line.delimiters.get(token) is priority:
            groups.append([])
    if not groups[-1]:
        groups.pop()
    if priority is Priority.COMMA and groups[-1][-1].kind is not _COMMA:
        groups[-1].append(Token(",", Kind.COMMA))
    return [Line(group, line.indent, inside=True) for group in groups]


def at_brackets(line: Line, limits: Limits) -> list[Line]:
    """Break at the last brackets, or at earlier ones if what follows these fits on a line."""
    first: list[Line] | None = None
    starts = _starts(line)
    for omitted in trailers(line, limits.width):
        if omitted and _is_hopeless(line, omitted, starts, limits.width):
            continue
        parts = _at_last_brackets(line, limits, omitted)
        if first is None and not omitted:
            first = parts
        if parts[0].fits(limits.width):
            return parts
    return first or _at_last_brackets(line, limits, frozenset())


def _starts(line: Line) -> dict[Token, int]:
    """How many characters stand before each token."""
    starts: dict[Token, int] = {}
    length = line.indent
    for token in line.tokens:
        starts[token] = length
        length += token.width
    return starts


def _is_hopeless(
    line: Line, omitted: frozenset[Token], starts: dict[Token, int], width: int
) -> bool:
    """Whether the brackets that are left begin too far to the right."""
    for token in reversed(line.tokens):
        if token.kind is _CLOSE and token not in omitted:
            return bool(token.partner.text) and starts.get(token.partner, 0) > width
    return False


def trailers(line: Line, width: int) -> Iterator[frozenset[Token]]:
    """Growing sets of closing brackets, from the right, at which the line need not be broken."""
    walk = _TrailerWalk(line, width)
    if not line.magic:
        yield frozenset()
    yield from walk.sets()


class _TrailerWalk:
    """Goes through a line from its end, bracket pair by bracket pair."""

    def __init__(self, line: Line, width: int) -> None:
        self._line = line
        self._room = width - line.indent
        self._omitted: set[Token] = set()
        self._inner: set[Token] = set()
        self._opening: Token | None = None
        self._closing: Token | None = None

    def sets(self) -> Iterator[frozenset[Token]]:
        tokens = self._line.tokens
        for index in range(len(tokens) - 1, -1, -1):
            token = tokens[index]
            previous = tokens[index - 1] if index else None
            self._room -= token.width
            if self._room < 0:
                return
            if self._opening is not None:
                if not self._inside_pair(token, previous):
                    return
            elif token.kind is _CLOSE:
                if previous is not None and previous.kind is _OPEN:
                    self._inner.add(token)
                    continue
                if self._closing is not None:
                    self._omitted |= {self._closing, *self._inner}
                    self._inner.clear()
                    yield frozenset(self._omitted)
                if self._must_explode(token, previous):
                    return
                if token.text:
                    self._opening, self._closing = token.partner, token

    def _inside_pair(self, token: Token, previous: Token | None) -> bool:
        if token is self._opening:
            self._opening = None
        elif token.kind is _CLOSE:
            if self._must_explode(token, previous):
                return False
            self._inner.add(token)
        return True

    def _must_explode(self, closing: Token, previous: Token | None) -> bool:
        if previous is None or previous.kind is not _COMMA:
            return False
        return not seems_to_hold_one(closing, self._line.tokens)


def seems_to_hold_one(closing: Token, tokens: Sequence[Token]) -> bool:
    """Whether the comma before a closing bracket seems to belong to a tuple of one.

    Seems: black counts commas by a depth that an earlier look at a part of the line has changed,
    and so takes some calls for such tuples. The same has to happen here.
    """
    opening = closing.partner
    if not opening.is_round or opening not in tokens:
        return False
    commas = 0
    for token in tokens[tokens.index(opening) + 1 : tokens.index(closing)]:
        if token.kind is _COMMA and token.depth == closing.depth + 1:
            commas += 2 if token.brackets is Brackets.CALL else 1
    return commas < 2


def _at_last_brackets(line: Line, limits: Limits, omitted: frozenset[Token]) -> list[Line]:
    return _without_optional(split_last(line, omitted), line, limits, omitted)


def split_last(line: Line, omitted: frozenset[Token]) -> Split:
    """Split at the last brackets that hold something and are not omitted."""
    tokens = line.tokens
    for end in range(len(tokens) - 1, -1, -1):
        closing = tokens[end]
        if closing.kind is not _CLOSE or closing in omitted:
            continue
        start = end - 1
        while start >= 0 and tokens[start] is not closing.partner:
            start -= 1
        if start < 0:
            break
        if start < end - 1:
            return _split(line, start, end)
    raise CannotBreak


def _split(line: Line, start: int, end: int) -> Split:
    tokens = line.tokens
    opening = tokens[start]
    head = Line(tokens[: start + 1], line.indent, tracking=Tracking.BRACKETED)
    body = Line(tokens[start + 1 : end], line.indent + 4, inside=True)
    tail = Line(tokens[end:], line.indent, tracking=Tracking.NOTHING)
    body.exploding = body.highest_priority(without_last=True) is Priority.COMMA
    return Split(head, body, tail, opening)


def _without_optional(
    split: Split, line: Line, limits: Limits, omitted: frozenset[Token]
) -> list[Line]:
    """The parts of a split; of a better one, if this one is at optional brackets."""
    if (
        not limits.forced
        and split.opening.brackets is Brackets.OPTIONAL
        and not split.opening.text
        and can_omit(split.body, limits.width)
    ):
        omitted = omitted | {split.opening.partner}
        try:
            better = split_last(line, omitted)
            if is_preferred(better, split, limits.width):
                return _without_optional(better, line, limits, omitted)
        except CannotBreak:
            # More than one equals sign, be it of a keyword, passes for a chain of assignments.
            equals = sum(token.kind is Kind.EQUAL for token in line.tokens)
            if equals < 2 and split.body.is_atomic and not split.body.fits(limits.width):
                raise
    if split.opening.brackets is Brackets.OPTIONAL:
        split.opening.text, split.opening.partner.text = "(", ")"
    return split.lines


def is_preferred(better: Split, split: Split, width: int) -> bool:
    """Whether a split without optional brackets is preferred to the one at them."""
    head = split.head.tokens
    if len(head) < 2 or head[-2].kind is not Kind.EQUAL:
        return True
    if not any(token.kind in (_OPEN, _CLOSE) for token in head[:-1]):
        return True
    if not split.head.fits(width - 1) or split.head.magic:
        return True
    head = better.head.tokens
    equals = [index for index, token in enumerate(head) if token.kind is Kind.EQUAL]
    after = head[equals[-1] :] if equals else head
    if any(token.kind is _CLOSE for token in after):
        return True
    return bool(equals) and better.head.fits(width)


def can_omit(body: Line, width: int) -> bool:
    """Whether what stands in optional brackets breaks well without them."""
    priority = body.highest_priority()
    if priority is Priority.NONE:
        return True
    if body.count(priority) > 1:
        return False
    if priority is Priority.DOT:
        return True
    first, second = body.tokens[0], body.tokens[1]
    if first.kind is _OPEN and second.kind is not _CLOSE and _rest_fits(body, width):
        return True
    last, before = body.tokens[-1], body.tokens[-2]
    if last.kind is not _CLOSE or last.brackets is Brackets.SUBSCRIPT:
        return False
    return before.kind is not _OPEN and _start_fits(body, width)


def _rest_fits(body: Line, width: int) -> bool:
    """Whether what follows the first brackets fits on a line, up to the next brackets."""
    first = body.tokens[0]
    length = body.indent
    counting = False
    for token in body.tokens:
        counting = counting or token is first.partner
        if counting:
            length += token.width
            if length > width:
                return False
            counting = token.kind is not _OPEN
    return True


def _start_fits(body: Line, width: int) -> bool:
    """Whether what precedes the last brackets fits on a line, or can be broken as well."""
    opening = body.tokens[-1].partner
    length = body.indent
    for token in body.tokens:
        length += token.width
        if token is opening:
            return length <= width
        if token.kind is _OPEN:
            return True
    return False
