"""The arguments of a method: parameters and body fields in one list."""

from __future__ import annotations

from collections import defaultdict

from oasmith.frozen import frozen
from oasmith.ir import (
    Array,
    Body,
    BodyKind,
    Enum,
    Literal,
    Operation,
    Parameter,
    Reference,
    ScalarKind,
    Type,
    TypeId,
    sent_type,
)
from oasmith.naming import OPTIONS, MethodName
from oasmith.openapi import Constraints
from oasmith.source import JsonValue

from .accepted import Acceptor
from .context import Context
from .layout import Expression


@frozen
class Argument:
    """One argument of a method.

    ``place`` is that of a parameter, ``body``, or ``choice`` for what chooses among bodies.
    ``wire`` is ``""`` for a body that is one argument as a whole. ``is_file``: the value is the
    content of a file. ``kind`` is that of the body. ``empty``: an empty text stands for any value.
    """

    name: str
    wire: str
    place: str
    type: Type
    required: bool
    is_file: bool = False
    description: str | None = None
    deprecated: bool = False
    default: tuple[JsonValue] | None = None
    constraints: Constraints | None = None
    kind: BodyKind | None = None
    empty: bool = False

    @property
    def positional(self) -> bool:
        """Whether it may be passed by position: what a path needs."""
        return self.place == "path"

    def accepted(self, acceptor: Acceptor, *, asynchronous: bool = False) -> Expression:
        """The annotation of the argument."""
        if self.kind is BodyKind.LINES and isinstance(self.type, Array):
            return acceptor.iterable(self.type.items, asynchronous=asynchronous)
        if self.is_file and not self.wire:
            return acceptor.content()
        takes_files = self.is_file or self.kind is BodyKind.MULTIPART
        acceptor = acceptor.for_files() if takes_files else acceptor
        found = acceptor.of(self.type)
        return acceptor.or_empty(found) if self.empty else found


def arguments(
    context: Context, operation: Operation, bodies: tuple[Body, ...] | None = None
) -> tuple[Argument, ...]:
    """All arguments: path parameters, then what is required, then what is not.

    ``bodies`` are the ones of a group that the arguments are for; otherwise the usual one's.
    """
    groups = body_groups(operation)
    chosen = bodies or (groups[0] if groups else ())
    names = context.names.arguments
    found = [
        Argument(
            name=names[operation.identity, parameter.place, parameter.wire],
            wire=parameter.wire,
            place=parameter.place,
            type=parameter.type,
            required=parameter.required and not is_filled(parameter),
            empty=parameter.allow_empty and parameter.place == "query",
            description=parameter.description,
            deprecated=parameter.deprecated,
            default=parameter.default,
            constraints=parameter.constraints,
        )
        for parameter in operation.parameters
    ]
    if chosen:
        found += _body_arguments(context, operation, chosen)
    return (*sorted(found, key=_rank), *_choice(context, operation, chosen))


def every_argument(context: Context, operation: Operation) -> tuple[Argument, ...]:
    """The arguments of all overloads, each once."""
    found: dict[str, Argument] = {}
    for bodies in body_groups(operation) or ((),):
        for argument in arguments(context, operation, bodies):
            found.setdefault(argument.name, argument)
    return tuple(found.values())


def is_filled(parameter: Parameter) -> bool:
    """Whether a required parameter is sent with its default when it is not given."""
    if not parameter.required or parameter.default is None or parameter.place == "path":
        return False
    return isinstance(parameter.default[0], (str, int, float))


def body_groups(operation: Operation) -> tuple[tuple[Body, ...], ...]:
    """The bodies of an operation, those together that take the same arguments."""
    groups: dict[object, list[Body]] = {}
    for body in operation.body.all if operation.body is not None else ():
        groups.setdefault(_look(body), []).append(body)
    return tuple(tuple(group) for group in groups.values())


def _look(body: Body) -> object:
    if body.fields is None:
        return (body.type, body.kind in (BodyKind.BINARY, BodyKind.LINES))
    return tuple((field.wire, field.type, field.required) for field in body.fields)


def has_overloads(context: Context, operation: Operation) -> bool:
    """Whether a method has several signatures."""
    return flag_argument(context, operation) is not None or len(body_groups(operation)) > 1


def choice_argument(context: Context, operation: Operation) -> str | None:
    """The argument that chooses among several bodies."""
    if operation.body is None or not operation.body.others:
        return None
    names = context.names.arguments
    used = {
        names[operation.identity, parameter.place, parameter.wire]
        for parameter in operation.parameters
    }
    for body in operation.body.all:
        wires = ("body",) if body.fields is None else tuple(field.wire for field in body.fields)
        used |= {names[operation.identity, "body", wire] for wire in wires}
    return "content_type" if "content_type" not in used else _renamed("content_type", used)


def _choice(
    context: Context, operation: Operation, bodies: tuple[Body, ...]
) -> tuple[Argument, ...]:
    """``content_type``: it must be given unless the usual body is among the bodies."""
    name = choice_argument(context, operation)
    if name is None or operation.body is None:
        return ()
    types = tuple(dict.fromkeys(sent_type(body.kind, body.content_type) for body in bodies))
    kind = Literal(types[0]) if len(types) == 1 else Enum(types, False, (ScalarKind.STRING,))
    usual = sent_type(operation.body.kind, operation.body.content_type)
    return (
        Argument(
            name=name,
            wire="",
            place="choice",
            type=kind,
            required=operation.body not in bodies,
            description=f"The media type of the body; {usual} if not given.",
        ),
    )


def _rank(argument: Argument) -> tuple[bool, bool]:
    return (not argument.positional, not argument.required)


def _body_arguments(
    context: Context, operation: Operation, bodies: tuple[Body, ...]
) -> list[Argument]:
    body = bodies[0]
    takes_files = any(each.kind is BodyKind.MULTIPART for each in bodies)
    names = context.names.arguments
    if body.fields is None:
        return [
            Argument(
                name=names[operation.identity, "body", "body"],
                wire="",
                place="body",
                type=body.type,
                required=body.required,
                is_file=body.kind is BodyKind.BINARY,
                kind=body.kind,
                description=body.description,
            )
        ]
    return [
        Argument(
            name=names[operation.identity, "body", field.wire],
            wire=field.wire,
            place="body",
            type=field.type,
            required=field.required and body.required,
            is_file=takes_files,
            description=field.description,
            deprecated=field.deprecated,
            default=field.default,
            constraints=field.constraints,
        )
        for field in body.fields
    ]


def listed_bodies(context: Context) -> dict[TypeId, str]:
    """Types that are the body of one method and nothing else -> that method.

    Their members are its arguments, which is where users meet them and find them explained.
    """
    calls: dict[TypeId, set[str]] = defaultdict(set)
    for operation in context.api.operations:
        for body in operation.body.all if operation.body is not None else ():
            if body.fields is not None and isinstance(body.type, Reference):
                call = context.names.methods[operation.identity].call
                calls[body.type.target].add(call)
    api = context.api
    return {
        target: min(found)
        for target, found in calls.items()
        if len(found) == 1 and target not in api.sent and target not in api.received
    }


def flag_argument(context: Context, operation: Operation) -> str | None:
    """The argument that switches streaming on, for methods that stream on request."""
    stream = operation.stream
    if stream is None or stream.flag is None:
        return None
    known = context.names.arguments
    places = ((operation.identity, place, stream.flag) for place in ("body", "query"))
    return next((known[key] for key in places if key in known), None)


def option_names(found: tuple[Argument, ...]) -> dict[str, str]:
    """Option -> its keyword in a method: an argument of the API wins over an option's name."""
    used = {argument.name for argument in found}
    return {option: option if option not in used else _renamed(option, used) for option in OPTIONS}


def rest_name(found: tuple[Argument, ...]) -> str:
    """What the options of a method are collected in: ``options``, unless the API says otherwise."""
    used = {argument.name for argument in found}
    return "options" if "options" not in used else _renamed("options", used)


def _renamed(option: str, used: set[str]) -> str:
    name = f"request_{option}"
    while name in used:
        name += "_"
    return name


def typed_dicts(context: Context) -> dict[str, dict[str, tuple[Argument, ...]]]:
    """Module under types/ -> name -> members of the TypedDicts that overloads unpack."""
    found: dict[str, dict[str, tuple[Argument, ...]]] = defaultdict(dict)
    for operation in context.api.operations:
        flag = flag_argument(context, operation)
        if flag is None:
            continue
        method = context.names.methods[operation.identity]
        optional = tuple(
            argument
            for argument in arguments(context, operation)
            if not argument.required
            and not argument.positional
            and argument.name != flag
            and argument.place != "choice"
        )
        found[module_of(method)][method.parameters_type] = optional
    return found


def renamed_options(context: Context) -> dict[str, dict[str, dict[str, str]]]:
    """Module under types/ -> name -> option -> keyword, for methods that rename options."""
    found: dict[str, dict[str, dict[str, str]]] = defaultdict(dict)
    for operation in context.api.operations:
        names = option_names(every_argument(context, operation))
        if any(option != name for option, name in names.items()):
            method = context.names.methods[operation.identity]
            found[module_of(method)][method.options_type] = names
    return found


def module_of(method: MethodName) -> str:
    """The module under types/ that holds a method's TypedDicts."""
    return "_".join(method.resource)
