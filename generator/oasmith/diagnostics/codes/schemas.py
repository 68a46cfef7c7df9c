"""Codes 04xx, schemas."""

from __future__ import annotations

from oasmith.diagnostics.diagnostic import Severity

from .code import Code

CODES: tuple[Code, ...] = (
    Code(
        "OAS0401",
        Severity.WARNING,
        "A keyword of a schema has the wrong type",
        "The value is not what the keyword takes. It is converted where its meaning is plain and"
        " ignored otherwise; the message says which.",
        "correct the value",
    ),
    Code(
        "OAS0402",
        Severity.WARNING,
        "The type of a schema is unknown",
        "The types are null, boolean, integer, number, string, array and object.",
        "use one of these types, with a `format` where one fits",
    ),
    Code(
        "OAS0403",
        Severity.WARNING,
        "The schema is not a schema",
        "A schema is an object (or, since 3.1, true or false). It is read as one that allows every"
        " value.",
        "write a schema here",
    ),
    Code(
        "OAS0404",
        Severity.NOTE,
        "Nothing matches the schema",
        "`false` is a schema that no value satisfies, so the property can never be given.",
        "remove the property, or list it as not allowed by other means",
    ),
    Code(
        "OAS0405",
        Severity.WARNING,
        "The discriminator cannot be used as written",
        "A discriminator has a `propertyName`, and its `mapping` leads from values to schemas"
        " (OpenAPI 3.1, section 4.8.25). What cannot be used is left out.",
        "correct the discriminator",
    ),
    Code(
        "OAS0406",
        Severity.NOTE,
        "A keyword belongs to another version of OpenAPI",
        "The version that the document names does not know the keyword. It is read all the same,"
        " as the version that has it says.",
        "change the version of the document, or write what it has for this",
    ),
    Code(
        "OAS0407",
        Severity.WARNING,
        "The values of an enum do not fit",
        "A value stands twice in the enum, or has another type than the schema. The meaning is"
        " kept; the message says how.",
        "correct the values",
    ),
    Code(
        "OAS0408",
        Severity.WARNING,
        "A reference does not lead to a schema",
        "`$ref` of a schema leads to a parameter, a response, `info` ..., or `$ref: '#'` to the"
        " document as a whole, or `$recursiveRef` means a schema around it that"
        " says `$recursiveAnchor: true`. Where that makes no sense, the message says what is done.",
        "refer to the schema by its place, as in `#/components/schemas/Name`",
    ),
    Code(
        "OAS0409",
        Severity.WARNING,
        "The members of an allOf contradict each other",
        "Two members declare a property, or the value itself, with types or enums that no value"
        " has at once, so that nothing is valid by the letter. The last declaration is used.",
        "declare the property once, or with types that agree",
    ),
    Code(
        "OAS0419",
        Severity.WARNING,
        "Schemas consist of too many others",
        "The `allOf`, `oneOf`, `anyOf` and `$ref` of a schema lead to a schema that consists of"
        " others again, through more than 200 of them; this one takes any value. Schemas that only"
        " hold each other, as properties or elements, may do so without end.",
        "join the schemas, or leave out the ones between",
    ),
    Code(
        "OAS0420",
        Severity.NOTE,
        "A condition is not checked",
        "Types say what a value can be, not what it must be when another value is so and so."
        " Members that only one branch declares become optional members; the rest is"
        " for the server.",
        "nothing needs to be done; a `oneOf` with a tag says the same to programs",
    ),
    Code(
        "OAS0421",
        Severity.NOTE,
        "A member has no name",
        "A property is called by the empty text. Models have it, under another name, and read and"
        " write it. No type checker accepts such a key in a TypedDict, so that the dictionaries of"
        " requests are checked without it; they may hold it all the same.",
        "give the property a name, or `x-oasmith-name` for the attribute",
    ),
)
