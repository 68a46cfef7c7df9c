"""How an example makes its client: what it must be given, and what the environment gives."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from oasmith.ir import Credential, Operation
from oasmith.python import Context, default_server
from oasmith.python.layout import Call, Expression, Keyword, Name, Subscript, Text
from oasmith.python.writers import Code, identifier


def client_expression(context: Context, operation: Operation | None, *, asynchronous: bool) -> Call:
    """``OpenAI()``, with the credentials that an operation needs and no variable provides."""
    name = context.names.async_client if asynchronous else context.names.client
    keywords = [
        Keyword(identifier(argument), _from_environment(variable))
        for argument, variable in credentials(context, operation)
    ]
    if not default_server(context):
        keywords.append(Keyword(Code("base_url"), Text(_some_server(context))))
    return Call(Name(identifier(name)), (), tuple(keywords))


def _from_environment(variable: str) -> Expression:
    return Subscript(Name(Code("os.environ")), (Text(variable),))


def needs_os(program: str) -> bool:
    """Whether a program reads the environment itself."""
    return "os.environ" in program


def _some_server(context: Context) -> str:
    path = context.api.servers[0].url if context.api.servers else ""
    return f"https://api.example.com{path if path.startswith('/') else ''}".rstrip("/")


def credentials(context: Context, operation: Operation | None) -> Iterator[tuple[str, str]]:
    """Client argument and environment variable of what has to be passed."""
    for scheme in _first_requirement(context, operation):
        for credential in context.api.credentials:
            if credential.scheme.name == scheme:
                yield from _arguments(context, credential)


def _first_requirement(context: Context, operation: Operation | None) -> tuple[str, ...]:
    if operation is None:
        return tuple(credential.scheme.name for credential in context.api.credentials[:1])
    if operation.security is None:
        return _first_requirement(context, None)
    return operation.security[0] if operation.security else ()


def _arguments(context: Context, credential: Credential) -> Iterator[tuple[str, str]]:
    for (scheme, _), argument in context.names.credentials.items():
        if scheme == credential.scheme.name and argument not in context.names.variables:
            yield argument, variable_of(context, argument)


def variable_of(context: Context, argument: str) -> str:
    """A variable that an example may take a credential from, where the API declares none."""
    stem = re.sub(r"_client\Z", "", context.names.package)
    return f"{stem}_{argument}".upper()


def listing(names: Sequence[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    *others, last = names
    return f"{', '.join(others)} and {last}" if others else last


def environment(context: Context) -> tuple[str, ...]:
    """The variables that the client looks up by itself for credentials."""
    variables = context.names.variables
    arguments = context.names.credentials.values()
    return tuple(variables[argument] for argument in arguments if argument in variables)
