"""The view of ``_client.py``: the client and its asynchronous twin."""

from __future__ import annotations

from oasmith.frozen import frozen

from . import docs
from .access import NONE, STR, Access
from .annotations import generic
from .context import Context
from .imports import Imports
from .layout import (
    Call,
    Keyword,
    Name,
    Parameter,
    UnionOf,
    class_header,
    expression_statement,
    signature,
)
from .resources import children
from .views import ClientClass, ClientModule
from .writers import Code, identifier

TIMEOUT = 600.0
RETRIES = 2
LARGEST_BODY = 256 * 1024 * 1024


def client_module(context: Context) -> ClientModule:
    """The view of ``_client.py``."""
    imports = Imports(context.width)
    access = Access(context, imports)
    builder = _Builder(context, imports, access)
    names = context.names
    imports.need("._runtime.client", "BaseClient")
    imports.need("._runtime.client", "AsyncBaseClient")
    sync = builder.client(names.client, asynchronous=False)
    asynchronous = builder.client(names.async_client, asynchronous=True)
    constants = tuple(access.constants())
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


@frozen
class _Builder:
    context: Context
    imports: Imports
    access: Access

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
        self.imports.need("._runtime.retry", "Retries", checking=True)
        found = [Parameter(Code("self")), Parameter(Code("*"))]
        found += self.access.parameters(asynchronous=asynchronous)
        headers = UnionOf((generic("Mapping", STR, STR), NONE))
        query = UnionOf((generic("Mapping", STR, Name(Code("object"))), NONE))
        transport = f"{'Async' if asynchronous else ''}Transport"
        self.imports.need("._runtime.transport", transport, checking=True)
        http_client = UnionOf((Name(Code(f"httpx2.{http}")), Name(Code(transport)), NONE))
        size = UnionOf((Name(Code("int")), NONE))
        seconds = UnionOf((Name(Code("float")), NONE))
        return [
            *found,
            Parameter(Code("timeout"), seconds, Name(Code(str(TIMEOUT)))),
            Parameter(Code("max_retries"), Name(Code("int")), Name(Code(str(RETRIES)))),
            Parameter(Code("retries"), UnionOf((Name(Code("Retries")), NONE)), NONE),
            Parameter(Code("total_timeout"), seconds, NONE),
            Parameter(Code("default_headers"), headers, NONE),
            Parameter(Code("default_query"), query, NONE),
            Parameter(Code("http_client"), http_client, NONE),
            Parameter(Code("hooks"), self._hooks(asynchronous), NONE),
            Parameter(Code("max_response_size"), size, Name(Code(f"{LARGEST_BODY:_}"))),
            Parameter(Code("strict"), Name(Code("bool")), Name(Code("False"))),
        ]

    def _hooks(self, asynchronous: bool) -> UnionOf:
        kinds = ("Hooks", "AsyncHooks") if asynchronous else ("Hooks",)
        self.imports.need("collections.abc", "Sequence", checking=True)
        for kind in kinds:
            self.imports.need("._runtime.hooks", kind, checking=True)
        return UnionOf((generic("Sequence", UnionOf(tuple(Name(Code(k)) for k in kinds))), NONE))

    def _forward(self) -> Code:
        """``super().__init__(...)``."""
        same = (
            "timeout",
            "max_retries",
            "retries",
            "total_timeout",
            "default_headers",
            "default_query",
            "http_client",
            "hooks",
            "max_response_size",
            "strict",
        )
        keywords = (
            *self.access.forwarded(),
            *(Keyword(Code(name), Name(Code(name))) for name in same),
        )
        call = Call(Name(Code("super().__init__")), (), keywords)
        return expression_statement(call, indent=8, width=self.context.width)
