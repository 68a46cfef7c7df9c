"""How an example goes through the items of all pages: the loop's variable, and what it prints."""

from __future__ import annotations

import builtins
from keyword import iskeyword

from oasmith.frozen import frozen
from oasmith.ir import Operation, Pagination, Reference
from oasmith.naming import words
from oasmith.python import Context
from oasmith.python.layout import Call, assignment, text_of
from oasmith.python.writers import Code, identifier
from oasmith.source import JsonValue

from .access import Access, access, singular

_TAKEN = frozenset(
    {"asyncio", "client", "error", "errors", "main", "models", "os", "page", "pages", "response"}
)
"""What the programs bind themselves."""
_PLAIN = "item"
_VAGUE = frozenset(
    "data datum details entry element info object resource result summary value".split()
)


@frozen
class PageLoop:
    """``for kiln in client.kilns.list(): print(kiln.name)``; ``path`` leads on from an item."""

    variable: Code
    path: Access | None

    def head(self, call: Call, *, asynchronous: bool, indent: int, width: int) -> tuple[Code, ...]:
        """The loop's first line, after the call where both have no room on one."""
        start = f"{' ' * indent}{'async ' * asynchronous}for {self.variable} in "
        line = f"{start}{text_of(call)}:"
        if len(line) <= width:
            return (Code(line),)
        made = assignment(Code("pages"), value=call, indent=indent, width=width)
        return made, Code(f"{start}pages:")


def page_loop(context: Context, operation: Operation, answer: JsonValue) -> PageLoop | None:
    """The loop over an operation's items; None where it does not come in pages.

    ``answer`` is a sample of one page.
    """
    pagination = operation.pagination
    if pagination is None:
        return None
    path = access(context, pagination.item, _first_item(pagination, answer))
    return PageLoop(identifier(_variable(context, operation, pagination)), path)


def _first_item(pagination: Pagination, answer: JsonValue) -> JsonValue:
    for step in (*pagination.items, 0):
        if isinstance(answer, dict) and isinstance(step, str):
            answer = answer.get(step)
        elif isinstance(answer, list) and isinstance(step, int) and step < len(answer):
            answer = answer[step]
        else:
            return None
    return answer


def _variable(context: Context, operation: Operation, pagination: Pagination) -> str:
    """What people call one item: after the list, the class, the method's resource, or ``item``."""
    keys = [step for step in pagination.items if isinstance(step, str)]
    candidates = [singular(keys[-1])] if keys else []
    if isinstance(pagination.item, Reference):
        name = context.names.types.get(pagination.item.target, "")
        candidates.append(_last_word(name))
    resource = context.names.methods[operation.identity].resource
    candidates += [singular(name) for name in resource[-1:]]
    return next((name for name in candidates if _is_telling(name)), _PLAIN)


def _last_word(name: str) -> str:
    found = words(name)
    return found[-1].lower() if found else _PLAIN


def _is_telling(name: str) -> bool:
    usable = name.isidentifier() and not iskeyword(name) and not hasattr(builtins, name)
    return usable and name not in _TAKEN and name not in _VAGUE and name != _PLAIN
