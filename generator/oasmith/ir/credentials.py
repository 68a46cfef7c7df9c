"""Security: which credentials a client takes, and which of them an operation needs."""

from __future__ import annotations

from collections.abc import Iterator

from oasmith import openapi
from oasmith.openapi import Document, SecurityRequirement, SecurityScheme, hints

from .api import Credential, Operation


def credentials_of(document: Document, operations: tuple[Operation, ...]) -> tuple[Credential, ...]:
    """What clients can be given; for a part of a document, what that part asks for."""
    asked = {name for entry in operations for names in entry.security or () for name in names}
    every = not document.is_part or any(entry.security is None for entry in operations)
    return tuple(
        _credential(document, scheme)
        for scheme in document.security_schemes
        if every or scheme.name in asked
    )


def security_of(
    document: Document, source: openapi.Operation
) -> tuple[tuple[str, ...], ...] | None:
    """The alternatives of an operation, each the scheme names that go together.

    None where the document declares schemes and never says which operations need them: any
    credential that the client has is sent.
    """
    chosen = document.security if source.security is None else source.security
    if chosen is None:
        return None if document.security_schemes and not _says(document) else ()
    return alternatives_of(chosen)


def alternatives_of(chosen: tuple[SecurityRequirement, ...]) -> tuple[tuple[str, ...], ...]:
    """The scheme names of each requirement; its scopes do not matter to a client."""
    return tuple(tuple(name for name, _ in requirement) for requirement in chosen)


def _says(document: Document) -> bool:
    return any(operation.security is not None for operation in document.operations)


def _credential(document: Document, scheme: SecurityScheme) -> Credential:
    flows = {flow.kind: flow for flow in scheme.flows}
    client, password = flows.get("clientCredentials"), flows.get("password")
    usual = (client, password, *scheme.flows)
    urls = (flow.token_url or flow.refresh_url for flow in usual if flow)
    return Credential(
        scheme,
        hints.environment(scheme.extensions),
        token_url=next((url for url in urls if url), None),
        scopes=_scopes(document, scheme.name) if client or password else (),
        for_clients=client is not None,
        refresh_url=next((flow.refresh_url for flow in scheme.flows if flow.refresh_url), None),
    )


def _scopes(document: Document, name: str) -> tuple[str, ...]:
    """What the operations need: that is what a client asks for unless its user says."""
    found: dict[str, None] = {}
    for requirements in requirements_of(document):
        for requirement in requirements:
            for scheme, scopes in requirement:
                if scheme == name:
                    found |= dict.fromkeys(scopes)
    return tuple(found)


def requirements_of(document: Document) -> Iterator[tuple[SecurityRequirement, ...]]:
    """What the document and its operations demand, each a list of alternatives."""
    if document.security is not None:
        yield document.security
    for operation in document.operations:
        if operation.security is not None:
            yield operation.security


__all__ = ["alternatives_of", "credentials_of", "requirements_of", "security_of"]
