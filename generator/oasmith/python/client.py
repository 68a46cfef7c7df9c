"""The view of ``_client.py``: the client and its asynchronous twin."""

from __future__ import annotations

from dataclasses import dataclass

from oasmith.ir import Credential

from . import docs
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
    UnionOf,
    assignment,
    class_header,
    expression_statement,
    signature,
)
from .resources import children
from .views import ClientClass, ClientModule
from .writers import Code, identifier

NONE = Name(Code("None"))
STR = Name(Code("str"))
TIMEOUT = 600.0
RETRIES = 2


def client_module(context: Context) -> ClientModule:
    """The view of ``_client.py``."""
    imports = Imports(context.width)
    builder = _Builder(context, imports)
    names = context.names
    imports.need("._runtime.client", "BaseClient")
    imports.need("._runtime.client", "AsyncBaseClient")
    sync = builder.client(names.client, asynchronous=False)
    asynchronous = builder.client(names.async_client, asynchronous=True)
    constants = builder.constants()
    return ClientModule(
        docstring=docs.line(
            f"The clients: ``{names.client}``, and ``{names.async_client}`` for asyncio.", 0
        ),
        imports=imports.plain(),
        checking_imports=imports.checking(),
        constants=constants,
        sync=sync,
        asynchronous=asynchronous,
    )


def default_server(context: Context) -> str:
    """The first server's URL, its variables replaced by their defaults; "" where none is told."""
    if not context.api.servers:
        return ""
    server = context.api.servers[0]
    url = server.url
    for name, default, _ in server.variables:
        url = url.replace("{" + name + "}", default)
    return url.rstrip("/") if "://" in url else ""


@dataclass(frozen=True, slots=True)
class _Builder:
    context: Context
    imports: Imports

    def constants(self) -> tuple[Code, ...]:
        """The security schemes, and the server that is used unless another is given."""
        entries = tuple(
            (Text(credential.scheme.name), scheme)
            for credential in self.context.api.credentials
            if (scheme := self._scheme(credential)) is not None
        )
        width = self.context.width
        self.imports.need("collections.abc", "Mapping", checking=True)
        self.imports.need("._runtime.security", "Scheme", checking=True)
        annotation = generic("Mapping", STR, Name(Code("Scheme")))
        schemes = assignment(Code("_SCHEMES"), annotation, DictOf(entries), width=width)
        server = assignment(Code("_SERVER"), value=Text(default_server(self.context)), width=width)
        return (schemes, server)

    def _scheme(self, credential: Credential) -> Expression | None:
        scheme = credential.scheme
        names = self.context.names.credentials
        env = tuple(
            [Keyword(Code("env"), Text(credential.environment))] if credential.environment else []
        )
        if scheme.kind == "http" and scheme.scheme in ("basic", "digest"):
            user = Text(names[scheme.name, "username"])
            password = Text(names[scheme.name, "password"])
            return Call(self._runtime("Basic"), (user, password), ())
        argument = Text(names[scheme.name, "value"])
        if scheme.kind == "apiKey":
            place, name = Text(scheme.place or "header"), Text(scheme.parameter or "")
            return Call(self._runtime("ApiKey"), (argument, place, name), env)
        if scheme.kind in ("http", "oauth2", "openIdConnect"):
            return Call(self._runtime("Bearer"), (argument,), env)
        return None

    def _runtime(self, name: str) -> Expression:
        self.imports.need("._runtime.security", name)
        return Name(Code(name))

    def client(self, name: str, *, asynchronous: bool) -> ClientClass:
        """One of the two client classes."""
        code = identifier(name)
        base = Name(Code("AsyncBaseClient" if asynchronous else "BaseClient"))
        parameters = self._parameters(asynchronous)
        below = children(self.context, (), ".resources.", asynchronous=asynchronous)
        for child in below:
            module = child.import_line.split()[1]
            self.imports.need(module, child.class_name, checking=True)
        how = "for asyncio" if asynchronous else "one call at a time"
        title = self.context.api.info.title
        return ClientClass(
            name=code,
            header=class_header(code, (base,), width=self.context.width),
            docstring=docs.line(f"{title}, {how}.", 4),
            signature=signature(
                Code("__init__"), parameters, NONE, indent=4, width=self.context.width
            ),
            init_docstring=docs.client(self.context),
            forward=self._forward(),
            children=below,
        )

    def _parameters(self, asynchronous: bool) -> list[Parameter]:
        self.imports.need("collections.abc", "Mapping", checking=True)
        http = "AsyncClient" if asynchronous else "Client"
        self.imports.need("httpx2", checking=True)
        found = [Parameter(Code("self")), Parameter(Code("*"))]
        secret = "AsyncCredential" if asynchronous else "Credential"
        for argument in self.context.names.credentials.values():
            self.imports.need("._runtime.security", secret, checking=True)
            kind = UnionOf((Name(Code(secret)), NONE))
            found.append(Parameter(identifier(argument), kind, NONE))
        if default_server(self.context):
            found.append(Parameter(Code("base_url"), Name(Code("str")), Name(Code("_SERVER"))))
        else:
            found.append(Parameter(Code("base_url"), Name(Code("str"))))
        headers = UnionOf((generic("Mapping", STR, STR), NONE))
        query = UnionOf((generic("Mapping", STR, Name(Code("object"))), NONE))
        http_client = UnionOf((Name(Code(f"httpx2.{http}")), NONE))
        seconds = UnionOf((Name(Code("float")), NONE))
        return [
            *found,
            Parameter(Code("timeout"), seconds, Name(Code(str(TIMEOUT)))),
            Parameter(Code("max_retries"), Name(Code("int")), Name(Code(str(RETRIES)))),
            Parameter(Code("default_headers"), headers, NONE),
            Parameter(Code("default_query"), query, NONE),
            Parameter(Code("http_client"), http_client, NONE),
            Parameter(Code("strict"), Name(Code("bool")), Name(Code("False"))),
        ]

    def _forward(self) -> Code:
        """``super().__init__(...)``."""
        credentials = tuple(
            (Text(name), Name(identifier(name))) for name in self.context.names.credentials.values()
        )
        same = (
            "timeout",
            "max_retries",
            "default_headers",
            "default_query",
            "http_client",
            "strict",
        )
        keywords = (
            Keyword(Code("base_url"), Name(Code("base_url"))),
            Keyword(Code("schemes"), Name(Code("_SCHEMES"))),
            Keyword(Code("credentials"), DictOf(credentials)),
            *(Keyword(Code(name), Name(Code(name))) for name in same),
        )
        call = Call(Name(Code("super().__init__")), (), keywords)
        return expression_statement(call, indent=8, width=self.context.width)
