"""The view of models/: classes, union aliases, and the lazy index."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from oasmith.frozen import frozen
from oasmith.ir import (
    Family,
    Field,
    Literal,
    NamedType,
    Nullable,
    Object,
    Reference,
    TypeId,
    Union,
)
from oasmith.source import JsonValue

from . import docs, member_docs
from .aliases import alias
from .annotations import NONE, Annotator, constant, inlined, only_value, union_of
from .answers import answered_in_parts
from .arguments import listed_bodies
from .context import Context
from .imports import Imports
from .index import index_module
from .layout import DictOf, Expression, ListOf, Name, Text, TupleOf, class_header, field
from .layout import constant as constant_statement
from .ordering import in_order
from .specs import conversion, member
from .views import ClassView, FieldView, IndexModule, ModelsModule, spaced
from .writers import Code, identifier
from .xml import uses_xml, xml_table


def models_modules(context: Context) -> tuple[tuple[str, ModelsModule], ...]:
    """Every submodule of models/, by its name without the underscore, in order of first type."""
    members: dict[str, list[NamedType]] = defaultdict(list)
    for identity in context.names.modules:
        named = context.named(identity)
        if context.emitted(named):
            members[context.names.modules[identity]].append(named)
    known = _Known(
        _memberships(context),
        listed_bodies(context),
        answered_in_parts(context),
        uses_xml(context.api),
    )
    return tuple((home, _module(context, home, types, known)) for home, types in members.items())


def models_index(context: Context) -> IndexModule:
    """``models/__init__.py``."""
    entries = {
        context.names.types[named.id]: f"_{context.names.modules[named.id]}"
        for named in context.api.types.values()
        if context.emitted(named)
    }
    return index_module(context, "The models: what the API receives and answers.", entries)


@frozen
class _Known:
    """What all modules are made with: the unions of each class, bodies that are only the
    arguments of a method, multipart answers, and whether anything is XML."""

    unions: Mapping[TypeId, list[str]]
    bodies: Mapping[TypeId, str]
    in_parts: frozenset[TypeId]
    xml: bool


def _module(context: Context, home: str, types: list[NamedType], known: _Known) -> ModelsModule:
    imports = Imports(context.width)
    annotator = Annotator(context, imports, module=home)
    classes: list[ClassView] = []
    for named in types:
        if isinstance(named.type, Object):
            view = _ClassBuilder(context, imports, annotator, named, known)
            classes.append(view.build())
    others, forward = in_order(
        context, [named for named in types if not isinstance(named.type, Object)]
    )
    aliases = [alias(context, annotator, named, forward=named.id in forward) for named in others]
    if aliases:
        imports.need(".._runtime.unions", "UnionType")
        imports.need("typing", "TypeAlias", checking=True)
    title = home.replace("_", " ")
    checking = imports.checking()
    return ModelsModule(
        docstring=docs.line(f"Models: {title}.", indent=0),
        imports=imports.plain(),
        checks=bool(checking or aliases),
        checking_imports=checking,
        classes=tuple(classes),
        aliases=tuple(aliases),
    )


def _memberships(context: Context) -> dict[TypeId, list[str]]:
    """The names of the unions that each class is a variant of, in their own order."""
    found: dict[TypeId, list[str]] = defaultdict(list)
    for identity in context.names.modules:
        named = context.named(identity)
        if isinstance(named.type, Union) and context.emitted(named):
            for variant in named.type.variants:
                if isinstance(variant.type, Reference):
                    found[variant.type.target].append(context.names.types[named.id])
    return found


@frozen
class _ClassBuilder:
    """One model class."""

    context: Context
    imports: Imports
    annotator: Annotator
    named: NamedType
    known: _Known

    def build(self) -> ClassView:
        structure = self.named.type
        assert isinstance(structure, Object)
        attributes = {
            entry.wire: self.context.names.fields[self.named.id, entry.wire]
            for entry in structure.fields
        }
        bound = Annotator(
            self.context,
            self.imports,
            module=self.annotator.module,
            bound=frozenset(attributes.values()),
            in_parts=self.named.id in self.known.in_parts,
        )
        order = sorted(structure.fields, key=lambda entry: not entry.required)
        fields = tuple(self._field(bound, entry, attributes[entry.wire]) for entry in order)
        name = identifier(self.context.names.types[self.named.id])
        table = self._table(structure, attributes)
        return ClassView(
            name=name,
            header=class_header(name, self._bases(structure), width=self.context.width),
            docstring=self._docstring(structure),
            fields=spaced(fields),
            table=table,
        )

    @property
    def _method(self) -> str | None:
        """The method whose arguments the members are, and nothing else."""
        return self.known.bodies.get(self.named.id)

    def _docstring(self, structure: Object) -> Code:
        told = any(entry.description for entry in structure.fields)
        method = self._method if told else None
        unions = self.known.unions.get(self.named.id, [])
        return docs.model(self.context, self.named, unions, method)

    def _bases(self, structure: Object) -> tuple[Expression, ...]:
        if not structure.bases:
            self.imports.need(".._runtime.model", "ApiModel")
            return (Name(Code("ApiModel")),)
        found: list[Expression] = []
        for base in structure.bases:
            name = identifier(self.context.names.types[base])
            home = self.context.names.modules[base]
            if home != self.annotator.module:
                self.imports.need(f"._{home}", name)
            found.append(Name(name))
        return tuple(found)

    def _field(self, annotator: Annotator, entry: Field, attribute: str) -> FieldView:
        annotation = annotator.tag(entry.type) if entry.tag else annotator.of(entry.type)
        default: Expression | None = None
        tag = pinned(self.context, entry)
        if entry.required and self._is_family_tag(entry):
            default = self._absent("TAG")
        elif tag is not None:
            annotation, default = annotator.literal((tag,)), constant(tag)
        elif not entry.required:
            annotation, default = union_of([annotation, NONE]), NONE
        elif entry.read_only and self.named.id in self.context.api.sent:
            default = self._absent("READ_ONLY")
        line = field(identifier(attribute), annotation, default, width=self.context.width)
        only: tuple[JsonValue] | None = None if tag is None else (tag,)
        if isinstance(entry.type, Literal):
            only = (entry.type.value,)
        if self._tells_the_same(entry):
            entry = replace(entry, description=None, constraints=None)
        if self._method is not None:
            return FieldView(line, None)
        return FieldView(line, member_docs.member(entry, self.context.width, only=only))

    def _tells_the_same(self, entry: Field) -> bool:
        """Whether the words are those of the type, which the annotation names."""
        type_ = entry.type.inner if isinstance(entry.type, Nullable) else entry.type
        if not isinstance(type_, Reference) or entry.description is None:
            return False
        named = self.context.named(type_.target)
        shared = named.component is not None and not inlined(named.type)
        return shared and named.description == entry.description

    def _is_family_tag(self, entry: Field) -> bool:
        structure = self.named.type
        assert isinstance(structure, Object)
        return structure.family is not None and structure.family.tag == entry.wire

    def _absent(self, name: str) -> Expression:
        """The default of a member that every response has and that nobody need give."""
        self.imports.need(".._runtime.absent", name)
        return Name(Code(name))

    def _spec(self, entry: Field) -> Expression | None:
        if not entry.required and pinned(self.context, entry) is not None:
            return _OPTIONAL_TAG
        return conversion(self.context, entry.type)

    def _table(self, structure: Object, attributes: dict[str, str]) -> Code | None:
        """The constants that say how objects are read.

        Names stand in lists: mypy rejects a tuple that replaces a longer one of the base class.
        """
        entries: list[tuple[Expression, Expression]] = []
        for entry in structure.fields:
            spec = self._spec(entry)
            attribute = attributes[entry.wire]
            if attribute != entry.wire:
                renamed = TupleOf((Text(f"={attribute}"), spec or NONE))
                entries.append((Text(entry.wire), renamed))
            elif spec is not None:
                entries.append((Text(entry.wire), spec))
        tables: list[tuple[str, Expression]] = []
        if entries:
            tables.append(("_wire", DictOf(tuple(entries))))
        nullable = [
            Text(attributes[entry.wire])
            for entry in structure.fields
            if isinstance(entry.type, Nullable) and not entry.required
        ]
        if nullable:
            tables.append(("_nullable", ListOf(tuple(nullable))))
        write_only = [
            Text(attributes[entry.wire])
            for entry in structure.fields
            if entry.write_only and entry.required
        ]
        if write_only:
            tables.append(("_write_only", ListOf(tuple(write_only))))
        if structure.family is not None and not structure.family.inherited:
            tables.append(("_subtypes", self._subtypes(structure.family)))
        if structure.closed:
            tables.append(("_extra", ListOf(())))
        elif structure.extra is not None:
            tables.append(("_extra", ListOf((member(self.context, structure.extra),))))
        if self.known.xml:
            shape = xml_table(self.named, self.context.names.types[self.named.id])
            tables += [("_xml", shape)] if shape is not None else []
        return self._statements(tables)

    def _subtypes(self, family: Family) -> Expression:
        names = self.context.names.types
        rows = tuple((Text(value), Text(names[target])) for value, target in family.members)
        others = () if family.default is None else (Text(names[family.default]),)
        return TupleOf((Text(family.tag), DictOf(rows), *others))

    def _statements(self, tables: list[tuple[str, Expression]]) -> Code | None:
        """The tables of a class, one below the other."""
        lines = [
            constant_statement(Code(name), value, indent=4, width=self.context.width)
            for name, value in tables
        ]
        return Code("\n".join(lines)) if lines else None


_OPTIONAL_TAG = Text("@optional")
"""What the runtime calls a tag that data may lack, although it has a default here."""


def pinned(context: Context, entry: Field) -> str | int | bool | None:
    """The one value of a member that has just one, filled in for users.

    It is when the member is required, or tells variants apart.
    """
    return only_value(context, entry.type) if entry.required or entry.tag else None
