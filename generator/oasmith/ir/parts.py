"""How the parts of forms and multipart bodies are written (OpenAPI 3.2, Encoding Object)."""

from __future__ import annotations

from oasmith.openapi import Encoding

from .api import Body, BodyKind, Part
from .builder import Builder
from .media import essence, is_form, is_xml
from .merging import every_field
from .types import Anything, Array, Object, Tuple, Type


def part_of(builder: Builder, entry: Encoding, whole: Type) -> Part:
    """How one part of a value is written: by its name, or by its place in a list."""
    styled = entry.style is not None or entry.explode is not None or entry.allow_reserved
    style = entry.style or ("form" if styled else None)
    return Part(
        field=entry.field,
        content_type=entry.content_type,
        style=style,
        explode=style == "form" if entry.explode is None else entry.explode,
        allow_reserved=entry.allow_reserved,
        headers=entry.headers,
        body=_body(builder, entry, _member(builder, whole, entry.field)),
    )


def _member(builder: Builder, whole: Type, key: str) -> Type:
    """The type of a part."""
    structure = builder.resolved(whole)
    if isinstance(structure, Object):
        fields = every_field(builder, structure)
        return next((field.type for field in fields if field.wire == key), Anything())
    if isinstance(structure, Tuple):
        is_listed = key.isdecimal() and int(key) < len(structure.items)
        return structure.items[int(key)] if is_listed else structure.rest or Anything()
    return structure.items if isinstance(structure, Array) else Anything()


def _body(builder: Builder, entry: Encoding, type_: Type) -> Body | None:
    """A part that is a body of its own."""
    kind = _kind(entry)
    if kind is None:
        return None
    structure = builder.resolved(type_)
    is_repeated = not any(_is_positional(each) for each in entry.nested)
    if isinstance(structure, Array) and is_repeated:  # each item is a part with that name
        type_ = structure.items
        structure = builder.resolved(type_)
    return Body(
        identity="",
        kind=kind,
        content_type=entry.content_type or "",
        required=True,
        type=type_,
        fields=every_field(builder, structure) if isinstance(structure, Object) else None,
        parts=tuple(part_of(builder, each, type_) for each in entry.nested),
    )


def _kind(entry: Encoding) -> BodyKind | None:
    written = entry.content_type or ""
    if "," in written:
        return None
    if essence(written).startswith("multipart/"):
        return BodyKind.MULTIPART
    if is_form(written):
        return BodyKind.FORM
    return BodyKind.JSON if is_xml(written) else None


def _is_positional(entry: Encoding) -> bool:
    return entry.field == "" or entry.field.isdecimal()


__all__ = ["part_of"]
