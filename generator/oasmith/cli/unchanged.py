"""Knowing, without doing the work, that a run would change nothing."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from oasmith import __version__
from oasmith.config import Config
from oasmith.diagnostics import InputError
from oasmith.output import MANIFEST_NAME, RunRecord, is_intact, load_manifest, read_regular
from oasmith.render import builtin_pack

if TYPE_CHECKING:
    from oasmith.source import Tree


def inputs_of(tree: Tree, config: Config, flags: str) -> str:
    """What a run depends on, for its record: one line for all else, one for each file read.

    ``flags`` are the choices of the command line that change what is written.
    """
    lines = [f"{tree.files[name].sha256} {name}" for name in sorted(tree.files)]
    return "\n".join([_rest(config, flags), *lines])


def packages_of(config: Config) -> list[str]:
    """The packages whose folders may hold what a run would write.

    Where only the document names the package, they are those that stand in the output folder.
    """
    if config.output is None:
        return []
    if config.package is not None or not config.package_only:
        return [config.package or ""]
    return sorted(file.parent.name for file in config.output.glob(f"*/{MANIFEST_NAME}"))


def repeated(folder: Path, config: Config, flags: str) -> RunRecord | None:
    """The record of the last run where this one would do the same, else None."""
    try:
        manifest = load_manifest(folder)
    except InputError:  # told by the run, if the folder is its own
        return None
    if manifest is None or not manifest.run.inputs:
        return None
    rest, *files = manifest.run.inputs.split("\n")
    if rest != _rest(config, flags) or not all(_same(config, line) for line in files):
        return None
    return manifest.run if is_intact(folder, manifest) else None


def _same(config: Config, line: str) -> bool:
    digest, _, name = line.partition(" ")
    try:
        data = read_regular(config.spec.parent / name)
    except (OSError, ValueError):
        return False
    return hashlib.sha256(data).hexdigest() == digest


def _rest(config: Config, flags: str) -> str:
    """A digest of the version, the configuration without its paths, and the templates."""
    whole = hashlib.sha256(f"{__version__}\n{flags}\n".encode())
    values = replace(config, spec=Path(config.spec.name), output=None, templates=None)
    values = replace(values, overlays=(), reference_root=None)
    whole.update(repr(values).encode(errors="backslashreplace"))
    names = [each if isinstance(each, str) else each.name for each in config.overlays]
    whole.update(repr(names).encode(errors="backslashreplace"))
    for folder in (builtin_pack(), config.templates):
        if folder is not None and folder.is_dir():
            for file in sorted(folder.rglob("*")):
                if file.suffix in (".jinja", ".py", ".toml"):
                    whole.update(f"{file.relative_to(folder)}\n".encode())
                    whole.update(file.read_bytes())
    return whole.hexdigest()
