"""The options that commands share, and the config that they make together with a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from keyword import iskeyword
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

import click

from oasmith.config import Config, is_url, local_name, package_refusal
from oasmith.diagnostics import InputError, diagnose
from oasmith.frozen import frozen

from .session import Session, diagnostics_option

Rest = ParamSpec("Rest")
Result = TypeVar("Result")


@frozen
class Choices:
    """What was said on the command line about the document."""

    spec: str | None
    config: Path | None
    overlays: tuple[Path | str, ...]
    package: str | None
    templates: Path | None
    allow_remote: bool
    allow_hosts: tuple[str, ...]


def document_options(
    command: Callable[Concatenate[Choices, Rest], Result],
) -> Callable[..., Result]:
    """The options that say what is generated, handed on as ``Choices``."""
    path = click.Path(path_type=Path, readable=False)  # `source` says it with help

    @click.argument("spec", required=False)
    @click.option(
        "--config",
        type=path,
        help="The oasmith.toml that says what is generated, in the place of SPEC.",
    )
    @click.option("--package", help="The name to import, such as acme_client.")
    @click.option(
        "--overlay",
        "overlays",
        metavar="PATH",
        multiple=True,
        help="An OpenAPI Overlay to apply first, a file or a URL; may be repeated.",
    )
    @click.option(
        "--templates",
        type=path,
        help="A folder of your own templates, used before the built-in ones.",
    )
    @click.option(
        "--allow-remote", is_flag=True, help="Follow references to http(s) URLs of public hosts."
    )
    @click.option(
        "--allow-host",
        "allow_hosts",
        metavar="HOST[:PORT]",
        multiple=True,
        help="Follow references to this host, also where it is local or private.",
    )
    @diagnostics_option
    @wraps(command)
    def with_choices(
        spec: str | None,
        config: Path | None,
        package: str | None,
        overlays: tuple[str, ...],
        templates: Path | None,
        allow_remote: bool,
        allow_hosts: tuple[str, ...],
        *args: Rest.args,
        **kwargs: Rest.kwargs,
    ) -> Result:
        named = tuple(each if is_url(each) else Path(each) for each in overlays)
        choices = Choices(spec, config, named, package, templates, allow_remote, allow_hosts)
        return command(choices, *args, **kwargs)

    return with_choices


def chosen(
    session: Session,
    choices: Choices,
    *,
    output: Path | None = None,
    package_only: bool = False,
) -> Config:
    """The configuration: a file's where one is named, changed by what the command line says."""
    config = _base(session, choices)
    if choices.overlays:
        config = replace(config, overlays=(*config.overlays, *choices.overlays))
    if choices.package is not None:
        _refuse_bad_package(choices.package)
        config = replace(config, package=choices.package)
    if choices.templates is not None:
        config = replace(config, templates=choices.templates)
    if output is not None:
        config = replace(config, output=output)
    if choices.allow_remote:
        config = replace(config, allow_remote=True)
    if choices.allow_hosts:
        config = replace(config, allow_hosts=(*config.allow_hosts, *choices.allow_hosts))
    if package_only:
        config = replace(config, package_only=True)
    _refuse_missing_templates(config.templates)
    return config


def _base(session: Session, choices: Choices) -> Config:
    if choices.config is not None and choices.spec is not None:
        raise click.UsageError("give SPEC or --config, not both: the configuration names its own")
    if choices.config is not None:
        return session.load_config(choices.config)
    if choices.spec is None:
        raise click.UsageError(nothing_named())
    url = choices.spec if is_url(choices.spec) else None
    return Config(spec=Path(local_name(choices.spec)), url=url)


def nothing_named() -> str:
    """What to write, in a folder that may hold just what is meant."""
    message = "name an OpenAPI document (SPEC), or a configuration (--config)"
    command = click.get_current_context().command_path
    if Path("oasmith.toml").is_file():
        return f"{message}; for the one here: {command} --config oasmith.toml"
    found = [name for name in _USUAL_NAMES if Path(name).is_file()]
    return f"{message}; for instance: {command} {found[0] if found else 'openapi.yaml'}"


_USUAL_NAMES = tuple(
    f"{stem}.{ending}" for stem in ("openapi", "swagger") for ending in ("yaml", "yml", "json")
)


def _refuse_missing_templates(folder: Path | None) -> None:
    if folder is not None and not folder.is_dir():
        raise InputError(diagnose("OAS0903", f"there is no folder {folder}"))


def _refuse_bad_package(name: str) -> None:
    if not name.isidentifier() or iskeyword(name):
        raise click.UsageError(f"--package {name!r} is not a name that Python can import")
    refusal = package_refusal(name)
    if refusal is not None:
        raise click.UsageError(refusal.replace("`", "'"))
