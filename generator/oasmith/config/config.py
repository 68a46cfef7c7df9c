"""The configuration as values. Every default stands here."""

from __future__ import annotations

from dataclasses import field
from pathlib import Path
from typing import Literal, TypeAlias

from oasmith.diagnostics import Location
from oasmith.frozen import frozen

from .subset import Patterns, Subset

DEFAULT_LINE_LENGTH = 88
"""What black uses when nothing is configured."""


Layout: TypeAlias = Literal["tags", "paths"]
"""What resources are made from: the document's tags, or the segments of its paths."""


@frozen
class Pins:
    """Names that the user chose, as pairs in the order of the file.

    ``operations`` holds (operationId, "group.method"), ``schemas`` (schema name, class name).
    """

    operations: tuple[tuple[str, str], ...] = ()
    schemas: tuple[tuple[str, str], ...] = ()


@frozen
class Project:
    """What the pyproject.toml of the generated project says; None is derived from the document."""

    name: str | None = None
    version: str | None = None
    description: str | None = None
    license: str | None = None
    authors: tuple[str, ...] = ()


@frozen
class Waiver:
    """A finding that the user accepts, at one place of the document or (None) everywhere."""

    code: str
    at: str | None = None
    reason: str | None = None
    location: Location | None = field(default=None, compare=False)
    """Where in the configuration it stands."""


@frozen
class Paging:
    """Whether methods that list things go through pages.

    ``infer``: also where the document declares nothing. ``operations`` holds (operationId, whether
    to infer), which decides for one operation.
    """

    infer: bool = True
    operations: tuple[tuple[str, bool], ...] = ()


@frozen
class Enums:
    """Whether enums are closed: whether their documents list all values there will ever be.

    ``closed``: those that do not say themselves. ``schemas`` holds (schema name, whether it is
    closed), which decides for one schema.
    """

    closed: bool = False
    schemas: tuple[tuple[str, bool], ...] = ()


@frozen
class Formats:
    """``numbers``: formats of times, such as ``unixtime``, whose numbers stay numbers."""

    numbers: tuple[str, ...] = ()


@frozen
class Config:
    """What is generated. ``environment`` holds (argument of the client, environment variable that
    is read in its place); an empty text means none. Paths are ready to be
    opened; None stands for what is derived later.

    ``client`` is the class name of the synchronous client. References between files must stay
    in ``reference_root``, by default the folder of ``spec``. A document that is fetched has a
    ``url``, and ``spec`` is then only what it would be called here.
    """

    spec: Path
    url: str | None = None
    overlays: tuple[Path | str, ...] = ()
    """Files, and URLs as texts."""
    reference_root: Path | None = None
    allow_remote: bool = False
    allow_hosts: tuple[str, ...] = ()
    output: Path | None = None
    package: str | None = None
    client: str | None = None
    title: str | None = None
    layout: Layout = "tags"
    line_length: int = DEFAULT_LINE_LENGTH
    templates: Path | None = None
    package_only: bool = False
    testing: bool = True
    api_key_env: str | None = None
    environment: tuple[tuple[str, str], ...] = ()
    names: Pins = field(default_factory=Pins)
    project: Project = field(default_factory=Project)
    waivers: tuple[Waiver, ...] = ()
    pagination: Paging = field(default_factory=Paging)
    enums: Enums = field(default_factory=Enums)
    formats: Formats = field(default_factory=Formats)
    include: Patterns = ()
    exclude: Patterns = ()

    @property
    def subset(self) -> Subset:
        """Which operations and webhooks are generated."""
        return Subset(self.include, self.exclude)
