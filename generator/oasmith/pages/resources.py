"""The page of one resource."""

from __future__ import annotations

from dataclasses import replace

from oasmith.frozen import frozen
from oasmith.ir import Operation
from oasmith.naming import ResourceName
from oasmith.python import description_of, operations_of
from oasmith.python.writers import Code, markdown_fence, markdown_text
from oasmith.samples import call_samples

from . import prose
from .anchors import Anchors
from .clients import environment, listing
from .operations import Section, plain_sample, shortened
from .parts import Part, divided, section_size, union_size
from .programs import Programs, programs_of
from .site import README, Site
from .unions import tagged_unions, union_section
from .views import Example, OperationSection, ResourcePage, UnionSection

_LARGEST = 52_000
"""What the operations and unions of a page may take, before some details are left out."""


def resource_path(resource: ResourceName) -> str:
    """The page of a resource, below the project."""
    return f"docs/{resource.module}.md"


def resource_pages(site: Site) -> tuple[tuple[str, ResourcePage], ...]:
    """The pages of all resources that have operations, with their paths."""
    return tuple(
        page
        for resource in site.context.names.resources
        if (operations := operations_of(site.context, resource))
        for page in _Page(site, resource, operations).build()
    )


@frozen
class _Page:
    site: Site
    resource: ResourceName
    operations: list[Operation]

    @property
    def _path(self) -> str:
        return resource_path(self.resource)

    def build(self) -> list[tuple[str, ResourcePage]]:
        """The page with all details; fewer, and several pages, where it would be too large."""
        programs = [programs_of(self.site.context, operation) for operation in self.operations]
        sections = [Section(self.site, self._path, each).build() for each in programs]
        unions = tuple(
            union_section(self.site, self._path, named)
            for named in tagged_unions(self.site, self.operations)
        )
        if sum(map(section_size, sections)) + sum(map(union_size, unions)) > _LARGEST:
            sections = [shortened(section) for section in sections]
        parts = divided(self._path, sections, unions)
        pages = [self._page(part) for part in parts]
        first, last = pages[0], pages[-1]
        pages[-1] = replace(last, raw=self._raw(programs[0]), errors=self._errors(programs[0]))
        if len(pages) == 1:
            return [(self._path, replace(pages[0], index=self._index(parts, pages)))]
        pages[0] = replace(first, index=self._index(parts, pages))
        return [(part.path, page) for part, page in zip(parts, pages, strict=True)]

    def _page(self, part: Part) -> ResourcePage:
        call = f"client.{'.'.join(self.resource.path)}"
        about = description_of(self.site.context, self.resource)
        overview = prose.block(about, below=1) if about is not None else Code("")
        if part.number > 1:
            overview = Code(f"Continues [{self._title()}]({self._path.removeprefix('docs/')}).")
        page = ResourcePage(
            title=Code(f"{self._title()} ({part.number})") if part.number > 1 else self._title(),
            overview=overview,
            access=Code(f"`{call}`"),
            setup=self._setup(),
            index=(),
            operations=part.sections,
            unions=part.unions,
            unknown=self._unknown(part.unions),
            raw=None,
            errors=None,
            footer=Code(f"[Back to the overview]({self.site.link(self._path, README)})"),
        )
        return replace(page, index=self._index([part], [page]))

    def _title(self) -> Code:
        groups, key = self.site.context.api.groups, self.resource.key
        tag = groups[key].tag if key is not None else None
        spoken = " ".join(self.resource.path).replace("_", " ")
        return markdown_text(tag or spoken[:1].upper() + spoken[1:])

    def _setup(self) -> Code:
        link = self.site.link(self._path, README, "options-of-a-call")
        options = f"Every method also takes the [options of a call]({link})."
        variables = [f"`{name}`" for name in environment(self.site.context)]
        if not variables:
            return Code(options)
        return Code(f"The client takes its credentials from {listing(variables)}. {options}")

    def _index(self, parts: list[Part], pages: list[ResourcePage]) -> tuple[Code, ...]:
        """One line for each operation and union of some pages."""
        lines: list[Code] = []
        for part, page in zip(parts, pages, strict=True):
            target = "" if part is parts[0] else part.path.removeprefix("docs/")
            anchors = Anchors()
            anchors.heading(page.title)
            anchors.text(page.overview)
            anchors.heading("Operations")
            for section in part.sections:
                anchor = anchors.heading(section.heading)
                anchors.text(section.description)
                lines.append(_entry(section, f"{target}#{anchor}"))
            for union in part.unions:
                link = f"{target}#{anchors.heading(union.heading)}"
                lines.append(Code(f"* the union [{union.heading}]({link})"))
        return tuple(lines)

    def _unknown(self, unions: tuple[UnionSection, ...]) -> Code | None:
        if not unions:
            return None
        link = self.site.link(self._path, README, "what-the-server-sends")
        return Code(
            "A server may send a tag that no table here lists. That is no error: the value becomes "
            f"an [`UnknownVariant`]({link}), which keeps what was sent."
        )

    def _raw(self, programs: Programs) -> Example | None:
        sample = plain_sample(programs, call_samples(self.site.context.api, self.operations[0]))
        return Example(Code("Raw"), None, markdown_fence(programs.raw(sample), "python"))

    def _errors(self, programs: Programs) -> Example | None:
        sample = plain_sample(programs, call_samples(self.site.context.api, self.operations[0]))
        return Example(Code("Errors"), None, markdown_fence(programs.errors(sample), "python"))


def _entry(section: OperationSection, link: str) -> Code:
    start = f"* [{section.heading}]({link})"
    return Code(f"{start}: {section.summary}" if section.summary else start)
