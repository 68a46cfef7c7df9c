"""Credentials and servers that a document offers, and that a client cannot honour."""

from __future__ import annotations

from collections.abc import Iterator

from oasmith.diagnostics import Diagnostic, diagnose

from .api import Api, Credential, Operation


def access_doubts(api: Api) -> Iterator[Diagnostic]:
    """What is told of each operation."""
    places = {each.scheme.name: _place(each) for each in api.credentials}
    names = {server.name for server in api.servers if server.name}
    for operation in api.operations:
        yield from _clashes(operation, places)
        own = {server.name for server in operation.servers}
        if len(operation.servers) > 1 and len(own & names) < 2:
            message = (
                f"of the {len(operation.servers)} servers of the operation the first is called"
            )
            yield diagnose("OAS0640", message, operation.location)


def _clashes(operation: Operation, places: dict[str, str]) -> Iterator[Diagnostic]:
    for schemes in operation.security or ():
        taken: dict[str, str] = {}
        for scheme in schemes:
            place = places.get(scheme, "")
            if place and place in taken:
                message = f"{taken[place]} and {scheme} are needed together, but both are {place}"
                yield diagnose("OAS0641", message, operation.location)
            taken.setdefault(place, scheme)


def _place(credential: Credential) -> str:
    """Where a credential is sent, so that there is room for one only."""
    scheme = credential.scheme
    if scheme.kind == "mutualTLS":
        return ""
    if scheme.kind != "apiKey":
        return "the header authorization"
    name = scheme.parameter or ""
    return f"the {scheme.place} {name.lower() if scheme.place == 'header' else name}"


__all__ = ["access_doubts"]
