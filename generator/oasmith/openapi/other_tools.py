"""Extensions of other generators: which are read, which need no reading, and what is told."""

from __future__ import annotations

_FAMILIES = ("x-fern-", "x-speakeasy-", "x-stainless-", "x-ms-")
_NOTHING = "nothing follows from it"
_CONSEQUENCES = {
    "x-fern-base-path": "paths are sent as they are written, below the server's URL",
    "x-fern-global-headers": "calls send the headers that their operations declare",
    "x-fern-idempotency-headers": "`idempotency_key` is sent as Idempotency-Key",
    "x-fern-sdk-return-value": "the whole response is returned",
    "x-fern-sdk-variables": "every parameter is an argument of its own",
    "x-fern-streaming": "whether the method streams follows from its responses",
    "x-ms-error-response": "whether a response is an error follows from its status",
    "x-ms-header-collection-prefix": "the header is read by its own name",
    "x-ms-long-running-operation": "the method returns the first response",
    "x-ms-mutability": "`readOnly` and `writeOnly` say where a member may stand",
    "x-ms-parameter-grouping": "every parameter is an argument of its own",
    "x-ms-parameterized-host": "the host is taken as it is written, or from `base_url`",
    "x-speakeasy-custom-security-scheme": "the security scheme is read as OpenAPI has it",
    "x-speakeasy-errors": "responses with a status from 400 on are errors",
    "x-speakeasy-extension-rewrite": "extensions are read by their own names",
    "x-speakeasy-globals": "every parameter is an argument of its own",
    "x-speakeasy-model-namespace": "all classes are attributes of `models`",
    "x-speakeasy-polling": "the method returns the first response",
    "x-speakeasy-type-override": "the type is the schema's",
    "x-speakeasy-error-message": "the message of an error is found by its usual names",
    "x-stainless-override-schema": "the type is the schema's",
}
"""Hints that would change an SDK, and what is done instead."""

_SETTLED = frozenset("""
    x-fern-audiences x-fern-availability x-fern-basic x-fern-bearer x-fern-display-name x-fern-enum
    x-fern-examples x-fern-explorer x-fern-header x-fern-ignore x-fern-pagination
    x-fern-parameter-name x-fern-property-name x-fern-retries x-fern-sdk-group-name
    x-fern-sdk-method-name x-fern-server-name x-fern-tag-display-name x-fern-type-name
    x-fern-version x-fern-webhook
    x-ms-api-version x-ms-arm-id-details x-ms-azure-resource x-ms-client-default
    x-ms-client-flatten x-ms-client-name x-ms-client-request-id x-ms-code-generation-settings
    x-ms-correlation-request-id x-ms-discriminator-value x-ms-enum x-ms-examples x-ms-external
    x-ms-format x-ms-identifiers x-ms-long-running-operation-options x-ms-odata
    x-ms-original-swagger x-ms-pageable x-ms-parameter-location x-ms-paths x-ms-request-id
    x-ms-secret x-ms-skip-url-encoding x-ms-summary x-ms-text x-ms-visibility
    x-speakeasy-deprecation-message x-speakeasy-deprecation-replacement x-speakeasy-docs
    x-speakeasy-enum-descriptions x-speakeasy-enum-format x-speakeasy-enums x-speakeasy-example
    x-speakeasy-group x-speakeasy-ignore x-speakeasy-include x-speakeasy-mcp x-speakeasy-metadata
    x-speakeasy-name-override x-speakeasy-pagination x-speakeasy-param-sensitive
    x-speakeasy-react-hook x-speakeasy-retries x-speakeasy-sse-sentinel x-speakeasy-test
    x-speakeasy-unknown-values x-speakeasy-usage-example
    x-stainless-any x-stainless-const x-stainless-deprecation-message x-stainless-naming
    x-stainless-nominal x-stainless-nullable x-stainless-only x-stainless-pagination-property
    x-stainless-param
    x-stainless-skip x-stainless-snippets x-stainless-variantName
    """.split())
"""Hints that are read (docs/hints.md), or whose wish is met already or for others."""

_OTHER_LANGUAGES = tuple(
    f"x-stainless-{language}-"
    for language in ("cli", "csharp", "go", "java", "kotlin", "node", "php", "ruby", "terraform")
)


def consequence(key: str) -> str | None:
    """What is done instead of what an extension asks for; None where there is nothing to tell."""
    if not key.startswith(_FAMILIES) or key in _SETTLED or key.startswith(_OTHER_LANGUAGES):
        return None
    return _CONSEQUENCES.get(key, _NOTHING)
