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
from .documents import json_line, shell_word, toml_string
from .html import readable
from .markdown import (
    markdown_block,
    markdown_cell,
    markdown_code,
    markdown_fence,
    markdown_text,
)
from .strings import identifier, is_identifier, module_path, string_literal, url_template
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
    "is_identifier",
    "json_line",
    "markdown_block",
    "markdown_cell",
    "markdown_code",
    "markdown_fence",
    "markdown_text",
    "module_path",
    "readable",
    "shell_word",
    "string_literal",
    "text_width",
    "toml_string",
    "url_template",
]
