"""What the docstring of a client says of its credentials and servers."""

from __future__ import annotations

from oasmith.ir import Credential

from .context import Context
from .writers import Definition


def entries(context: Context) -> list[Definition]:
    """The arguments that are about access, in the order of the signature."""
    names = context.names
    found = [
        Definition(
            argument := names.credentials[credential.scheme.name, role],
            _credential(credential, role) + _variable(context, argument),
        )
        for credential in context.api.credentials
        for role in credential.roles
    ]
    if len(context.api.servers) > 1:
        found.append(Definition("server", "which server is called; the first unless given"))
    found += [
        Definition(argument, f"fills ``{{{variable}}}`` in the address of the server")
        for variable, argument in names.server_arguments.items()
    ]
    about = "where the API is" if context.api.servers else "where the API is: needed"
    return [*found, Definition("base_url", about + _variable(context, "base_url"))]


def _credential(credential: Credential, role: str) -> str:
    if role == "certificate":
        return "the path of a PEM file with certificate and key, or a tuple of paths"
    if role in ("username", "password"):
        name = "user name" if role == "username" else role
        return f"the {name}: a text, or a function that returns it"
    if credential.scheme.kind in ("oauth2", "openIdConnect"):
        return "a token, a function that returns it, or what gets tokens by itself"
    return "a text, or a function that returns it"


def _variable(context: Context, argument: str) -> str:
    variable = context.names.variables.get(argument)
    return f"; ``{variable}`` where it is not given" if variable else ""
