"""The pipeline, end to end: a located tree and a config become files.

Pure and deterministic: reading happened before, writing comes after.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace

from oasmith import ir, naming, openapi, python
from oasmith.config import Config, Lock, waive
from oasmith.diagnostics import Diagnostic, diagnose
from oasmith.frozen import frozen
from oasmith.output import EmittedFile
from oasmith.render import RenderedFile, render_package, render_pages
from oasmith.source import ReferenceFailure, Tree


@frozen
class Model:
    """What a document says and what everything in it is called."""

    api: ir.Api
    names: naming.Names
    digest: str
    diagnostics: tuple[Diagnostic, ...]
    waived: tuple[Diagnostic, ...] = ()
    """What the configuration accepts."""


@frozen
class Result:
    """The files of an SDK, what there is to say about them, and the lock that keeps its names.

    ``renamed`` tells what has another name than in the lock before: that is said once, while
    ``diagnostics`` are the same in every run.
    """

    model: Model
    files: tuple[EmittedFile, ...]
    diagnostics: tuple[Diagnostic, ...]
    lock: Lock
    renamed: tuple[Diagnostic, ...] = ()


def model_of(tree: Tree, config: Config, lock: Lock | None = None) -> Model:
    """Read a document's meaning and decide all names; those of ``lock`` stay.

    Raises:
        InputError: it is no OpenAPI document.
    """
    document, found = openapi.read(tree, config.subset)
    found += openapi.validate(tree, tree.diagnostics + found)
    if config.title is not None:
        document = replace(document, info=replace(document.info, title=config.title))
    api = ir.paginated(
        ir.build(document, config.enums, config.formats), document, config.pagination
    )
    api = ir.with_retries(api, document)
    if config.api_key_env is not None:
        api = _with_environment(api, config.api_key_env)
    pins = naming.Pins(dict(config.names.schemas), dict(config.names.operations), lock)
    chosen = dict(config.environment)
    names = naming.decide(
        api,
        pins,
        package=config.package,
        client=config.client,
        variables=chosen,
        layout=config.layout,
    )
    found = ir.relevant(tree.diagnostics + found, document, api)
    found += api.diagnostics + ir.doubts(document, api)
    found += _unused_variables(chosen, names)
    waived = waive(found, config.waivers, tree.main)
    return Model(api, names, digest_of(tree), waived.diagnostics, waived.waived)


def _unused_variables(chosen: Mapping[str, str], names: naming.Names) -> tuple[Diagnostic, ...]:
    """What the configuration says about arguments that the client does not have."""
    return tuple(
        diagnose("OAS0810", f"the client has no argument `{argument}` for `{variable}`")
        for argument, variable in chosen.items()
        if variable and names.variables.get(argument) != variable
    )


def default_package(tree: Tree, config: Config) -> str:
    """What the package is called where neither the configuration nor a lock decides."""
    info = tree.root.get("info")
    with suppress(ReferenceFailure):  # told when the document is read
        info = info and info.follow()
    title = None if info is None else info.get("title")
    return naming.package_name(config.title or (title.text if title is not None else None) or "API")


def generate(
    tree: Tree, config: Config, lock: Lock | None = None, *, format_all: bool = False
) -> Result:
    """Make every file of an SDK.

    ``lock`` holds the names of the last run, if there was one. ``format_all`` runs black over all
    of it instead of only over what the user's templates made.

    Raises:
        InputError: the document or a template cannot be used.
    """
    model = model_of(tree, config, lock)
    package = python.build(
        model.api,
        model.names,
        model.digest,
        version=config.project.version or model.api.info.version,
        width=config.line_length,
        testing=config.testing,
    )
    rendered = render_package(
        package, config.templates, width=config.line_length, format_all=format_all
    )
    if not config.package_only:
        rendered += _around(model, config)
    files = tuple(EmittedFile(file.path, file.text) for file in rendered)
    kept = naming.with_excluded(_lock_of(model, tree, config), lock, model.api)
    return Result(model, files, model.diagnostics, kept, _renamed(lock, kept))


def _lock_of(model: Model, tree: Tree, config: Config) -> Lock:
    lock = naming.without_configured(
        naming.lock_of(model.api, model.names),
        package=config.package is not None,
        client=config.client is not None,
    )
    return replace(lock, origin=tree.main, sha256=model.digest)


def _renamed(before: Lock | None, after: Lock) -> tuple[Diagnostic, ...]:
    """What people have to change in code that uses the SDK."""
    if before is None:
        return ()
    return tuple(
        diagnose("OAS0501", f"{thing} was called `{old}` and is now called `{new}`")
        for thing, old, new in sorted(naming.renamed(before, after))
    )


def _around(model: Model, config: Config) -> tuple[RenderedFile, ...]:
    """README, project file and pages."""
    # Loading this room takes as long as a small document: only where it is needed.
    from oasmith import pages

    found = pages.build(
        model.api,
        model.names,
        config.project,
        width=config.line_length,
        testing=config.testing,
    )
    return render_pages(found, config.templates, width=config.line_length)


def digest_of(tree: Tree) -> str:
    """One SHA-256 for all files of a document."""
    whole = hashlib.sha256()
    for name in sorted(tree.files):
        whole.update(f"{name}\0{tree.files[name].sha256}\n".encode(errors="backslashreplace"))
    return whole.hexdigest()


def _with_environment(api: ir.Api, variable: str) -> ir.Api:
    """The variable serves the one scheme that takes a single secret."""
    if len(api.credentials) != 1 or api.credentials[0].environment is not None:
        return api
    return replace(api, credentials=(replace(api.credentials[0], environment=variable),))
