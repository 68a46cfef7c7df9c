"""The constants that describe what an operation sends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from oasmith.frozen import frozen
from oasmith.ir import (
    Anything,
    Array,
    Binary,
    Body,
    BodyKind,
    Object,
    Operation,
    Part,
    Type,
    TypeId,
    Union,
    is_xml,
    sent_type,
    targets,
)

from .arguments import choice_argument, has_overloads
from .context import Context
from .imports import Imports
from .layout import Call, DictOf, Expression, Keyword, Name, Text, TupleOf
from .specs import member, written_as
from .writers import Code

TRUE = Name(Code("True"))
FALSE = Name(Code("False"))


def body_expression(context: Context, imports: Imports, operation: Operation) -> Expression:
    """``JsonBody(...)``, or ``AnyBody(JsonBody(...), FormBody(...))``."""
    assert operation.body is not None
    writer = _Bodies(context, imports, operation)
    found = tuple(writer.of(body) for body in operation.body.all)
    if len(found) == 1:
        return found[0]
    imports.need(".._runtime.operation", "AnyBody")
    argument = choice_argument(context, operation)
    named = argument is not None and argument != "content_type"
    keywords = (Keyword(Code("argument"), Text(argument)),) if named and argument else ()
    return Call(Name(Code("AnyBody")), found, keywords)


def content_type(body: Body) -> str:
    """What a user passes to choose a body."""
    return sent_type(body.kind, body.content_type)


@frozen
class _Bodies:
    context: Context
    imports: Imports
    operation: Operation
    within: str | None = None
    """The part that the body is, where it is no body of an operation."""

    def of(self, body: Body) -> Expression:
        """The constant of one body."""
        kind = sent_type(body.kind, body.content_type)
        match body.kind:
            case BodyKind.JSON if is_xml(kind):
                keywords = (
                    Keyword(Code("spec"), member(self.context, body.type)),
                    *self._fields(body),
                    *media_keyword(kind, "application/xml"),
                )
                self.imports.need(".._runtime.xmlbody", "XmlBody")
                return Call(Name(Code("XmlBody")), self._argument(body), keywords)
            case BodyKind.JSON:
                keywords = (*self._fields(body), *media_keyword(kind, "application/json"))
                return self._call("JsonBody", self._argument(body), keywords)
            case BodyKind.FORM:
                keywords = (*self._fields(body), *self._encoded(body))
                return self._call("FormBody", self._argument(body), keywords)
            case BodyKind.MULTIPART:
                keywords = (
                    *self._files(body),
                    *self._fields(body),
                    *self._encoded(body),
                    *media_keyword(kind, "multipart/form-data"),
                )
                return self._call("MultipartBody", self._argument(body), keywords)
            case BodyKind.LINES:
                keywords = media_keyword(kind, "application/jsonl")
                written = written_as(self.context, body.type)
                if written is not None and isinstance(body.type, Array):
                    spec = written_as(self.context, body.type.items) or written
                    keywords = (*keywords, Keyword(Code("written"), spec))
                return self._whole("LinesBody", keywords)
            case BodyKind.BINARY:
                return self._whole("BinaryBody", media_keyword(kind, "application/octet-stream"))
            case BodyKind.TEXT:
                return self._whole("TextBody", media_keyword(kind, "text/plain"))
            case _:
                assert_never(body.kind)

    def _call(
        self, name: str, positional: tuple[Expression, ...], keywords: tuple[Keyword, ...]
    ) -> Expression:
        self.imports.need(".._runtime.operation", name)
        return Call(Name(Code(name)), positional, keywords)

    def _whole(self, name: str, keywords: tuple[Keyword, ...]) -> Expression:
        return self._call(name, (self._body_name(),), keywords)

    def _argument(self, body: Body) -> tuple[Expression, ...]:
        if self.within is not None:
            return (Text(self.within),)
        return () if body.fields is not None else (self._body_name(),)

    def _body_name(self) -> Expression:
        return Text(self.context.names.arguments[self.operation.identity, "body", "body"])

    def _files(self, body: Body) -> tuple[Keyword, ...]:
        """Which fields are files, and which may be."""
        files: list[str] = []
        perhaps: list[str] = []
        for field in body.fields or ():
            if is_file(self.context, field.type):
                files.append(field.wire)
            elif may_be_file(self.context, field.type):
                perhaps.append(field.wire)
        return (*_names("files", files), *_names("maybe_files", perhaps))

    def _encoded(self, body: Body) -> tuple[Keyword, ...]:
        """How fields are spelled, and in which media types."""
        nested = [(part.field, self._nested(part)) for part in body.parts if part.body]
        # An item whose encoding says nothing is not like those after the listed ones.
        listed = any(part.field == "" for part in body.parts)
        typed = [
            (part.field, Text(part.content_type or ""))
            for part in body.parts
            if not part.body and (part.content_type or (listed and part.field))
        ]
        headed = [(part.field, _texts(part.headers)) for part in body.parts if part.headers]
        types = {field.wire: field.type for field in body.fields or ()}
        styled = [
            (part.field, self._style(part, types.get(part.field)))
            for part in body.parts
            if part.style is not None
        ]
        found = [*_mapping("content_types", typed), *_mapping("styles", styled)]
        if body.kind is BodyKind.MULTIPART:
            found += [*_mapping("headers", headed), *_mapping("nested", nested)]
        return tuple(found)

    def _nested(self, part: Part) -> Expression:
        """A part that is a body of its own."""
        assert part.body is not None
        return replace(self, within=part.field or "item").of(part.body)

    def _style(self, part: Part, type_: Type | None) -> Expression:
        """An array has no deepObject form but ``name[]``."""
        deep = part.style == "deepObject"
        brackets = deep and type_ is not None and self._may_be_array(type_)
        entries: list[Expression] = [
            Text("brackets" if brackets else part.style or "form"),
            TRUE if part.explode or deep else FALSE,
        ]
        return TupleOf(tuple([*entries, TRUE] if part.allow_reserved else entries))

    def _may_be_array(self, type_: Type) -> bool:
        resolved = self.context.resolved(type_)
        if isinstance(resolved, Union):
            return any(self._may_be_array(variant.type) for variant in resolved.variants)
        return isinstance(resolved, Array)

    def _fields(self, body: Body) -> tuple[Keyword, ...]:
        """What the runtime must know of fields that are arguments.

        A method whose signature lists them needs only those with other names; behind overloads,
        and among several bodies, the runtime checks what was passed.
        """
        keywords: list[Keyword] = []
        if self.within is not None:
            return ()
        if body.fields is not None:
            identity = self.operation.identity
            arguments_ = self.context.names.arguments
            names = {field.wire: arguments_[identity, "body", field.wire] for field in body.fields}
            renamed = [(name, Text(wire)) for wire, name in names.items() if name != wire]
            keywords += _mapping("renamed", renamed)
            codes = [(field.wire, written_as(self.context, field.type)) for field in body.fields]
            keywords += _mapping("written", [(wire, code) for wire, code in codes if code])
            if has_overloads(self.context, self.operation):
                required = [names[field.wire] for field in body.fields if field.required]
                keywords.append(_listed("fields", list(names.values())))
                keywords.append(_listed("required_fields", required if body.required else []))
        elif (written := written_as(self.context, body.type)) is not None:
            keywords += _mapping("written", [("", written)])
        if not body.required:
            keywords.append(Keyword(Code("required"), FALSE))
        return tuple(keywords)


def nested_multiparts(context: Context) -> frozenset[TypeId]:
    """The objects that are multipart bodies within multipart bodies, and what they inherit."""
    found: set[TypeId] = set()
    for operation in context.api.operations:
        for body in operation.body.all if operation.body is not None else ():
            for part in body.parts:
                _gather_multiparts(context, part, found)
    return frozenset(found)


def _gather_multiparts(context: Context, part: Part, found: set[TypeId]) -> None:
    inner = part.body
    if inner is None or inner.kind is not BodyKind.MULTIPART:
        return
    pending = list(targets(inner.type))
    while pending:
        target = pending.pop()
        if target not in found:
            found.add(target)
            structure = context.named(target).type
            pending += structure.bases if isinstance(structure, Object) else targets(structure)
    for further in inner.parts:
        _gather_multiparts(context, further, found)


def is_file(context: Context, type_: Type) -> bool:
    """Whether a field of a multipart body is the content of a file, or a list of such."""
    found = list(context.leaves(type_))
    return bool(found) and all(isinstance(leaf, Binary) for leaf in found)


def may_be_file(context: Context, type_: Type) -> bool:
    """Whether bytes are a file there: where anything goes (OpenAPI 3.1, 4.8.14.4)."""
    return any(isinstance(leaf, (Binary, Anything)) for leaf in context.leaves(type_))


def styles_of(parts: tuple[Part, ...]) -> tuple[Keyword, ...]:
    """The styles of the fields of a parameter that is a whole form."""
    styled = [
        (part.field, TupleOf((Text(part.style), TRUE if part.explode else FALSE)))
        for part in parts
        if part.style is not None
    ]
    return _mapping("styles", styled)


def media_keyword(content_type: str, usual: str) -> tuple[Keyword, ...]:
    """``content_type="..."``, unless it is the usual one."""
    if content_type in ("", usual):
        return ()
    return (Keyword(Code("content_type"), Text(content_type)),)


def _mapping(keyword: str, entries: Sequence[tuple[str, Expression]]) -> tuple[Keyword, ...]:
    if not entries:
        return ()
    pairs = tuple((Text(key), value) for key, value in entries)
    return (Keyword(Code(keyword), DictOf(pairs)),)


def _texts(pairs: tuple[tuple[str, str], ...]) -> Expression:
    return DictOf(tuple((Text(key), Text(value)) for key, value in pairs))


def _names(keyword: str, names: list[str]) -> tuple[Keyword, ...]:
    return (_listed(keyword, names),) if names else ()


def _listed(keyword: str, names: list[str]) -> Keyword:
    return Keyword(Code(keyword), TupleOf(tuple(Text(name) for name in names)))
