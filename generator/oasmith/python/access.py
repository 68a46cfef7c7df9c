"""What a client is made with to reach the API: its servers and security schemes, as code."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from oasmith.ir import Credential
from oasmith.openapi import Server

from .annotations import generic
from .context import Context
from .imports import Imports
from .layout import (
    Call,
    DictOf,
    Expression,
    Keyword,
    Name,
    Parameter,
    Text,
    TupleOf,
    UnionOf,
    assignment,
)
from .writers import Code, identifier

NONE = Name(Code("None"))
STR = Name(Code("str"))
SECURITY = "._runtime.security"
PASSWORD = "PasswordCredentials"
_SOURCES = {"ClientCredentials": "_runtime.oauth", "RefreshToken": "_runtime.oauth"}

Arguments: TypeAlias = list[Keyword]


def default_server(context: Context) -> str:
    """The first server's URL, its variables replaced by their defaults; "" where none is told."""
    if not context.api.servers:
        return ""
    server = context.api.servers[0]
    url = server.url
    for name, default, _ in server.variables:
        url = url.replace("{" + name + "}", default)
    return url.rstrip("/") if "://" in url else ""


def has_tokens(context: Context) -> bool:
    """Whether a scheme takes tokens that the client can get by itself."""
    return any(_takes_tokens(credential) for credential in context.api.credentials)


def _takes_tokens(credential: Credential) -> bool:
    return credential.scheme.kind in ("oauth2", "openIdConnect")


class Access:
    """Constants, parameters and arguments of a client, as far as they are about access."""

    def __init__(self, context: Context, imports: Imports) -> None:
        self._context = context
        self._imports = imports
        self._several = len(context.api.servers) > 1

    def constants(self) -> Iterator[Code]:
        """The security schemes, and the servers of the document."""
        context = self._context
        if context.api.credentials:
            entries = tuple(
                (Text(each.scheme.name), self._scheme(each)) for each in context.api.credentials
            )
            self._imports.need("collections.abc", "Mapping", checking=True)
            self._imports.need(SECURITY, "Scheme", checking=True)
            schemes = generic("Mapping", STR, Name(Code("Scheme")))
            yield assignment(Code("_SCHEMES"), schemes, DictOf(entries), width=context.width)
        if self._several:
            yield assignment(Code("_SERVERS"), value=named_servers(context), width=context.width)
        elif context.api.servers:
            url = Text(server_url(context, context.api.servers[0]))
            yield assignment(Code("_SERVER"), value=url, width=context.width)

    def parameters(self, *, asynchronous: bool) -> Iterator[Parameter]:
        """Credentials, then what chooses the server."""
        for credential in self._context.api.credentials:
            for role in credential.roles:
                kind = self._secret(credential, role, asynchronous)
                argument = self._context.names.credentials[credential.scheme.name, role]
                yield Parameter(identifier(argument), UnionOf((kind, NONE)), NONE)
        if self._several:
            names = [Text(name) for name in self._context.names.servers]
            self._imports.need("typing", "Literal", checking=True)
            kind = UnionOf((generic("Literal", *names), NONE))
            yield Parameter(Code("server"), kind, NONE)
        yield from self._variables()
        yield Parameter(Code("base_url"), UnionOf((STR, NONE)), NONE)

    def _variables(self) -> Iterator[Parameter]:
        for variable in self._context.api.server_variables:
            kind: Expression = STR
            if variable.allowed:
                self._imports.need("typing", "Literal", checking=True)
                kind = generic("Literal", *(Text(value) for value in variable.allowed))
            name = identifier(self._context.names.server_arguments[variable.name])
            if variable.default is None:
                yield Parameter(name, UnionOf((kind, NONE)), NONE)
            else:
                yield Parameter(name, kind, Text(variable.default))

    def _secret(self, credential: Credential, role: str, asynchronous: bool) -> Expression:
        if role == "certificate":
            name = "Certificate"
        else:
            plain = "Token" if _takes_tokens(credential) else "Credential"
            name = f"Async{plain}" if asynchronous else plain
        self._imports.need(SECURITY, name, checking=True)
        return Name(Code(name))

    def forwarded(self) -> Arguments:
        """The arguments of ``super().__init__``."""
        names = self._context.names
        found = [Keyword(Code("base_url"), Name(Code("base_url")))]
        if "base_url" in names.variables:
            found.append(Keyword(Code("base_url_env"), Text(names.variables["base_url"])))
        if self._context.api.servers:
            constant = Name(Code("_SERVERS" if self._several else "_SERVER"))
            found.append(Keyword(Code("servers"), constant))
        if self._several:
            found.append(Keyword(Code("server"), Name(Code("server"))))
        if names.server_arguments:
            pairs = names.server_arguments.items()
            table = DictOf(tuple((Text(name), Name(identifier(used))) for name, used in pairs))
            found.append(Keyword(Code("variables"), table))
        if names.credentials:
            given = DictOf(
                tuple((Text(name), Name(identifier(name))) for name in names.credentials.values())
            )
            found.append(Keyword(Code("schemes"), Name(Code("_SCHEMES"))))
            found.append(Keyword(Code("credentials"), given))
            if self._context.api.security is not None:
                security = security_expression(self._context.api.security)
                found.append(Keyword(Code("security"), security))
        return found

    def _scheme(self, credential: Credential) -> Expression:
        scheme = credential.scheme
        arguments = [
            self._context.names.credentials[scheme.name, role] for role in credential.roles
        ]
        variables = self._context.names.variables
        if len(arguments) == 2:
            name = "Basic" if scheme.scheme == "basic" else "Digest"
            env = [variables.get(argument) for argument in arguments]
            shown = tuple(Text(each) if each else NONE for each in env) if any(env) else ()
            return Call(self._runtime(name), (*map(Text, arguments), *shown), ())
        positional: list[Expression] = [Text(arguments[0])]
        keywords: Arguments = []
        if arguments[0] in variables:
            keywords.append(Keyword(Code("env"), Text(variables[arguments[0]])))
        match scheme.kind:
            case "apiKey":
                name = "ApiKey"
                positional += [Text(scheme.place or "header"), Text(scheme.parameter or "")]
            case "mutualTLS":
                name = "MutualTls"
            case "http" if scheme.scheme == "bearer":
                name = "Bearer"
            case "http":
                name = "HttpAuth"
                positional.append(Text(scheme.spelling or scheme.scheme or ""))
            case _:
                name = "OAuth2"
                keywords += self._endpoints(credential)
        return Call(self._runtime(name), tuple(positional), tuple(keywords))

    def _endpoints(self, credential: Credential) -> Arguments:
        """Where tokens are got, and what for."""
        found: Arguments = []
        if credential.token_url:
            found.append(Keyword(Code("token_url"), Text(credential.token_url)))
        if credential.refresh_url not in (None, credential.token_url):
            found.append(Keyword(Code("refresh_url"), Text(credential.refresh_url or "")))
        if credential.scopes:
            found.append(Keyword(Code("scopes"), TupleOf(tuple(map(Text, credential.scopes)))))
        if credential.scheme.open_id_connect_url:
            url = Text(credential.scheme.open_id_connect_url)
            found.append(Keyword(Code("discovery_url"), url))
        env = client_variables(self._context, credential)
        if env is not None:
            found.append(Keyword(Code("client_env"), TupleOf(tuple(map(Text, env)))))
        return found

    def _runtime(self, name: str) -> Expression:
        self._imports.need(SECURITY, name)
        return Name(Code(name))


def token_sources(context: Context) -> dict[str, str]:
    """What an API with OAuth offers to get tokens, and the runtime modules that hold it."""
    flows = [flow.kind for each in context.api.credentials for flow in each.scheme.flows]
    if not has_tokens(context):
        return {}
    return _SOURCES | ({PASSWORD: "_runtime.oauth_password"} if "password" in flows else {})


def client_variables(context: Context, credential: Credential) -> tuple[str, str] | None:
    """The variables of a client id and secret; None where a scheme takes none."""
    if not credential.for_clients:
        return None
    variables = context.names.variables
    argument = context.names.credentials[credential.scheme.name, "value"]
    for prefix in (f"{argument}_", ""):
        client_id, secret = (f"{prefix}client_id", f"{prefix}client_secret")
        if client_id in variables and secret in variables:
            return variables[client_id], variables[secret]
    return None


def named_servers(context: Context) -> Expression:
    """Server name -> URL."""
    return DictOf(
        tuple(
            (Text(name), Text(server_url(context, server)))
            for name, server in zip(context.names.servers, context.api.servers, strict=True)
        )
    )


def own_server(context: Context, servers: tuple[Server, ...]) -> Expression | None:
    """Where an operation goes that has servers of its own: by name, as the client's are.

    Of servers without such names the first one is meant.
    """
    if not servers:
        return None
    by_name = {server.name: server for server in servers if server.name in context.names.servers}
    if len(by_name) > 1:
        entries = ((Text(name or ""), Text(_own_url(context, s))) for name, s in by_name.items())
        return DictOf(tuple(entries))
    return Text(_own_url(context, servers[0]))


def _own_url(context: Context, server: Server) -> str:
    """A URL with ``{name}`` for the client's variables.

    A variable of the same name that has another default has another meaning, too.
    """
    shared = {each.name: each.default for each in context.api.server_variables}
    url = server.url
    for name, default, _ in server.variables:
        if shared.get(name) != default:
            url = url.replace("{" + name + "}", default)
    return url.rstrip("/") or "/"


def server_url(context: Context, server: Server) -> str:
    """A URL with ``{name}`` for its variables; ``{name:default}`` where defaults differ."""
    shared = {each.name: each.default for each in context.api.server_variables}
    url = server.url
    for name, default, _ in server.variables:
        if shared.get(name) is None:
            url = url.replace("{" + name + "}", "{" + f"{name}:{default}" + "}")
    return url.rstrip("/") or "/"


def security_expression(alternatives: tuple[tuple[str, ...], ...]) -> Expression:
    """The alternatives of a security requirement, each a tuple of scheme names."""
    return TupleOf(
        tuple(TupleOf(tuple(Text(name) for name in requirement)) for requirement in alternatives)
    )
