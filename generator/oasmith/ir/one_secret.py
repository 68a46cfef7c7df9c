"""Security schemes that are one credential: the same kind, sent in one place, always together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeAlias

from oasmith.diagnostics import Diagnostic, diagnose
from oasmith.openapi import Document, SecurityRequirement, SecurityScheme

from .credentials import requirements_of

_Place: TypeAlias = tuple[str, str | None, str | None]


def with_one_secret(document: Document) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Make one scheme of those between which no request can tell a difference.

    Documents list the flows of an OAuth server as two schemes and demand both; a header is sent
    once, so one token is all that such an operation can have.
    """
    groups = _groups(document)
    if not groups:
        return document, ()
    joined = [_joined(group) for group in groups]
    kept = {scheme.name: one for group, one in zip(groups, joined, strict=True) for scheme in group}
    schemes = (kept.get(scheme.name, scheme) for scheme in document.security_schemes)
    operations = (
        replace(operation, security=_renamed(operation.security, kept))
        for operation in document.operations
    )
    found = replace(
        document,
        security=_renamed(document.security, kept),
        security_schemes=tuple({scheme.name: scheme for scheme in schemes}.values()),
        operations=tuple(operations),
    )
    return found, tuple(map(_told, groups, joined))


def _groups(document: Document) -> list[list[SecurityScheme]]:
    places: dict[_Place, list[SecurityScheme]] = defaultdict(list)
    for scheme in document.security_schemes:
        if (place := _place(scheme)) is not None:
            places[place].append(scheme)
    crowded = [schemes for schemes in places.values() if len(schemes) > 1]
    if not crowded:
        return []
    seen = _occurrences(document)
    groups: list[list[SecurityScheme]] = []
    for schemes in crowded:
        together: dict[tuple[int, ...], list[SecurityScheme]] = defaultdict(list)
        for scheme in schemes:
            together[tuple(seen[scheme.name])].append(scheme)
        groups += [group for times, group in together.items() if times and len(group) > 1]
    return groups


def _place(scheme: SecurityScheme) -> _Place | None:
    """Where one value is sent; None for what is more than a value."""
    if scheme.kind in ("oauth2", "openIdConnect") or scheme.scheme == "bearer":
        return "token", None, None
    if scheme.kind != "apiKey":
        return None
    name = scheme.parameter or ""
    return scheme.kind, scheme.place, name.lower() if scheme.place == "header" else name


def _occurrences(document: Document) -> Mapping[str, list[int]]:
    """The requirements, by their number, that name a scheme."""
    found: dict[str, list[int]] = defaultdict(list)
    every = (each for alternatives in requirements_of(document) for each in alternatives)
    for number, requirement in enumerate(every):
        for name, _ in requirement:
            found[name].append(number)
    return found


def _joined(group: list[SecurityScheme]) -> SecurityScheme:
    """The first scheme that has flows, else the first, with the flows of all of them."""
    flows = {flow.kind: flow for scheme in group for flow in scheme.flows}
    kept = next((scheme for scheme in group if scheme.flows), group[0])
    return replace(kept, flows=tuple(flows.values()))


def _renamed(
    alternatives: Iterable[SecurityRequirement] | None, kept: Mapping[str, SecurityScheme]
) -> tuple[SecurityRequirement, ...] | None:
    if alternatives is None:
        return None
    return tuple(_requirement(each, kept) for each in alternatives)


def _requirement(
    requirement: SecurityRequirement, kept: Mapping[str, SecurityScheme]
) -> SecurityRequirement:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for name, scopes in requirement:
        found[kept[name].name if name in kept else name] |= dict.fromkeys(scopes)
    return tuple((name, tuple(scopes)) for name, scopes in found.items())


def _told(group: list[SecurityScheme], kept: SecurityScheme) -> Diagnostic:
    others = " and ".join(scheme.name for scheme in group if scheme.name != kept.name)
    message = f"{others} and {kept.name} are only needed together and sent in one place"
    return diagnose("OAS0642", f"{message}: they are one credential", kept.location)


__all__ = ["with_one_secret"]
