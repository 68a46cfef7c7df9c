"""The view of the documentation: finished Markdown that templates only lay out.

Every text is ``Code``: nothing of a document gets here but through the writers.
"""

from __future__ import annotations

from typing import TypeAlias

from oasmith.frozen import frozen
from oasmith.python.writers import Code


@frozen
class Example:
    """A program, or a JSON value, in its fence. ``title`` says what it shows.

    ``is_twin``: it is the asynchronous form of the one before.
    """

    title: Code
    about: Code | None
    fence: Code
    is_twin: bool = False


@frozen
class OperationSection:
    """One operation on the page of its resource.

    ``parameters``, ``answers`` and ``errors`` are the lines of tables, empty where there is
    nothing to tell.
    """

    heading: Code
    summary: Code
    request: Code
    description: Code
    examples: tuple[Example, ...]
    parameters: tuple[Code, ...]
    answers: tuple[Code, ...]
    access: Code | None
    response: Example | None
    errors: tuple[Code, ...]


@frozen
class UnionSection:
    """A union whose variants a tag tells apart: tag value -> class -> what it needs."""

    heading: Code
    description: Code | None
    told_apart: Code
    variants: tuple[Code, ...]
    example: Example | None


@frozen
class ResourcePage:
    """The page of one resource."""

    title: Code
    overview: Code
    access: Code
    setup: Code
    index: tuple[Code, ...]
    operations: tuple[OperationSection, ...]
    unions: tuple[UnionSection, ...]
    unknown: Code | None
    raw: Example | None
    errors: Example | None
    footer: Code


@frozen
class TypeSection:
    """One model, union or choice. ``members`` are the lines of a table."""

    heading: Code
    description: Code | None
    about: tuple[Code, ...]
    members: tuple[Code, ...]


@frozen
class TypesPage:
    """The page of one module of models."""

    title: Code
    overview: Code
    index: tuple[Code, ...]
    types: tuple[TypeSection, ...]
    footer: Code


@frozen
class GuideSection:
    """One section of a guide."""

    heading: Code
    text: Code
    fence: Code | None


@frozen
class GuidePage:
    """A page about the API as a whole. ``rows`` are the lines of a table."""

    heading: Code
    overview: Code
    rows: tuple[Code, ...]
    sections: tuple[GuideSection, ...]
    footer: Code


@frozen
class Readme:
    """``README.md`` of the project. Examples are None where the API has no use for them."""

    title: Code
    description: Code
    package: Code
    client: Code
    async_client: Code
    distribution: Code
    credentials: Code | None
    guides: tuple[Code, ...]
    first: Example | None
    asynchronous: Example | None
    streaming: Example | None
    errors: Example | None
    raw: Example | None
    sending: tuple[Code, ...]
    settings: Code
    hooks: Code
    variable: Code
    testing: Code | None
    resources: tuple[Code, ...]
    types: Code | None
    pages: bool
    paging: Example | None
    downloads: bool
    error_classes: tuple[Code, ...]
    options: tuple[Code, ...]
    timeout: Code
    retries: Code
    server: Code | None
    generated_from: Code
    licence: Code | None


@frozen
class ProjectFile:
    """``pyproject.toml`` of the generated project; values are TOML strings."""

    name: Code
    version: Code
    description: Code
    licence: Code | None
    authors: tuple[Code, ...]
    package: Code
    line_length: Code


PageView: TypeAlias = GuidePage | ProjectFile | Readme | ResourcePage | TypesPage
"""Every view of a page."""


@frozen
class Pages:
    """Everything around the package. Paths are relative to the project's folder."""

    readme: Readme
    project: ProjectFile
    resources: tuple[tuple[str, ResourcePage], ...]
    types: tuple[tuple[str, TypesPage], ...]
    guides: tuple[tuple[str, GuidePage], ...] = ()
