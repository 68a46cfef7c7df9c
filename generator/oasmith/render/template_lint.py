"""Checking a folder of a user's templates without laying anything out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from oasmith.diagnostics import Diagnostic, Location, diagnose

from .environment import load_templates
from .failures import template_failure
from .field_walk import FieldWalk, Misuse
from .locate import builtin_pack
from .shapes import Shape, general_name, shapes_of, view_of

if TYPE_CHECKING:
    from jinja2 import nodes

_BUILTIN = "builtin:"


@dataclass(slots=True)
class _Template:
    """One file of the user's, parsed; ``tree`` is None where that failed."""

    name: str
    file: Path
    lines: Sequence[str]
    tree: nodes.Template | None
    names: list[tuple[str, int]] = field(default_factory=list[tuple[str, int]])
    """The templates that it extends, includes or imports, and the lines."""


def lint_templates(folder: Path) -> tuple[tuple[Diagnostic, ...], Mapping[str, Sequence[str]]]:
    """Everything that is wrong with the templates of a folder, and the lines of its files.

    Found are names that nothing asks for, blocks that take the place of nothing, fields that the
    views do not have, templates that are not there, and errors of syntax.
    """
    lint = _Lint(folder)
    return tuple(lint.found()), {str(each.file): each.lines for each in lint.templates}


class _Lint:
    def __init__(self, folder: Path) -> None:
        self._environment = load_templates(folder).environment
        pack = builtin_pack()
        self._builtin = frozenset(
            file.relative_to(pack).as_posix() for file in pack.rglob("*.jinja")
        )
        self._errors: list[Diagnostic] = []
        self.templates = [
            self._read(file, file.relative_to(folder).as_posix())
            for file in sorted(folder.rglob("*"))
            if file.is_file()
        ]
        self._names = {each.name for each in self.templates}
        self._partials = self._shapes_of_partials()

    def found(self) -> Iterator[Diagnostic]:
        """Everything that is wrong, file by file."""
        yield from self._errors
        asked = {name for each in self.templates for name, _ in each.names}
        for template in self.templates:
            known = general_name(template.name, self._builtin) is not None
            if not template.name.endswith(".jinja"):
                yield from self._without_ending(template)
            elif not known and template.name not in asked:
                yield self._unused(template)
            elif template.tree is not None:
                yield from self._missing(template)
                yield from self._blocks(template, template.tree)
                yield from self._fields(template, template.tree)

    def _read(self, file: Path, name: str) -> _Template:
        import jinja2

        if not name.endswith(".jinja"):
            return _Template(name, file, (), None)
        try:
            text = file.read_text(encoding="utf-8")
        except (OSError, ValueError):
            place = Location(str(file))
            self._errors.append(diagnose("OAS0901", "the template cannot be read as UTF-8", place))
            return _Template(name, file, (), None)
        template = _Template(name, file, text.splitlines(), None)
        try:
            self._environment.compile(text, name, str(file))
            template.tree = self._environment.parse(text, name, str(file))
        except jinja2.TemplateError as error:
            failure = template_failure(error, ())
            self._errors += () if failure is None else failure.diagnostics
            return template
        template.names = list(_references(template.tree))
        return template

    def _unused(self, template: _Template) -> Diagnostic:
        close = get_close_matches(template.name, self._builtin, n=1, cutoff=0.7)
        help = f"did you mean `{close[0]}`?" if close else None
        message = f"nothing asks for a template called `{template.name}`"
        return diagnose("OAS0904", message, Location(str(template.file)), help=help)

    def _without_ending(self, template: _Template) -> Iterator[Diagnostic]:
        """Files that are no templates are the user's business, unless they nearly are."""
        if f"{template.name}.jinja" in self._builtin:
            yield self._unused(template)

    def _missing(self, template: _Template) -> Iterator[Diagnostic]:
        for name, line in template.names:
            known = self._builtin if name.startswith(_BUILTIN) else self._builtin | self._names
            plain = name.removeprefix(_BUILTIN)
            if plain not in known:
                close = get_close_matches(plain, known, n=1, cutoff=0.7)
                help = f"did you mean `{close[0]}`?" if close else "see `oasmith templates list`"
                place = _place(template, line, name)
                yield diagnose("OAS0901", f"there is no template `{name}`", place, help=help)

    def _blocks(self, template: _Template, tree: nodes.Template) -> Iterator[Diagnostic]:
        from jinja2 import nodes

        parents = [node.template for node in tree.find_all(nodes.Extends)]
        if not parents or not isinstance(parents[0], nodes.Const):
            return
        parent = str(parents[0].value)
        known = self._blocks_of(parent)
        if known is None:
            return
        for block in tree.find_all(nodes.Block):
            if block.name not in known:
                close = get_close_matches(block.name, known, n=1)
                help = f"did you mean `{close[0]}`?" if close else None
                if not close and known:
                    help = f"the blocks of `{parent}` are {', '.join(sorted(known))}"
                place = _place(template, block.lineno, block.name)
                message = f"`{parent}` has no block `{block.name}`"
                yield diagnose("OAS0905", message, place, help=help)

    def _blocks_of(self, name: str, seen: frozenset[str] = frozenset()) -> set[str] | None:
        """The blocks of a template and of those that it extends; None for an unknown one."""
        from jinja2 import nodes

        tree = self._tree(name)
        if tree is None or name in seen:
            return None
        found = {block.name for block in tree.find_all(nodes.Block)}
        for extends in tree.find_all(nodes.Extends):
            if isinstance(extends.template, nodes.Const):
                found |= self._blocks_of(str(extends.template.value), seen | {name}) or set()
        return found

    def _tree(self, name: str) -> nodes.Template | None:
        own = next((each for each in self.templates if each.name == name), None)
        if own is not None:
            return own.tree
        plain = name.removeprefix(_BUILTIN)
        if plain not in self._builtin:
            return None
        return self._environment.parse((builtin_pack() / plain).read_text(encoding="utf-8"))

    def _fields(self, template: _Template, tree: nodes.Template) -> Iterator[Diagnostic]:
        names = self._names_in(template.name)
        if names is None:
            return
        for misuse in FieldWalk(names).walk(tree):
            yield _misuse(template, misuse)

    def _names_in(self, name: str) -> Mapping[str, Shape] | None:
        """What a template can use; None where that is not known, as for partials of the user's."""
        if name in self._partials:
            return self._partials[name]
        general = general_name(name, self._builtin)
        view = None if general is None else view_of(builtin_pack() / general)
        return None if view is None or name.startswith("partials/") else shapes_of(view)

    def _shapes_of_partials(self) -> dict[str, Mapping[str, Shape]]:
        """What stands around each include of the built-in templates."""
        found: dict[str, Mapping[str, Shape]] = {}
        for name in sorted(self._builtin):
            view = view_of(builtin_pack() / name)
            tree = self._tree(_BUILTIN + name)
            if view is not None and tree is not None and not name.startswith("partials/"):
                walk = FieldWalk(shapes_of(view))
                list(walk.walk(tree))
                for partial, names in walk.included:
                    found[partial] = {**names, **found.get(partial, {})}
        return found


def _references(tree: nodes.Template) -> Iterator[tuple[str, int]]:
    from jinja2 import nodes

    for node in tree.find_all((nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)):
        for name in node.iter_child_nodes(only=("template",)):
            if isinstance(name, nodes.Const):
                yield str(name.value), node.lineno


def _misuse(template: _Template, misuse: Misuse) -> Diagnostic:
    close = get_close_matches(misuse.name, misuse.known, n=1)
    help = f"did you mean `{close[0]}`?" if close else f"the fields are {', '.join(misuse.known)}"
    place = _place(template, misuse.line, misuse.name)
    return diagnose("OAS0901", f"{misuse.owner} has no field `{misuse.name}`", place, help=help)


def _place(template: _Template, line: int, word: str) -> Location:
    column = 0
    if 0 < line <= len(template.lines):
        column = max(template.lines[line - 1].find(word), 0)
    return Location(str(template.file), line, column + 1)


__all__ = ["lint_templates"]
