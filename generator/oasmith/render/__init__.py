"""Views -> files: Jinja templates lay out what the views say."""

from .environment import Templates, load_templates
from .files import RenderedFile
from .linting import lint_templates
from .locate import builtin_pack
from .rendering import render_package, render_pages
from .runtime import RUNTIME_FOLDER, RUNTIME_RECORD, runtime_digest, runtime_files, runtime_version

__all__ = [
    "RUNTIME_FOLDER",
    "RUNTIME_RECORD",
    "RenderedFile",
    "Templates",
    "builtin_pack",
    "lint_templates",
    "load_templates",
    "render_package",
    "render_pages",
    "runtime_digest",
    "runtime_files",
    "runtime_version",
]
