"""The view of types/: what requests accept, as TypedDicts whose keys are wire names."""

from __future__ import annotations

from collections import defaultdict

from oasmith.frozen import frozen
from oasmith.ir import Field, NamedType, Object, TypeId

from . import docs
from .accepted import Acceptor
from .aliases import alias_statement, long_union
from .annotations import Annotator, generic, inlined
from .arguments import Argument, renamed_options, typed_dicts
from .bodies import nested_multiparts
from .context import Context
from .imports import Imports
from .index import index_module
from .layout import (
    Expression,
    Keyword,
    Name,
    Text,
    assignment,
    class_header,
    field,
    text_of,
    typed_dict,
)
from .ordering import in_order
from .views import AliasView, ClassView, FieldView, IndexModule, TypesModule, spaced
from .writers import Code, identifier, is_identifier

NOT_TOTAL = (Keyword(Code("total"), Name(Code("False"))),)


def types_modules(context: Context) -> tuple[tuple[str, TypesModule], ...]:
    """Every submodule of types/: the twins of what is sent, and the parameters of methods."""
    members: dict[str, list[NamedType]] = defaultdict(list)
    for identity, home in context.names.modules.items():
        named = context.named(identity)
        if identity in context.api.sent and not inlined(named.type):
            members[home].append(named)
    dicts, options = typed_dicts(context), renamed_options(context)
    with_files = nested_multiparts(context)
    homes = dict.fromkeys([*members, *dicts, *options])
    return tuple(
        (
            home,
            _Module(context, home, with_files).build(
                members[home], dicts.get(home, {}), options.get(home, {})
            ),
        )
        for home in homes
    )


def types_index(context: Context) -> IndexModule:
    """``types/__init__.py``."""
    entries = {
        f"{context.names.types[named.id]}Param": f"_{context.names.modules[named.id]}"
        for named in context.api.types.values()
        if named.id in context.api.sent and not inlined(named.type)
    }
    for home, found in typed_dicts(context).items():
        entries |= dict.fromkeys(found, f"_{home}")
    for home, renamed in renamed_options(context).items():
        entries |= dict.fromkeys(renamed, f"_{home}")
    title = "The types of requests: what methods accept, for annotations."
    return index_module(context, title, entries)


@frozen
class _Module:
    context: Context
    home: str
    with_files: frozenset[TypeId]
    """The types of parts that hold parts themselves: what is binary there is a file."""

    def build(
        self,
        types: list[NamedType],
        dicts: dict[str, tuple[Argument, ...]],
        options: dict[str, dict[str, str]],
    ) -> TypesModule:
        imports = Imports(self.context.width)
        classes: list[ClassView] = []
        aliases: list[AliasView] = []
        plain = [named for named in types if self._is_class(named)]
        others, forward = in_order(
            self.context, [named for named in types if not self._is_class(named)]
        )
        for named in others:
            aliases.append(self._alias(imports, named, named.id in forward))
        for named in plain:
            classes.append(self._twin(imports, named))
        for name, arguments in dicts.items():
            classes.append(self._parameters(imports, name, arguments))
        for name, renamed in options.items():
            classes.append(self._options(imports, name, renamed))
        if aliases:
            imports.need("typing", "Any")
        checking = imports.checking()
        if checking or aliases:
            imports.need("typing", "TYPE_CHECKING")
        title = self.home.replace("_", " ").strip()
        return TypesModule(
            docstring=docs.line(f"Types of requests: {title}. Models say what they mean.", 0),
            imports=imports.plain(),
            checking_imports=checking,
            classes=tuple(classes),
            aliases=tuple(aliases),
        )

    def _acceptor(self, imports: Imports, bound: frozenset[str] = frozenset()) -> Acceptor:
        annotator = Annotator(self.context, imports, prefix="models.", bound=bound)
        return Acceptor(annotator, module=self.home)

    def _acceptor_of(
        self, imports: Imports, named: NamedType, bound: frozenset[str] = frozenset()
    ) -> Acceptor:
        acceptor = self._acceptor(imports, bound)
        return acceptor.for_files() if named.id in self.with_files else acceptor

    def _is_class(self, named: NamedType) -> bool:
        """Whether class syntax can say it; other twins are assignments."""
        return isinstance(named.type, Object) and not self._needs_function(named.type)

    def _alias(self, imports: Imports, named: NamedType, forward: bool) -> AliasView:
        if isinstance(named.type, Object):
            return self._function(imports, named, named.type, forward)
        name = identifier(f"{self.context.names.types[named.id]}Param")
        width = self.context.width
        acceptor = self._acceptor(imports)
        accepted = long_union(acceptor.of(named.type), acceptor.annotator)
        imports.need("typing", "TypeAlias", checking=True)
        return AliasView(
            name=name,
            static=alias_statement(self.context, name, accepted, forward=forward),
            docstring=None,
            runtime=assignment(name, value=Name(Code("Any")), indent=4, width=width),
        )

    def _needs_function(self, structure: Object) -> bool:
        """Keys that no class body can bind need the functional syntax (PEP 589)."""
        return any(_unspeakable(wire) for wire in self.context.wire_fields(structure))

    def _function(
        self, imports: Imports, named: NamedType, structure: Object, forward: bool
    ) -> AliasView:
        # A member called "" has no place in a TypedDict: basedpyright refuses such a key.
        writable = [entry for entry in self._every_field(structure) if not entry.read_only]
        fields = [entry for entry in writable if entry.wire]
        if any(entry.required for entry in fields):
            imports.need("typing", "Required", checking=True)
        imports.need("typing", "TypedDict", checking=True)
        acceptor = self._acceptor_of(imports, named)
        entries = [
            (entry.wire, self._quoted(self._entry(acceptor, entry, partial=True), forward))
            for entry in fields
        ]
        name = identifier(f"{self.context.names.types[named.id]}Param")
        width = self.context.width
        return AliasView(
            name=name,
            static=typed_dict(name, entries, total=False, indent=4, width=width),
            docstring=None,
            runtime=assignment(name, value=Name(Code("Any")), indent=4, width=width),
        )

    def _quoted(self, value: Expression, forward: bool) -> Expression:
        return Text(text_of(value)) if forward else value

    def _every_field(self, structure: Object) -> list[Field]:
        inherited: list[Field] = []
        for base in structure.bases:
            found = self.context.named(base).type
            if isinstance(found, Object):
                inherited += self._every_field(found)
        return [*inherited, *structure.fields]

    def _twin(self, imports: Imports, named: NamedType) -> ClassView:
        structure = named.type
        assert isinstance(structure, Object)
        fields = [entry for entry in structure.fields if not entry.read_only]
        bound = frozenset(entry.wire for entry in fields)
        acceptor = self._acceptor_of(imports, named, bound)
        partial = any(not entry.required for entry in fields)
        if partial and any(entry.required for entry in fields):
            imports.need("typing", "Required", checking=True)
        order = sorted(fields, key=lambda entry: not entry.required)
        views = tuple(
            FieldView(
                field(
                    identifier(entry.wire),
                    self._entry(acceptor, entry, partial),
                    width=self.context.width,
                ),
                None,
            )
            for entry in order
        )
        model = identifier(self.context.names.types[named.id])
        name = identifier(f"{model}Param")
        bases = self._bases(imports, structure)
        return ClassView(
            name=name,
            header=class_header(
                name, bases, NOT_TOTAL if partial else (), width=self.context.width
            ),
            docstring=None if views else docs.line(f"``models.{model}``, as a dict.", 4),
            fields=spaced(views, after_words=False),
            table=None,
        )

    def _entry(self, acceptor: Acceptor, entry: Field, partial: bool) -> Expression:
        accepted = acceptor.of(entry.type)
        return generic("Required", accepted) if entry.required and partial else accepted

    def _bases(self, imports: Imports, structure: Object) -> tuple[Expression, ...]:
        found: list[Expression] = []
        for base in structure.bases:
            name = identifier(f"{self.context.names.types[base]}Param")
            home = self.context.names.modules[base]
            if home != self.home:
                imports.need(f"._{home}", name)
            found.append(Name(name))
        if not found:
            imports.need("typing", "TypedDict")
            found.append(Name(Code("TypedDict")))
        return tuple(found)

    def _parameters(
        self, imports: Imports, name: str, arguments: tuple[Argument, ...]
    ) -> ClassView:
        """What a method with overloads takes besides its required arguments."""
        imports.need(".._runtime.options", "RequestOptions")
        bound = frozenset(argument.name for argument in arguments)
        acceptor = self._acceptor(imports, bound)
        views = tuple(
            FieldView(
                field(
                    identifier(argument.name),
                    argument.accepted(acceptor),
                    width=self.context.width,
                ),
                None,
            )
            for argument in arguments
        )
        code = identifier(name)
        bases = (Name(Code("RequestOptions")),)
        return ClassView(
            name=code,
            header=class_header(code, bases, NOT_TOTAL, width=self.context.width),
            docstring=docs.line("What the method takes besides its required arguments.", 4),
            fields=spaced(views),
            table=None,
        )

    def _options(self, imports: Imports, name: str, renamed: dict[str, str]) -> ClassView:
        """``RequestOptions`` for a method that has arguments of the same names."""
        imports.need("typing", "TypedDict")
        imports.need("collections.abc", "Mapping", checking=True)
        imports.need(".._runtime.retry", "Retries", checking=True)
        imports.need(".._runtime.sources", "Progress", checking=True)
        views = tuple(
            FieldView(field(identifier(keyword), Name(Code(OPTION_TYPES[option]))), None)
            for option, keyword in renamed.items()
        )
        code = identifier(name)
        bases = (Name(Code("TypedDict")),)
        return ClassView(
            name=code,
            header=class_header(code, bases, NOT_TOTAL, width=self.context.width),
            docstring=docs.line("``RequestOptions``, without the names of arguments.", 4),
            fields=spaced(views),
            table=None,
        )


OPTION_TYPES = {
    "timeout": "float | None",
    "max_retries": "int",
    "extra_headers": "Mapping[str, str]",
    "extra_query": "Mapping[str, object]",
    "extra_body": "Mapping[str, object]",
    "idempotency_key": "str",
    "strict": "bool",
    "retries": "Retries",
    "total_timeout": "float | None",
    "upload_progress": "Progress",
}
"""The members of the runtime's ``RequestOptions``; a test holds the two equal."""


def _unspeakable(wire: str) -> bool:
    """Whether a key cannot stand in a class body: no identifier, a keyword, or mangled."""
    mangled = wire.startswith("__") and not wire.endswith("__")
    return mangled or wire == "models" or not is_identifier(wire)
