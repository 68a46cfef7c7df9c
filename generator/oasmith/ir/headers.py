"""The headers that responses are declared to have."""

from __future__ import annotations

from collections.abc import Mapping

from oasmith.openapi import Header, Identity, Response, Schema

from .api import AnswerHeader
from .inspection import chain
from .scalars import is_scalar_type, scalar
from .types import Array, Scalar, ScalarKind, Type

_TEXT = Scalar(ScalarKind.STRING)


def headers_of(nodes: Mapping[Identity, Schema], response: Response) -> tuple[AnswerHeader, ...]:
    """The headers of a response; ``Content-Type`` is none (OpenAPI 3.1, 4.8.17)."""
    return tuple(
        AnswerHeader(header.name, _type(nodes, header.schema), _description(header))
        for header in response.headers
        if header.name.lower() != "content-type"
    )


def _type(nodes: Mapping[Identity, Schema], schema: Schema | None) -> Type:
    """A scalar, or a list of scalars; a header that holds anything else is left as text."""
    if schema is None:
        return _TEXT
    *_, meant = chain(schema, nodes)
    names = [name for name in meant.types if name != "null"]
    if names == ["array"] and meant.items is not None:
        items = _type(nodes, meant.items)
        return Array(items) if isinstance(items, Scalar) else _TEXT
    found = scalar(names[0], meant) if len(names) == 1 and is_scalar_type(names[0]) else _TEXT
    return found if isinstance(found, Scalar) else _TEXT


def _description(header: Header) -> str | None:
    if header.description is not None or header.schema is None:
        return header.description
    return header.schema.description
