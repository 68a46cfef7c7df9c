"""Api + Names -> Pages."""

from __future__ import annotations

from dataclasses import replace

from oasmith.config import Project
from oasmith.ir import Api
from oasmith.naming import Names
from oasmith.python import Context
from oasmith.python.layout import DEFAULT_WIDTH

from .catalogue import catalogue
from .guides import guides
from .readme import project_file, readme
from .resources import resource_pages
from .types import types_pages, with_homes
from .views import Pages


def build(
    api: Api,
    names: Names,
    project: Project,
    *,
    width: int = DEFAULT_WIDTH,
    testing: bool = True,
) -> Pages:
    """The view of everything around the package: README, project file and pages.

    ``project`` is what the configuration says about the generated project; ``width`` the line
    length of the programs on the pages; ``testing``: the package has what tests need.
    """
    site, pages = with_homes(Context(api, names, width))
    site = replace(site, testing=testing)
    return Pages(
        readme=readme(site, project, pages),
        project=project_file(site, project),
        resources=resource_pages(site),
        types=types_pages(site, pages),
        guides=(*guides(site), *catalogue(site, pages)),
    )
