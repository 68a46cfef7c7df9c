"""The headers that responses are declared to have."""

from __future__ import annotations

from oasmith.openapi import Header, Response, Schema

from .api import AnswerHeader
from .builder import Builder
from .inspection import chain
from .scalars import is_scalar_type
from .types import Array, Scalar, ScalarKind, Type

_TEXT: Type = Scalar(ScalarKind.STRING)
_NUMBERS = {
    ScalarKind.MILLISECONDS: Scalar(ScalarKind.INTEGER),
    ScalarKind.MILLISECONDS_FRACTION: Scalar(ScalarKind.NUMBER),
}
"""Headers are read by a class alone, and a number read as ``timedelta`` is one of seconds."""


def headers_of(builder: Builder, response: Response) -> tuple[AnswerHeader, ...]:
    """The headers of a response; ``Content-Type`` is none (OpenAPI 3.1, 4.8.17)."""
    return tuple(
        AnswerHeader(header.name, _type(builder, header.schema), _description(header))
        for header in response.headers
        if header.name.lower() != "content-type"
    )


def _type(builder: Builder, schema: Schema | None) -> Type:
    """A scalar, or a list of scalars; a header that holds anything else is left as text."""
    if schema is None:
        return _TEXT
    *_, meant = chain(schema, builder.nodes)
    names = [name for name in meant.types if name != "null"]
    if names == ["array"] and meant.items is not None:
        items = _type(builder, meant.items)
        return Array(items) if isinstance(items, Scalar) else _TEXT
    found = _TEXT
    if len(names) == 1 and is_scalar_type(names[0]):
        found = builder.scalar(names[0], meant)
    return _NUMBERS.get(found.kind, found) if isinstance(found, Scalar) else _TEXT


def _description(header: Header) -> str | None:
    if header.description is not None or header.schema is None:
        return header.description
    return header.schema.description
