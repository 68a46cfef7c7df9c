"""Api + Names -> Package: the whole view."""

from __future__ import annotations

from oasmith.ir import Api
from oasmith.naming import Names

from . import docs
from .access import has_tokens, token_sources
from .client import client_module
from .context import Context
from .index import lazy_index, reexports
from .layout import DEFAULT_WIDTH, Text, assignment
from .models import models_index, models_modules
from .offline import testing_data, testing_module
from .requests import types_index, types_modules
from .resources import resource_modules
from .tags import tags_data
from .views import ErrorsModule, HooksModule, Package, PackageInit, ResourcesIndex, VersionModule
from .webhooks import callbacks_module, webhooks_module
from .writers import Code

ERRORS = {
    "ApiError": "errors",
    "ApiConnectionError": "errors",
    "ApiTimeoutError": "errors",
    "ApiStatusError": "errors",
    "BadRequestError": "errors",
    "AuthenticationError": "errors",
    "PermissionDeniedError": "errors",
    "NotFoundError": "errors",
    "ConflictError": "errors",
    "UnprocessableEntityError": "errors",
    "RateLimitError": "errors",
    "InternalServerError": "errors",
    "MissingCredentialsError": "errors",
    "ResponseDecodeError": "errors",
    "ResponseTooLargeError": "errors",
    "StreamError": "errors",
    "PaginationError": "errors",
    "ValidationError": "validate",
    "Issue": "findings",
}
"""What ``errors.py`` offers, and the runtime module that holds it."""


HOOKS = {
    "AsyncHooks": "_runtime.hooks",
    "Call": "_runtime.hooks",
    "Hooks": "_runtime.hooks",
    "LogHooks": "_runtime.log",
    "Request": "_runtime.transport",
    "ResponseHead": "_runtime.hooks",
    "SpanHooks": "_runtime.spans",
}
"""What ``hooks.py`` offers."""


PAGES = {"AsyncPage": "_runtime.async_pages", "Page": "_runtime.pages"}
"""What the package offers to annotate pages with, where it has operations that list things."""


def build(
    api: Api,
    names: Names,
    digest: str,
    *,
    version: str,
    width: int = DEFAULT_WIDTH,
    testing: bool = True,
) -> Package:
    """The view of a package.

    ``digest`` identifies the document that it is made from, ``version`` is the package's own;
    ``width`` is the line length; ``testing``: whether it has what users test their code with.
    """
    context = Context(api, names, width)
    return Package(
        name=names.package,
        init=_init(context, testing),
        client=client_module(context),
        errors=_errors(context),
        hooks=_hooks(context),
        version=_version(context, digest, version),
        models_index=models_index(context),
        models=models_modules(context),
        types_index=types_index(context),
        types=types_modules(context),
        resources_index=ResourcesIndex(docs.line("One module for each resource.", 0)),
        resources=resource_modules(context),
        webhooks=webhooks_module(context),
        callbacks=callbacks_module(context),
        testing=testing_module(context) if testing else None,
        testing_data=testing_data(context) if testing else None,
        tags=tags_data(context),
    )


def _init(context: Context, testing: bool) -> PackageInit:
    names = context.names
    has_pages = any(operation.pagination for operation in context.api.operations)
    public = (PAGES if has_pages else {}) | {
        names.client: "_client",
        names.async_client: "_client",
        "ApiError": "_runtime.errors",
        "OMIT": "_runtime.omit",
        "RawResponse": "_runtime.raw",
        "Retries": "_runtime.retry",
        "UnknownVariant": "_runtime.model",
    }
    public |= token_sources(context)
    modules = {name: name for name in ("errors", "hooks", "models", "types")}
    if testing:
        modules["testing"] = "testing"
    if context.api.callbacks:
        modules["callbacks"] = "callbacks"
    if context.api.webhooks:
        modules["webhooks"] = "webhooks"
    info = context.api.info
    return PackageInit(
        docstring=docs.package(info.title, info.summary or info.description, context.width),
        reexports=(
            *(Code(f"    from . import {name} as {name}") for name in modules),
            *reexports(context, public),
        ),
        index=lazy_index(context, public | modules),
    )


def _errors(context: Context) -> ErrorsModule:
    entries = {name: f"_runtime.{module}" for name, module in ERRORS.items()}
    if has_tokens(context):
        entries["TokenError"] = "_runtime.oauth"
    if context.api.webhooks or context.api.callbacks:
        entries |= dict.fromkeys(("WebhookError", "WebhookSignatureError"), "_runtime.webhooks")
    return ErrorsModule(
        docstring=docs.line("What a call can raise; ``ApiError`` is the base of all.", 0),
        reexports=reexports(context, entries, indent=0),
    )


def _hooks(context: Context) -> HooksModule:
    return HooksModule(
        docstring=docs.line("What runs as a client works: pass ``hooks=[...]`` to it.", 0),
        reexports=reexports(context, HOOKS, indent=0),
    )


def _version(context: Context, digest: str, version: str) -> VersionModule:
    info = context.api.info
    width = context.width
    return VersionModule(
        docstring=docs.line("What this package was made from.", 0),
        constants=(
            assignment(Code("VERSION"), value=Text(version), width=width),
            assignment(Code("API_TITLE"), value=Text(info.title), width=width),
            assignment(Code("API_VERSION"), value=Text(info.version), width=width),
            assignment(Code("DOCUMENT_SHA256"), value=Text(digest), width=width),
        ),
    )
