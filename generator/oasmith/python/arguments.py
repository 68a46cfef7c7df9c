"""The arguments of a method: parameters and body fields in one list."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from oasmith.ir import BodyKind, Operation, Type
from oasmith.naming import OPTIONS, MethodName
from oasmith.openapi import Constraints
from oasmith.source import JsonValue

from .accepted import Acceptor
from .context import Context
from .layout import Expression


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a method.

    ``place`` is that of a parameter, or ``body``. ``wire`` is ``""`` for a body that is one
    argument as a whole. ``is_file``: the value is the content of a file.
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

    @property
    def positional(self) -> bool:
        """Whether it may be passed by position: what a path needs."""
        return self.place == "path"

    def accepted(self, acceptor: Acceptor) -> Expression:
        """The annotation of the argument."""
        return (acceptor.for_files() if self.is_file else acceptor).of(self.type)


def arguments(context: Context, operation: Operation) -> tuple[Argument, ...]:
    """All arguments: path parameters, then what is required, then what is not."""
    names = context.names.arguments
    found = [
        Argument(
            name=names[operation.identity, parameter.place, parameter.wire],
            wire=parameter.wire,
            place=parameter.place,
            type=parameter.type,
            required=parameter.required,
            description=parameter.description,
            deprecated=parameter.deprecated,
            default=parameter.default,
            constraints=parameter.constraints,
        )
        for parameter in operation.parameters
    ]
    found += _body_arguments(context, operation)
    return tuple(sorted(found, key=_rank))


def _rank(argument: Argument) -> tuple[bool, bool]:
    return (not argument.positional, not argument.required)


def _body_arguments(context: Context, operation: Operation) -> list[Argument]:
    body = operation.body
    if body is None:
        return []
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
            is_file=body.kind is BodyKind.MULTIPART,
            description=field.description,
            deprecated=field.deprecated,
            default=field.default,
            constraints=field.constraints,
        )
        for field in body.fields
    ]


def flag_argument(context: Context, operation: Operation) -> str | None:
    """The argument that switches streaming on, for methods that stream on request."""
    stream = operation.stream
    if stream is None or stream.flag is None:
        return None
    return context.names.arguments.get((operation.identity, "body", stream.flag))


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
            if not argument.required and not argument.positional and argument.name != flag
        )
        found[module_of(method)][method.parameters_type] = optional
    return found


def renamed_options(context: Context) -> dict[str, dict[str, dict[str, str]]]:
    """Module under types/ -> name -> option -> keyword, for methods that rename options."""
    found: dict[str, dict[str, dict[str, str]]] = defaultdict(dict)
    for operation in context.api.operations:
        names = option_names(arguments(context, operation))
        if any(option != name for option, name in names.items()):
            method = context.names.methods[operation.identity]
            found[module_of(method)][method.options_type] = names
    return found


def module_of(method: MethodName) -> str:
    """The module under types/ that holds a method's TypedDicts."""
    return "_".join(method.resource)
