"""OpenAPI Overlay 1.0 and 1.1: changes of a document, kept in a file of their own."""

from __future__ import annotations

from oasmith.diagnostics import Diagnostic, InputError, Severity, diagnose

from .documents import ParsedFile
from .jsonpath import select
from .limits import MAXIMUM_BROUGHT
from .merge import Merge
from .positions import TooMuch
from .tree import Node, Tree

_VERSIONS = ("1.0", "1.1")


def apply_overlay(tree: Tree, parsed: ParsedFile) -> None:
    """Change the main document of a tree as an overlay says.

    What an action brings is located in the overlay. An action that matches nothing is reported
    through ``tree.report``. Raises InputError for what is no overlay (Overlay 1.1, section 4).
    """
    overlay = Tree(parsed)
    actions = _actions(overlay.root)
    tree.add_overlay(parsed)
    _note_extends(tree, overlay.root)
    told = [diagnostic for action in actions for diagnostic in _bounded(tree, action)]
    for diagnostic in told:
        tree.report(diagnostic)
    if any(diagnostic.severity is Severity.ERROR for diagnostic in told):
        raise InputError(*told)


def _actions(root: Node) -> list[Node]:
    version = root.get("overlay")
    if version is None:
        help = None
        if root.get("openapi") is not None or root.get("swagger") is not None:
            help = "this is an OpenAPI document: name it as SPEC, and the overlay with --overlay"
        raise _not_an_overlay(root, f"{root.file} has no field `overlay`", help)
    text = str(version.value)
    if not text.startswith(_VERSIONS):
        help = "write the overlay in version 1.0.0 or 1.1.0"
        raise _not_an_overlay(version, f"overlay version {text} is not supported", help)
    actions = root.get("actions")
    if actions is None or not isinstance(actions.value, list):
        message = "there are no `actions`" if actions is None else "`actions` is not a list"
        help = "add a list of `actions`, each with a `target` and an `update` or `remove: true`"
        raise _not_an_overlay(actions or root, message, help)
    for action in actions.elements():
        target = action.get("target")
        if target is None or not isinstance(target.value, str):
            help = "say what the action changes, for instance `target: $.info`"
            raise _not_an_overlay(target or action, "an action has no text as its `target`", help)
    return list(actions.elements())


def _not_an_overlay(node: Node, message: str, help: str | None) -> InputError:
    return InputError(diagnose("OAS0301", message, node.location, help=help))


def _note_extends(tree: Tree, root: Node) -> None:
    extends = root.get("extends")
    if extends is None:
        return
    named = str(extends.value).rstrip("/").rpartition("/")[2]
    if named != tree.main.rpartition("/")[2]:
        message = f"the overlay is written for {extends.value}, and is applied to {tree.main}"
        tree.report(diagnose("OAS0305", message, extends.location))


def _bounded(tree: Tree, action: Node) -> list[Diagnostic]:
    """Apply one action; raises InputError when the document has become too much by it."""
    try:
        return _apply(tree, action)
    except TooMuch:
        message = f"the overlays up to here bring in more than {MAXIMUM_BROUGHT:,} values"
        raise InputError(diagnose("OAS0304", message, action.location)) from None


def _apply(tree: Tree, action: Node) -> list[Diagnostic]:
    """Apply one action; gives what there is to say about it."""
    target = action.get("target")
    assert target is not None
    found = select(tree, target)
    if isinstance(found, Diagnostic):
        return [found]
    if not found:
        return [diagnose("OAS0303", f"nothing matches `{target.value}`", target.value_location)]
    merge = Merge(tree)
    remove, update, copy = action.get("remove"), action.get("update"), action.get("copy")
    if remove is not None and remove.value is True:
        merge.remove(remove, found)
    elif update is not None:
        merge.into_all(found, update)
    elif copy is not None:
        _copy(tree, merge, found, copy)
    else:
        message = "the action has none of `update`, `copy` and `remove: true`"
        return [diagnose("OAS0306", message, action.location)]
    return merge.diagnostics


def _copy(tree: Tree, merge: Merge, found: list[Node], copy: Node) -> None:
    """Overlay 1.1: merge a part of the document itself."""
    sources = select(tree, copy) if isinstance(copy.value, str) else []
    if isinstance(sources, Diagnostic):
        merge.diagnostics.append(sources)
    elif len(sources) != 1:
        message = f"`copy` has to select one place, and selects {len(sources)}"
        merge.diagnostics.append(diagnose("OAS0304", message, copy.location))
    else:
        merge.into_all(found, sources[0], reported_at=copy)
