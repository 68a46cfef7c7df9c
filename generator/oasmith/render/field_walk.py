"""Walking a template with what is known of every name, to find fields that no view has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from jinja2 import nodes

from oasmith.frozen import frozen

from .shapes import Shape, element_of, shapes_of, views_in

_GIVEN = (
    "loop", "super", "self", "caller", "varargs", "kwargs", "range", "dict", "lipsum", "cycler",
    "joiner", "namespace",
)  # fmt: skip
"""What Jinja itself gives to templates."""


@frozen
class Misuse:
    """A name that its owner does not have; ``known`` are those that it has."""

    owner: str
    name: str
    line: int
    known: tuple[str, ...]


class FieldWalk:
    """``included`` are the templates that were included, each with the names around it."""

    def __init__(self, fields: Mapping[str, Shape]) -> None:
        self.included: list[tuple[str, Mapping[str, Shape]]] = []
        self._fields = fields

    def walk(self, tree: nodes.Template) -> Iterator[Misuse]:
        """Every use of a name that is not there."""
        given = _unknown(_GIVEN)
        yield from self._all(tree.body, {**given, **self._fields, **_bound_in(tree)})

    def _all(self, found: list[nodes.Node], names: dict[str, Shape]) -> Iterator[Misuse]:
        for node in found:
            yield from self._one(node, names)

    def _one(self, node: nodes.Node, names: dict[str, Shape]) -> Iterator[Misuse]:
        if isinstance(node, nodes.For):
            yield from self._one(node.iter, names)
            inner = {**names, **_targets(node.target, element_of(self._shape(node.iter, names)))}
            yield from self._all([*node.body, *([node.test] if node.test else [])], inner)
            yield from self._all(node.else_, names)
        elif isinstance(node, nodes.Name):
            if node.ctx == "load" and node.name not in names:
                yield Misuse("the view", node.name, node.lineno, tuple(self._fields))
        elif isinstance(node, nodes.Getattr):
            yield from self._one(node.node, names)
            yield from self._attribute(node, names)
        else:
            if isinstance(node, nodes.Include) and isinstance(node.template, nodes.Const):
                self.included.append((str(node.template.value), names))
            yield from self._all(list(node.iter_child_nodes()), names)

    def _attribute(self, node: nodes.Getattr, names: dict[str, Shape]) -> Iterator[Misuse]:
        views = views_in(self._shape(node.node, names))
        if views and not any(node.attr in shapes_of(view) for view in views):
            known = tuple(name for view in views for name in shapes_of(view))
            yield Misuse(
                " or ".join(view.__name__ for view in views), node.attr, node.lineno, known
            )

    def _shape(self, node: nodes.Node, names: Mapping[str, Shape]) -> Shape:
        if isinstance(node, nodes.Name):
            return names.get(node.name)
        if isinstance(node, nodes.Getattr):
            for view in views_in(self._shape(node.node, names)):
                if node.attr in shapes_of(view):
                    return shapes_of(view)[node.attr]
        return None


def _unknown(names: Iterable[str]) -> dict[str, Shape]:
    """Names of whose values nothing is known."""
    return {name: None for name in names}


def _targets(target: nodes.Node, shape: Shape) -> dict[str, Shape]:
    if isinstance(target, nodes.Name):
        return {target.name: shape}
    return {name.name: None for name in target.find_all(nodes.Name)}


def _bound_in(tree: nodes.Template) -> dict[str, Shape]:
    """Names that the template itself binds, wherever: nothing is known of their values."""
    names = {name.name for name in tree.find_all(nodes.Name) if name.ctx in ("store", "param")}
    loops = {
        name.name
        for loop in tree.find_all(nodes.For)
        for name in (loop.target, *loop.target.find_all(nodes.Name))
        if isinstance(name, nodes.Name)
    }
    macros = {macro.name for macro in tree.find_all(nodes.Macro)}
    imports = {imported.target for imported in tree.find_all(nodes.Import)}
    for imported in tree.find_all(nodes.FromImport):
        macros |= {name if isinstance(name, str) else name[1] for name in imported.names}
    return _unknown(macros | imports | (names - loops))


__all__ = ["FieldWalk", "Misuse"]
