"""The pages of types: every model, union and choice, by module."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from oasmith.ir import Enum, NamedType, Object, TypeId, Union
from oasmith.python import Context
from oasmith.python.writers import Code, markdown_code

from . import prose
from .catalogue import CATALOGUE, page_title
from .members import members_table
from .site import README, Site, listed
from .unions import variants_table
from .views import TypeSection, TypesPage

_LARGEST = 55_000
_ROOM = 250
"""What a type takes besides its members."""
_ROW = 100
"""What a member takes besides its description."""


def with_homes(context: Context) -> tuple[Site, dict[str, list[NamedType]]]:
    """Decide which page describes which type; a module that is too large gets several pages."""
    modules: dict[str, list[NamedType]] = defaultdict(list)
    for identity, module in context.names.modules.items():
        named = context.named(identity)
        if context.emitted(named):
            modules[f"docs/types/{module}.md"].append(named)
    pages: dict[str, list[NamedType]] = {}
    for path, found in modules.items():
        pages |= _split(path, found)
    homes: Mapping[TypeId, str] = {
        named.id: path for path, found in pages.items() for named in found
    }
    return Site(context, homes), pages


def _split(path: str, found: list[NamedType]) -> dict[str, list[NamedType]]:
    pages: list[list[NamedType]] = [[]]
    size = 0
    for named in found:
        more = _estimated_size(named)
        if pages[-1] and size + more > _LARGEST:
            pages.append([])
            size = 0
        pages[-1].append(named)
        size += more
    stem = path.removesuffix(".md")
    return {
        path if number == 0 else f"{stem}-{number + 1}.md": types
        for number, types in enumerate(pages)
    }


def _estimated_size(named: NamedType) -> int:
    """About how many characters a type takes, before anything is known of links."""
    size = _ROOM + len(named.description or "")
    if isinstance(named.type, Object):
        for field in named.type.fields:
            size += min(_ROW + len(field.description or ""), prose.LONGEST_LINE)
    elif isinstance(named.type, Union):
        size += 2 * _ROW * len(named.type.variants)
    return size


def types_pages(
    site: Site, pages: Mapping[str, list[NamedType]]
) -> tuple[tuple[str, TypesPage], ...]:
    """The pages of types, with their paths."""
    return tuple((path, _page(site, path, found)) for path, found in pages.items())


def _page(site: Site, path: str, found: list[NamedType]) -> TypesPage:
    order = sorted(found, key=lambda named: site.context.names.types[named.id].lower())
    names = [site.context.names.types[named.id] for named in order]
    package = site.context.names.package
    return TypesPage(
        title=Code(f"Types: {page_title(path)}"),
        overview=Code(
            f"Everything here is an attribute of `{package}.models`. Where a method takes one of "
            "these, a plain dict of the same shape will do."
        ),
        index=tuple(Code(f"* [{each}](#{each.lower()})") for each in names),
        types=tuple(type_section(site, path, named) for named in order),
        footer=Code(
            f"[All types]({site.link(path, CATALOGUE)}) · "
            f"[Back to the overview]({site.link(path, README)})"
        ),
    )


def type_section(site: Site, page: str, named: NamedType) -> TypeSection:
    """The section of one type."""
    text = named.description or ""
    section = TypeSection(
        heading=Code(site.context.names.types[named.id]),
        description=prose.block(text, below=2) if text.strip() else None,
        about=(),
        members=(),
    )
    match named.type:
        case Object():
            return replace(
                section,
                about=_bases(site, page, named.type),
                members=_fields(site, page, named, named.type),
            )
        case Union():
            return replace(
                section,
                about=_told_apart(named.type),
                members=variants_table(site, page, named.type),
            )
        case Enum(values, opened):
            return replace(section, about=(Code(f"One of {listed(values, opened=opened)}."),))
        case _:
            text = site.type_text(page, named.type)
            return replace(section, about=(Code(f"Another name for {text}."),))


def _told_apart(union: Union) -> tuple[Code, ...]:
    if union.tag is None:
        return (Code("One of several types, told apart by their shape."),)
    return (Code(f"One of several types, told apart by {markdown_code(union.tag)}."),)


def _bases(site: Site, page: str, structure: Object) -> tuple[Code, ...]:
    if not structure.bases:
        return ()
    links = ", ".join(site.type_link(page, base) for base in structure.bases)
    return (Code(f"Has the fields of {links} as well."),)


def _fields(site: Site, page: str, named: NamedType, structure: Object) -> tuple[Code, ...]:
    names = site.context.names.fields
    return members_table(
        site, page, "Field", [(names[named.id, field.wire], field) for field in structure.fields]
    )
