"""Api + Names -> Package: the view of the code, finished but for its layout in files."""

from __future__ import annotations

from typing import TypeAlias

from .access import PASSWORD, client_variables, default_server, has_tokens, token_sources
from .annotations import inlined
from .arguments import Argument, arguments, flag_argument, option_names
from .client import RETRIES, TIMEOUT
from .context import Context
from .docs import error_class, first_sentence
from .member_docs import bounds
from .models import pinned
from .package import build
from .resources import description_of, operations_of
from .shown import type_text
from .views import (
    ClientModule,
    ErrorsModule,
    HooksModule,
    IndexModule,
    ModelsModule,
    Package,
    PackageInit,
    ResourceModule,
    ResourcesIndex,
    TagsData,
    TestingData,
    TestingModule,
    TypesModule,
    VersionModule,
    WebhooksModule,
)

View: TypeAlias = (
    ClientModule
    | ErrorsModule
    | HooksModule
    | IndexModule
    | ModelsModule
    | PackageInit
    | ResourceModule
    | ResourcesIndex
    | TagsData
    | TestingData
    | TestingModule
    | TypesModule
    | VersionModule
    | WebhooksModule
)
"""Every view that becomes a file of its own."""

__all__ = [
    "PASSWORD",
    "RETRIES",
    "TIMEOUT",
    "Argument",
    "Context",
    "Package",
    "View",
    "arguments",
    "bounds",
    "build",
    "client_variables",
    "default_server",
    "description_of",
    "error_class",
    "first_sentence",
    "flag_argument",
    "has_tokens",
    "inlined",
    "operations_of",
    "option_names",
    "pinned",
    "token_sources",
    "type_text",
]
