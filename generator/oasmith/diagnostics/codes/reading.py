"""Codes 00xx, reading files."""

from __future__ import annotations

from oasmith.diagnostics.diagnostic import Severity

from .code import Code

CODES: tuple[Code, ...] = (
    Code(
        "OAS0001",
        Severity.ERROR,
        "The file cannot be read",
        "The path does not exist, is a folder, or the system does not let it be read.",
        "check the path and its permissions",
    ),
    Code(
        "OAS0002",
        Severity.ERROR,
        "The file is too large",
        "Files of more than 100 MB are refused, alone or together, and files of more than two"
        " million mappings and lists, so that a wrong path ends in a message and not in a machine"
        " without memory.",
        "name the OpenAPI document itself, or split it into several files",
    ),
    Code(
        "OAS0003",
        Severity.ERROR,
        "The file is not text",
        "Documents are UTF-8 (or UTF-16 and UTF-32 with a byte order mark). A byte that is no"
        " character in that encoding makes the text unreliable, so nothing is guessed.",
        "save the file as UTF-8",
    ),
    Code(
        "OAS0004",
        Severity.ERROR,
        "The text is neither JSON nor YAML",
        "The parser stopped at the place shown. Everything before it was understood.",
        "correct the syntax at this place",
    ),
    Code(
        "OAS0005",
        Severity.ERROR,
        "The file holds several documents",
        "YAML lets `---` start another document in one file. An OpenAPI description is one"
        " document, and choosing one of several would be a guess.",
        "keep one document in the file",
    ),
    Code(
        "OAS0006",
        Severity.ERROR,
        "The document is not a mapping",
        "An OpenAPI document, and every file that it refers to as a whole document, is a mapping"
        " of fields (`openapi: ...`). A list, a single value or nothing at all cannot be one.",
        "start the file with `openapi:` and `info:`",
    ),
    Code(
        "OAS0007",
        Severity.ERROR,
        "The nesting is too deep",
        "More than 200 levels of mappings and lists inside each other are refused.",
        "give the inner parts names and refer to them with `$ref`",
    ),
    Code(
        "OAS0008",
        Severity.ERROR,
        "The aliases cannot be expanded",
        "A YAML alias (`*name`) repeats the value of its anchor (`&name`). Here it names no"
        " anchor, repeats a value inside itself, or together they unfold to millions of values.",
        "use `$ref` in the place of the aliases",
    ),
    Code(
        "OAS0009",
        Severity.ERROR,
        "The mapping key is not text",
        "YAML lets a list or a mapping be a key. JSON, and so OpenAPI, does not.",
        "quote the key",
    ),
    Code(
        "OAS0010",
        Severity.WARNING,
        "A key stands twice in one mapping",
        "Parsers disagree about which one counts. The last one is used, as most of them do; what"
        " stands under the other is not part of the document.",
        "remove one of the two",
    ),
    Code(
        "OAS0011",
        Severity.WARNING,
        "A key is empty or null",
        "The key is kept as the text that is written there.",
        "quote the key if it is meant, or remove the line",
    ),
    Code(
        "OAS0012",
        Severity.WARNING,
        "The number cannot be held",
        "JSON has no infinity and no NaN, and no reader keeps a number beyond the range of a"
        " 64-bit float. The number is kept as text.",
        "write a finite number, or quote it if it is text",
    ),
    Code(
        "OAS0013",
        Severity.WARNING,
        "The tag is not understood",
        "OpenAPI documents use the JSON types only. The value is read as if the tag were absent.",
        "remove the tag",
    ),
    Code(
        "OAS0014",
        Severity.WARNING,
        "The text holds a character that is not allowed",
        "Control characters are neither YAML nor JSON. In YAML each was replaced by U+FFFD; in"
        " JSON, where it stands inside a text, it was kept.",
        "remove the character or write it as an escape such as \\u0000",
    ),
    Code(
        "OAS0015",
        Severity.WARNING,
        "The merge key cannot be applied",
        "`<<` takes a mapping or a list of mappings. It is kept as an ordinary key.",
        "give `<<` an alias of a mapping",
    ),
    Code(
        "OAS0016",
        Severity.WARNING,
        "The file is not JSON, but it is YAML",
        "The text starts like JSON but breaks its rules (a comment, a comma too many, unquoted"
        " text). It could be read as YAML, and was.",
        "correct the place shown, or name the file .yaml",
    ),
)
