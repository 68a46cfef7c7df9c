"""Codes 06xx, operations."""

from __future__ import annotations

from oasmith.diagnostics.diagnostic import Severity

from .code import Code

CODES: tuple[Code, ...] = (
    Code(
        "OAS0601",
        Severity.NOTE,
        "What is sent or received is not described",
        "The document says nothing about this body or payload, so its type is any value: no checker"
        " and no documentation can say more.",
        "describe it with a `schema`",
    ),
    Code(
        "OAS0602",
        Severity.WARNING,
        "A media type cannot be converted",
        "The schema describes a structure, but objects are converted from and to JSON, forms and"
        " multipart bodies only. What is sent or received are the bytes as they are.",
        "offer a JSON media type too, or encode and decode the bytes yourself",
    ),
    Code(
        "OAS0603",
        Severity.WARNING,
        "A multipart body is described as one value",
        "The parts of a multipart body are the members of an object (OpenAPI 3.1, 4.8.14.4). Where"
        " the schema is a text or a number, nobody knows their names: the method takes any.",
        "describe an object with a member for each part",
    ),
    Code(
        "OAS0621",
        Severity.NOTE,
        "A header of a part has no fixed value",
        "The header of a part of a multipart body is sent by itself only where its schema has a"
        " `const`, an `enum` of one value or a `default`. For a file it can be given in the call,"
        " as the fourth member of `(name, content, type, headers)`.",
        "give the header's schema a `const` or a `default` where there is one value",
    ),
    Code(
        "OAS0650",
        Severity.WARNING,
        "A declaration about pages that cannot be used",
        "The document declares how an operation comes in pages, but the operation has no such"
        " argument, or its answer no such member. The method returns one answer at a time.",
        "correct it in an overlay, with `x-oasmith-pagination`, or set that to false",
    ),
    Code(
        "OAS0651",
        Severity.WARNING,
        "A setting about pages that concerns no operation",
        "`pagination.operations` of the configuration goes by operationId.",
        "correct the operationId, or remove the setting",
    ),
    Code(
        "OAS0652",
        Severity.WARNING,
        "A declaration about retries that cannot be used",
        "What `x-oasmith-retries`, `x-speakeasy-retries` or `x-fern-retries` says makes no sense."
        " The operation is tried again as usual.",
        "correct it in an overlay",
    ),
    Code(
        "OAS0640",
        Severity.NOTE,
        "Further servers of an operation are not called",
        "Users choose among the servers of the document by name. An operation with several servers"
        " of its own is called at the one of the same name (OpenAPI 3.2), else at the first.",
        "give these servers the names that the document's servers have",
    ),
    Code(
        "OAS0641",
        Severity.WARNING,
        "Two credentials have one place",
        "Security schemes that are needed together are sent together, but a header, query parameter"
        " or cookie of one name is sent once. The last one is sent.",
        "offer the schemes as alternatives, or send one of them elsewhere",
    ),
    Code(
        "OAS0642",
        Severity.NOTE,
        "Several security schemes are one credential",
        "Where schemes are tokens, or keys in one header, query parameter or cookie, and no"
        " operation needs one without the other, a request has room for one value. The client takes"
        " it once; the flows of all of them are known.",
        "declare one scheme with all flows",
    ),
)
