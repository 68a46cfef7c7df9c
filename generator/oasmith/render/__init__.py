"""Views -> files: Jinja templates lay out what the views say."""

from .environment import Templates, load_templates
from .linting import lint_templates
from .locate import builtin_pack
from .rendering import RenderedFile, render_package, render_pages

__all__ = [
    "RenderedFile",
    "Templates",
    "builtin_pack",
    "lint_templates",
    "load_templates",
    "render_package",
    "render_pages",
]
