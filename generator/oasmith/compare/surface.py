"""What users of an SDK can name and rely on: the surface that two versions are compared by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from oasmith.frozen import frozen
from oasmith.ir import AnswerKind, Api, Field, NamedType, Object, Operation, Type
from oasmith.naming import Names
from oasmith.openapi import HasOrigin, Origin

from .spelling import Allowed, allowed

NOTHING: Allowed = frozenset({"None"})


@frozen
class Member(HasOrigin):
    """An argument of a method, or a field of a model.

    ``place``: where a parameter is sent; the order of those in the path is part of the surface.
    """

    name: str
    allowed: Allowed
    required: bool
    deprecated: bool
    place: str
    origin: Origin


@frozen
class Method(HasOrigin):
    """A call with its arguments, and what it gives back."""

    call: str
    arguments: Mapping[str, Member]
    returns: Allowed
    streams: str | None
    deprecated: bool
    origin: Origin


@frozen
class ModelSurface(HasOrigin):
    """A class with its fields, or an alias with its alternatives (``fields`` is None)."""

    name: str
    fields: Mapping[str, Member] | None
    alternatives: Allowed
    sent: bool
    received: bool
    deprecated: bool
    origin: Origin


@frozen
class Surface:
    """A whole SDK. ``clients`` are the class names; ``credentials`` arguments of their own."""

    package: str
    clients: tuple[str, str]
    credentials: frozenset[str]
    methods: Mapping[str, Method]
    models: Mapping[str, ModelSurface]


def surface(api: Api, names: Names) -> Surface:
    """The surface of an SDK."""
    methods = (_method(names, operation) for operation in api.operations)
    models = (
        _model(api, names, named)
        for named in api.types.values()
        if named.id in api.kept and named.id in names.types
    )
    return Surface(
        package=names.package,
        clients=(names.client, names.async_client),
        credentials=frozenset(names.credentials.values()),
        methods={method.call: method for method in methods},
        models={model.name: model for model in models},
    )


def _method(names: Names, operation: Operation) -> Method:
    answers: list[Allowed] = [
        frozenset({"str"}) if answer.kind is AnswerKind.TEXT else _answer(names, answer.type)
        for answer in operation.answers
        if answer.success and answer.kind is not AnswerKind.EMPTY
    ]
    return Method(
        call=names.methods[operation.identity].call,
        arguments={member.name: member for member in _arguments(names, operation)},
        returns=frozenset(each for answer in answers for each in answer) or NOTHING,
        streams=None if operation.stream is None else operation.stream.kind.value,
        deprecated=operation.deprecated,
        origin=operation.origin,
    )


def _answer(names: Names, type_: Type | None) -> Allowed:
    return frozenset({"bytes"}) if type_ is None else allowed(names, type_)


def _arguments(names: Names, operation: Operation) -> Iterator[Member]:
    for parameter in operation.parameters:
        yield Member(
            names.arguments[operation.identity, parameter.place, parameter.wire],
            allowed(names, parameter.type, sending=True),
            parameter.required,
            parameter.deprecated,
            parameter.place,
            operation.origin,
        )
    body = operation.body
    if body is None:
        return
    if body.fields is None:
        whole = names.arguments[operation.identity, "body", "body"]
        of_body = allowed(names, body.type, sending=True)
        yield Member(whole, of_body, body.required, False, "body", operation.origin)
        return
    for entry in body.fields:
        name = names.arguments[operation.identity, "body", entry.wire]
        required = entry.required and body.required
        of_field = allowed(names, entry.type, sending=True)
        yield Member(name, of_field, required, entry.deprecated, "body", operation.origin)


def _model(api: Api, names: Names, named: NamedType) -> ModelSurface:
    fields = None
    if isinstance(named.type, Object):
        members = (_field(names, owner, entry, named) for owner, entry in _fields(api, named))
        fields = {member.name: member for member in members}
    return ModelSurface(
        name=names.types[named.id],
        fields=fields,
        alternatives=frozenset() if fields is not None else allowed(names, named.type),
        sent=named.id in api.sent,
        received=named.id in api.received or named.id not in api.sent,
        deprecated=named.deprecated,
        origin=named.origin,
    )


def _fields(api: Api, named: NamedType) -> Iterator[tuple[NamedType, Field]]:
    """Inherited fields too: users do not see where a field comes from."""
    if isinstance(named.type, Object):
        for base in named.type.bases:
            yield from _fields(api, api.types[base])
        for entry in named.type.fields:
            yield named, entry


def _field(names: Names, owner: NamedType, entry: Field, named: NamedType) -> Member:
    return Member(
        names.fields[owner.id, entry.wire],
        allowed(names, entry.type),
        entry.required,
        entry.deprecated,
        "field",
        named.origin,
    )
