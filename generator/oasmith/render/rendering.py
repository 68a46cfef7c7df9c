"""Views -> files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

from oasmith.frozen import frozen

from .environment import Templates, load_templates
from .failures import not_python, template_failure, unreadable_template
from .files import RenderedFile
from .runtime import RUNTIME_FOLDER, runtime_files

if TYPE_CHECKING:
    # A run that finds nothing to do needs only the way to the templates: see `cli.unchanged`.
    from oasmith.pages import Pages, PageView
    from oasmith.python import Package, View


def render_package(
    package: Package, user_templates: Path | None, *, width: int, format_all: bool = False
) -> tuple[RenderedFile, ...]:
    """Lay out every file of a package, the runtime included.

    Raises:
        InputError: a user's template cannot be used.
    """
    templates = load_templates(user_templates)
    renderer = _Renderer(templates, width, format_all)
    files = [renderer.file(f"{package.name}/{job.path}", job) for job in _jobs(package)]
    files += [
        RenderedFile(f"{package.name}/{RUNTIME_FOLDER}/{file.path}", file.text)
        for file in runtime_files(testing=package.testing is not None)
    ]
    files.append(RenderedFile(f"{package.name}/py.typed", ""))
    return tuple(sorted(files, key=lambda file: file.path))


def render_pages(
    pages: Pages, user_templates: Path | None, *, width: int
) -> tuple[RenderedFile, ...]:
    """Lay out the files around a package; their paths start from the project's folder.

    Raises:
        InputError: a user's template cannot be used.
    """
    renderer = _Renderer(load_templates(user_templates), width, format_all=False)
    return tuple(renderer.file(job.path, job) for job in _page_jobs(pages))


@frozen
class _Job:
    """A view, the file it becomes, and the templates for it, the most special one first."""

    path: str
    view: View | PageView
    templates: tuple[str, ...]


def _jobs(package: Package) -> Iterator[_Job]:
    yield _job("__init__.py", package.init)
    yield _job("_client.py", package.client)
    yield _job("_version.py", package.version)
    yield _job("errors.py", package.errors)
    yield _job("hooks.py", package.hooks)
    if package.webhooks is not None:
        yield _job("webhooks.py", package.webhooks)
    if package.callbacks is not None:
        yield _job("callbacks.py", package.callbacks)
    if package.testing is not None:
        yield _job("testing.py", package.testing)
    if package.testing_data is not None:
        yield _job("_testing.json", package.testing_data)
    if package.tags is not None:
        yield _job("_tags.json", package.tags)
    yield _job("models/__init__.py", package.models_index)
    yield _job("types/__init__.py", package.types_index)
    yield _job("resources/__init__.py", package.resources_index)
    for name, models in package.models:
        yield _job(f"models/_{name}.py", models, "models/module.py")
    for name, types in package.types:
        yield _job(f"types/_{name}.py", types, "types/module.py")
    for name, resource in package.resources:
        yield _job(f"resources/{name}.py", resource, "resources/resource.py")


def _page_jobs(pages: Pages) -> Iterator[_Job]:
    yield _Job("README.md", pages.readme, ("README.md.jinja",))
    yield _Job("pyproject.toml", pages.project, ("pyproject.toml.jinja",))
    for path, resource in pages.resources:
        yield _Job(path, resource, (f"{path}.jinja", "docs/resource.md.jinja"))
    for path, guide in pages.guides:
        yield _Job(path, guide, (f"{path}.jinja", "docs/guide.md.jinja"))
    for path, types in pages.types:
        yield _Job(path, types, (f"{path}.jinja", "docs/types/module.md.jinja"))


def _job(path: str, view: View, general: str | None = None) -> _Job:
    names = [path, general] if general is not None else [path]
    return _Job(path, view, tuple(f"package/{name}.jinja" for name in names))


@frozen
class _Renderer:
    templates: Templates
    width: int
    format_all: bool

    def file(self, path: str, job: _Job) -> RenderedFile:
        text = self._laid_out(job)
        if not path.endswith(".py"):
            return RenderedFile(path, text)
        if self.format_all or self.templates.is_overridden(*job.templates):
            text = self._formatted(path, text, job)
        return RenderedFile(path, text)

    def _laid_out(self, job: _Job) -> str:
        """A template may fail in any way, like every program; ours are not expected to."""
        context = _context(job.view)
        try:
            return self.templates.choose(*job.templates).render(context)
        except UnicodeDecodeError:
            file = self.templates.file_of(*job.templates)
            if file is None:
                raise
            raise unreadable_template(file, "is not UTF-8") from None
        except Exception as error:
            failure = template_failure(error, tuple(context))
            if failure is None or self.templates.user is None:
                raise
            raise failure from None

    def _formatted(self, path: str, text: str, job: _Job) -> str:
        from black import format_str
        from black.mode import Mode, TargetVersion
        from black.parsing import InvalidInput

        mode = Mode(line_length=self.width, target_versions={TargetVersion.PY311})
        try:
            return format_str(text, mode=mode)
        except InvalidInput as error:
            raise not_python(path, self.templates.file_of(*job.templates), error) from None


def _context(view: View | PageView) -> dict[str, object]:
    return {field.name: getattr(view, field.name) for field in fields(view)}


__all__ = ["RenderedFile", "render_package", "render_pages"]
