"""The views of ``webhooks.py`` and ``callbacks.py``: what the server sends by itself."""

from __future__ import annotations

from collections import defaultdict

from oasmith.ir import Events, Type, Webhook

from . import docs
from .annotations import Annotator, generic
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
    return_statement,
    signature,
)
from .specs import member
from .views import FieldView, WebhooksModule
from .writers import Code, Definition, Definitions, Paragraph, docstring, identifier

_RUNTIME = "._runtime.webhooks"
_NONE = Name(Code("None"))
_STR = Name(Code("str"))
_BOOL = Name(Code("bool"))
_SOURCES = ("body", "headers", "verify", "strict")


def webhooks_module(context: Context) -> WebhooksModule | None:
    """The view of ``webhooks.py``; None where the document has no webhooks."""
    api = context.api
    title = "Webhooks: what the API sends to a server of yours."
    return _module(context, api.webhooks, api.webhook_events, title, "webhook")


def callbacks_module(context: Context) -> WebhooksModule | None:
    """The view of ``callbacks.py``; None where no operation has callbacks."""
    api = context.api
    title = "Callbacks: what the API sends to a URL that a call told it."
    return _module(context, api.callbacks, api.callback_events, title, "callback")


def _module(
    context: Context,
    webhooks: tuple[Webhook, ...],
    events: Events | None,
    title: str,
    word: str,
) -> WebhooksModule | None:
    if events is None:
        return None
    return _Builder(context, webhooks, events, word).module(title)


class _Builder:
    def __init__(
        self, context: Context, webhooks: tuple[Webhook, ...], events: Events, word: str
    ) -> None:
        self._context = context
        self._webhooks = webhooks
        self._events = events
        self._word = word
        self._imports = Imports(context.width)
        names = frozenset(context.names.webhooks[webhook.identity] for webhook in webhooks)
        self._annotator = Annotator(
            context, self._imports, prefix="models.", bound=names, package="."
        )

    def module(self, title: str) -> WebhooksModule:
        width = self._context.width
        self._imports.need(_RUNTIME, "StandardWebhooks as StandardWebhooks")
        self._imports.need(_RUNTIME, "Webhook")
        self._imports.need(_RUNTIME, "Webhooks")
        self._imports.need(_RUNTIME, "Verifier", checking=True)
        self._imports.need("collections.abc", "Mapping", checking=True)
        returned = self._annotator.of(self._events.type)
        events = assignment(
            Code("_EVENTS"), generic("Webhooks", returned), self._all(), width=width
        )
        statements = tuple(self._statement(webhook) for webhook in self._webhooks)
        arguments = tuple(Name(Code(name)) for name in _SOURCES)
        return WebhooksModule(
            docstring=docs.line(title, indent=0),
            imports=self._imports.plain(),
            checking_imports=self._imports.checking(),
            events=events,
            webhooks=statements,
            signature=signature(Code("parse"), _parameters(), returned, indent=0, width=width),
            parse_docstring=self._parse_docstring(),
            parse=return_statement(
                Call(Name(Code("_EVENTS.parse")), arguments, ()), indent=4, width=width
            ),
        )

    def _statement(self, webhook: Webhook) -> FieldView:
        name = identifier(self._context.names.webhooks[webhook.identity])
        kind = generic("Webhook", self._annotator.of(webhook.type))
        keywords = (Keyword(Code("form"), Name(Code("True"))),) if webhook.form else ()
        spec = member(self._context, webhook.type)
        value = Call(Name(Code("Webhook")), (Text(webhook.name), spec), keywords)
        width = self._context.width
        about = docs.text(webhook.description, 0, width) if webhook.description else None
        return FieldView(assignment(name, kind, value, width=width), about)

    def _all(self) -> Expression:
        """``Webhooks("WebhookEvent", header=..., table={...})``."""
        keywords: list[Keyword] = []
        header = self._events.header
        if header is not None:
            keywords.append(Keyword(Code("header"), Text(header)))
            keywords.append(Keyword(Code("table"), DictOf(tuple(self._table(header)))))
        if self._events.member is not None:
            rows = [(Text(w.name), member(self._context, w.type)) for w in self._webhooks]
            keywords.append(Keyword(Code("member"), Text(self._events.member)))
            keywords.append(Keyword(Code("names"), DictOf(tuple(rows))))
        if all(webhook.form for webhook in self._webhooks):
            keywords.append(Keyword(Code("form"), Name(Code("True"))))
        spec = member(self._context, self._events.type)
        return Call(Name(Code("Webhooks")), (spec,), tuple(keywords))

    def _table(self, header: str) -> list[tuple[Expression, Expression]]:
        """Value of the header -> how its payload is decoded."""
        rows: dict[str, list[Type]] = defaultdict(list)
        for webhook in self._webhooks:
            for name, value in webhook.headers:
                if name.lower() == header and webhook.type not in rows[value]:
                    rows[value].append(webhook.type)
        return [(Text(value), self._either(types)) for value, types in rows.items()]

    def _either(self, types: list[Type]) -> Expression:
        specs = [member(self._context, type_) for type_ in types]
        return specs[0] if len(specs) == 1 else TupleOf((Text("either"), *specs))

    def _parse_docstring(self) -> Code:
        entries = (
            Definition("body", "the body of the request, as it arrived"),
            Definition("headers", "its headers"),
            Definition("verify", "checks the signature, such as ``StandardWebhooks(secret)``"),
            Definition("strict", "raise when the payload breaks its description"),
        )
        raises = (
            Definition("WebhookSignatureError", "the signature is wrong"),
            Definition("WebhookError", "the body is not what it should be"),
        )
        blocks = (
            Paragraph(
                f"Return what a {self._word} delivers; what is unknown is an ``UnknownVariant``."
            ),
            Definitions("Args", entries),
            Definitions("Raises", raises),
        )
        return docstring(blocks, indent=4, width=self._context.width)


def _parameters() -> list[Parameter]:
    headers = UnionOf((generic("Mapping", _STR, _STR), _NONE))
    return [
        Parameter(Code("body"), UnionOf((Name(Code("bytes")), _STR))),
        Parameter(Code("headers"), headers, _NONE),
        Parameter(Code("*")),
        Parameter(Code("verify"), UnionOf((Name(Code("Verifier")), _NONE)), _NONE),
        Parameter(Code("strict"), _BOOL, Name(Code("False"))),
    ]


__all__ = ["callbacks_module", "webhooks_module"]
