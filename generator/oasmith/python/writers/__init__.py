"""The wall: the only functions that turn text from a document into code, one per sink."""

from .code import Code, UnsafeText
from .docstrings import (
    Block,
    Definition,
    Definitions,
    Markdown,
    Paragraph,
    Section,
    Verbatim,
    docstring,
)
from .strings import identifier, module_path, string_literal, url_template
from .width import text_width

__all__ = [
    "Block",
    "Code",
    "Definition",
    "Definitions",
    "Markdown",
    "Paragraph",
    "Section",
    "UnsafeText",
    "Verbatim",
    "docstring",
    "identifier",
    "module_path",
    "string_literal",
    "text_width",
    "url_template",
]
