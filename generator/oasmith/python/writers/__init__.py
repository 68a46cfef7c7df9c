"""The wall: the only functions that turn text from a document into code, one per sink."""

from .code import Code, UnsafeText
from .strings import identifier, module_path, string_literal, url_template

__all__ = [
    "Code",
    "UnsafeText",
    "identifier",
    "module_path",
    "string_literal",
    "url_template",
]
