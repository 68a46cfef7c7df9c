"""The index of all types: which page describes which, so that a README needs one link only."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping

from oasmith.ir import NamedType
from oasmith.python.writers import Code

from .clients import listing
from .prose import WIDTH
from .site import README, Site
from .views import GuidePage, GuideSection

CATALOGUE = "docs/guides/types.md"
_LARGEST = 50_000
"""What the names may take."""
_SHARED = "shared"
"""How the modules begin whose types several resources use."""
_NUMBERED = re.compile(r"-(\d+)\Z")


def page_title(path: str) -> str:
    """What a page of types is called: ``kilns``, ``kilns (2)``, ``Shared: colour``."""
    name = path.removeprefix("docs/types/").removesuffix(".md")
    numbered = _NUMBERED.search(name)
    first, *rest = _NUMBERED.sub("", name).split("_")
    title = " ".join([first, *rest])
    if first == _SHARED:
        title = f"Shared: {' '.join(rest)}" if rest else "Shared"
    return f"{title} ({numbered[1]})" if numbered is not None else title


def catalogue(
    site: Site, pages: Mapping[str, list[NamedType]]
) -> tuple[tuple[str, GuidePage], ...]:
    """The index, with its path; nothing where there are no types."""
    if not pages:
        return ()
    texts = _texts(site, pages)
    sections = tuple(
        GuideSection(
            heading=Code(f"[{page_title(path)}]({site.link(CATALOGUE, path)})"),
            text=texts[path],
            fence=None,
        )
        for path in sorted(pages, key=lambda path: page_title(path).lower())
    )
    overview = (
        f"Every model, union and choice is an attribute of `{site.context.names.package}.models`."
        " The pages follow the resources that use them; what several use is shared."
    )
    footer = Code(f"[Back to the overview]({site.link(CATALOGUE, README)})")
    return ((CATALOGUE, GuidePage(Code("Types"), Code(overview), (), sections, footer)),)


def _texts(site: Site, pages: Mapping[str, list[NamedType]]) -> dict[str, Code]:
    """What is said of each page: all names, else those the document gives, else a number."""
    for only_declared in (False, True):
        found = {path: _listed(site, types, only_declared) for path, types in pages.items()}
        if sum(map(len, found.values())) <= _LARGEST:
            return found
    return {path: Code(counted(len(types), "type")) for path, types in pages.items()}


def _listed(site: Site, types: list[NamedType], only_declared: bool) -> Code:
    shown = [named for named in types if named.component is not None or not only_declared]
    names = sorted((site.context.names.types[named.id] for named in shown), key=str.lower)
    more = len(types) - len(shown)
    texts = [f"`{name}`" for name in names]
    text = listing([*texts, counted(more, "inner type")]) if more else ", ".join(texts)
    return Code("\n".join(textwrap.wrap(text, WIDTH, break_long_words=False)))


def counted(number: int, what: str) -> str:
    """``1 type``, ``12 types``."""
    return f"{number} {what}{'' if number == 1 else 's'}"
