"""Api + Names -> Package: the view of the code, finished but for its layout in files."""

from __future__ import annotations

from typing import TypeAlias

from .package import build
from .shown import type_text
from .views import (
    ClientModule,
    ErrorsModule,
    IndexModule,
    ModelsModule,
    Package,
    PackageInit,
    ResourceModule,
    ResourcesIndex,
    TypesModule,
    VersionModule,
)

View: TypeAlias = (
    ClientModule
    | ErrorsModule
    | IndexModule
    | ModelsModule
    | PackageInit
    | ResourceModule
    | ResourcesIndex
    | TypesModule
    | VersionModule
)
"""Every view that becomes a file of its own."""

__all__ = ["Package", "View", "build", "type_text"]
