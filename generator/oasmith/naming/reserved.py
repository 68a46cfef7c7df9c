"""Names that emitted modules use themselves, so that the document's names must not take them."""

from __future__ import annotations

MODEL_MODULE = frozenset(
    {
        "Any",
        "ApiModel",
        "ClassVar",
        "Decimal",
        "Literal",
        "Mapping",
        "READ_ONLY",
        "Required",
        "Sequence",
        "TAG",
        "TYPE_CHECKING",
        "TypeAlias",
        "TypedDict",
        "UUID",
        "UnionType",
        "UnknownVariant",
    }
)
"""Class names that the modules under models/ and types/ import or bind."""

MODEL_ATTRIBUTES = frozenset(
    {
        "builtins",
        "dt",
        "model_construct",
        "model_copy",
        "model_dump",
        "model_dump_json",
        "model_extra",
        "model_fields",
        "model_fields_set",
        "model_issues",
        "model_json_schema",
        "model_validate",
        "model_validate_json",
    }
)
"""The public attributes of ``ApiModel``, and the modules that annotations name."""

RESOURCE_MODULE = frozenset(
    {
        "Any",
        "AnyBody",
        "ArrayPage",
        "AsyncArrayPage",
        "AsyncBarePage",
        "AsyncBinaryContent",
        "AsyncIterable",
        "AsyncPage",
        "AsyncPager",
        "AsyncResource",
        "AsyncStream",
        "BarePage",
        "BinaryBody",
        "BinaryContent",
        "BinaryResponse",
        "Cookie",
        "CursorPages",
        "Decimal",
        "EmptyResponse",
        "EventResponse",
        "FileContent",
        "FileInput",
        "FormBody",
        "Header",
        "JsonBody",
        "JsonResponse",
        "Iterable",
        "LinesBody",
        "LinesResponse",
        "LinkHeaderPages",
        "LinkedPages",
        "Literal",
        "Mapping",
        "MultipartBody",
        "NumberedPages",
        "OMIT",
        "OffsetPages",
        "Operation",
        "Page",
        "PagedOperation",
        "Path",
        "Query",
        "QueryString",
        "RequestOptions",
        "Resource",
        "Retries",
        "Sequence",
        "Stream",
        "TYPE_CHECKING",
        "TextBody",
        "TextResponse",
        "UUID",
        "Unpack",
        "XmlBody",
        "WithPages",
        "WithNextPage",
        "WithHasNext",
        "WithHasNextPage",
        "AsyncWithPages",
        "AsyncWithNextPage",
        "AsyncWithHasNext",
        "AsyncWithHasNextPage",
    }
)
"""Class names that the modules under resources/ import or bind."""

CLIENT_MODULE = frozenset(
    {
        "ApiKey",
        "AsyncBaseClient",
        "AsyncCredential",
        "AsyncHooks",
        "AsyncToken",
        "AsyncTransport",
        "BaseClient",
        "Basic",
        "Bearer",
        "Certificate",
        "Credential",
        "Digest",
        "Hooks",
        "HttpAuth",
        "MutualTls",
        "OAuth2",
        "Scheme",
        "Token",
        "Transport",
    }
)
"""Class names that ``_client.py`` imports besides the resources."""

RESOURCE_ATTRIBUTES = frozenset(
    {"awaited", "builtins", "deprecated", "dt", "models", "operation", "paged", "types"}
)
"""Names that the class of a resource uses, so that no method may be called so."""

CLIENT_ATTRIBUTES = frozenset(
    {"aclose", "close", "raw", "resource", "with_options", "request", "base_url"}
)
"""The public attributes of the client bases; a resource must not hide them."""

RESOURCE_MODULES = frozenset(
    {"con", "prn", "aux", "nul", "__init__"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in range(10)}
)
"""File names that some systems keep for themselves."""

OPTIONS = (
    "timeout",
    "max_retries",
    "extra_headers",
    "extra_query",
    "extra_body",
    "idempotency_key",
    "strict",
    "retries",
    "total_timeout",
    "upload_progress",
)
"""The members of ``RequestOptions``, in the order in which they are documented."""
