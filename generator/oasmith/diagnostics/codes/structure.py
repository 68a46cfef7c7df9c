"""Codes 01xx, the structure of the document."""

from __future__ import annotations

from oasmith.diagnostics.diagnostic import Severity

from .code import Code

CODES: tuple[Code, ...] = (
    Code(
        "OAS0150",
        Severity.WARNING,
        "There is too much of one thing",
        "No text of more than 100,000 characters, no enum of more than 20,000 values, no schema of"
        " more than 20,000 properties and no `oneOf`, `anyOf` or `allOf` of more than 2,000 members"
        " is generated whole: nobody could use it. The message says what is left out.",
        "shorten it, or describe the values in another way",
    ),
    Code(
        "OAS0151",
        Severity.ERROR,
        "There are too many operations",
        "More than 30,000 operations at once are refused.",
        "generate a part of the document, chosen by `include` and `exclude`",
    ),
    Code(
        "OAS0101",
        Severity.ERROR,
        "The file is not an OpenAPI document",
        "An OpenAPI document says which version it follows: `openapi: 3.1.0`, or `swagger: '2.0'`"
        " at its root (OpenAPI 3.1, section 4.8.1).",
        "start the document with `openapi: 3.1.0`",
    ),
    Code(
        "OAS0102",
        Severity.ERROR,
        "The version is not supported",
        "Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2 are read. Other versions mean other things by"
        " the same words.",
        "convert the document to OpenAPI 3.1",
    ),
    Code(
        "OAS0103",
        Severity.WARNING,
        "A field has the wrong type",
        "The value is of another JSON type than the field takes. It is converted where its meaning"
        " is plain and ignored otherwise; the message says which.",
        "correct the value",
    ),
    Code(
        "OAS0104",
        Severity.WARNING,
        "A required field is missing",
        "The specification requires the field. The document is read without it.",
        "add the field",
    ),
    Code(
        "OAS0105",
        Severity.WARNING,
        "An operationId stands twice",
        "operationIds are unique in a document (OpenAPI 3.1, section 4.8.10). Both operations are"
        " kept, and their names are told apart.",
        "give one of them another operationId",
    ),
    Code(
        "OAS0106",
        Severity.WARNING,
        "A path has a placeholder without a parameter",
        "Each `{name}` in a path needs a path parameter (OpenAPI 3.1, section 4.8.9). A required"
        " string parameter was added.",
        "declare the parameter with `in: path`",
    ),
    Code(
        "OAS0107",
        Severity.WARNING,
        "A path parameter has no placeholder",
        "The path holds no `{name}` in which the parameter could be sent, so it is left out.",
        "add the placeholder to the path or remove the parameter",
    ),
    Code(
        "OAS0108",
        Severity.WARNING,
        "A parameter cannot be sent",
        "The parameter has no name, or one that no header can have (RFC 9110, 5.1), or its `in` is"
        " none of path, query, header, cookie and querystring (3.2), or body and formData (2.0). It"
        " is left out.",
        "give it a `name`, and write `in: path`, `query`, `header` or `cookie`",
    ),
    Code(
        "OAS0109",
        Severity.NOTE,
        "A header parameter is ignored",
        "Parameters for the headers Accept, Content-Type and Authorization are ignored (OpenAPI"
        " 3.1, section 4.8.12): media types and security schemes decide them.",
        "remove the parameter; declare a security scheme for Authorization",
    ),
    Code(
        "OAS0110",
        Severity.WARNING,
        "A parameter stands twice",
        "Two parameters of one list have the same name and place. The first one is used.",
        "remove one of the two",
    ),
    Code(
        "OAS0111",
        Severity.WARNING,
        "The style does not fit the place of the parameter",
        "Each place takes certain styles (OpenAPI 3.1, section 4.8.12.2). The default style of"
        " the place is used.",
        "choose a style of that place",
    ),
    Code(
        "OAS0112",
        Severity.WARNING,
        "A parameter is not described well",
        "A parameter has either a `schema` or a `content` with one media type. The parameter is"
        " read as far as its meaning is plain.",
        "give the parameter a `schema`",
    ),
    Code(
        "OAS0113",
        Severity.ERROR,
        "An operation cannot be read",
        "What is left of the operation has no meaning, so no method is made for it.",
        "correct the operation",
    ),
    Code(
        "OAS0114",
        Severity.WARNING,
        "A response has no usable status code",
        "Responses stand under a status code, a range such as 4XX, or `default` (OpenAPI 3.1,"
        " section 4.8.16). This one is left out.",
        "use a status code such as '200'",
    ),
    Code(
        "OAS0115",
        Severity.WARNING,
        "A security scheme does not exist",
        "A security requirement names a scheme that the document does not declare. The alternative"
        " that needs it is left out.",
        "correct the name, or declare the scheme under `components: securitySchemes:`",
    ),
    Code(
        "OAS0116",
        Severity.WARNING,
        "A security scheme is not understood",
        "The kinds are apiKey, http, oauth2, openIdConnect and mutualTLS (basic, apiKey and oauth2"
        " in 2.0), each with fields of its own.",
        "correct the type and its fields",
    ),
    Code(
        "OAS0117",
        Severity.NOTE,
        "A field belongs to another version of OpenAPI",
        "The version that the document names does not know the field. It is read all the same, as"
        " the version that has it says.",
        "change the version of the document, or remove the field",
    ),
    Code(
        "OAS0118",
        Severity.WARNING,
        "The document breaks the official schema",
        "The JSON Schema published with the OpenAPI Specification does not accept this place. The"
        " document is read all the same.",
        "correct this place",
    ),
    Code(
        "OAS0119",
        Severity.WARNING,
        "A part was left out of an operation",
        "A parameter or another part could not be read; the operation is made without it.",
        "correct the part",
    ),
    Code(
        "OAS0120",
        Severity.NOTE,
        "The deep check could not finish",
        "The library that makes the deep check ended with an error of its own. What it found up to"
        " there is reported; the document may still be right.",
        "rely on the other diagnostics",
    ),
    Code(
        "OAS0121",
        Severity.WARNING,
        "The deep check found a defect",
        "openapi-spec-validator, which checks more than the official schema does, does not accept"
        " this place.",
        "correct this place",
    ),
    Code(
        "OAS0122",
        Severity.WARNING,
        "A field is not honoured",
        "The specification knows the field, and oasmith does not do what it says.",
        "rely on what the message says instead",
    ),
    Code(
        "OAS0130",
        Severity.WARNING,
        "The URL of a server is not whole",
        "A URL has a scheme (`https://`), and every `{name}` in it is declared among the variables"
        " of the server. It is completed as far as its meaning is plain.",
        "write the whole URL and declare its variables",
    ),
)
