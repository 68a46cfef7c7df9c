"""The targets of overlay actions: JSONPath query expressions (RFC 9535)."""

from __future__ import annotations

from itertools import islice

from oasmith.diagnostics import Diagnostic, Location, diagnose

from .limits import MAXIMUM_BROUGHT, MAXIMUM_PATH
from .tree import Node, Tree


def select(tree: Tree, expression: Node) -> list[Node] | Diagnostic:
    """The places of the main document that an expression selects, each once, in its order.

    ``expression`` is the node of the text. Gives a diagnostic when it is no JSONPath.
    """
    from jsonpath_rfc9535 import JSONPathError, finditer

    if len(str(expression.value)) > MAXIMUM_PATH:
        message = f"the JSONPath has more than {MAXIMUM_PATH:,} characters"
        return diagnose("OAS0302", message, expression.location)
    root = tree.root.value
    assert isinstance(root, dict)
    try:
        found = list(islice(finditer(str(expression.value), root), MAXIMUM_BROUGHT + 1))
    except JSONPathError as error:
        message = f"not a JSONPath: {error.args[0] if error.args else error}"
        index = error.token.index if error.token is not None else 0
        return diagnose("OAS0302", message, _inside(expression, index))
    except RecursionError:
        return diagnose("OAS0302", "the JSONPath nests too deep", expression.location)
    if len(found) > MAXIMUM_BROUGHT:
        message = f"the JSONPath selects more than {MAXIMUM_BROUGHT:,} places"
        return diagnose("OAS0302", message, expression.location)
    return [_walk(tree.root, path) for path in dict.fromkeys(node.location for node in found)]


def _walk(node: Node, path: tuple[int | str, ...]) -> Node:
    for key in path:
        child = node.at(key) if isinstance(key, int) else node.get(key)
        assert child is not None
        node = child
    return node


def _inside(expression: Node, index: int) -> Location:
    """Where a character of a text is written; the start of the text if it is not written plain."""
    place = expression.tree.place(expression)
    text = str(expression.value)
    for quote in (0, 1):
        start = place.value + quote
        if place.file.text.startswith(text, start):
            return place.file.location(start + index, expression.pointer)
    return expression.value_location
