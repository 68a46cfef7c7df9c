"""Another runtime in the place of the one that a package has; the rest stays as it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from oasmith.diagnostics import Diagnostic, InputError
from oasmith.frozen import frozen
from oasmith.render import RUNTIME_FOLDER

from . import findings
from .disk import digest_of, look
from .emitted import EmittedFile
from .journal import Change
from .manifest import Manifest, OwnedFile, load_manifest, manifest_bytes
from .paths import MANIFEST_NAME
from .planning import Plan
from .runtime_copy import RuntimeCopy, plain_digest
from .writing import carry_out, recover


@frozen
class RuntimeUpdate:
    """What an update will do: ``before`` and ``after`` are versions."""

    copy: RuntimeCopy
    after: str
    edited: tuple[str, ...]
    plan: Plan

    @property
    def before(self) -> str:
        """The version that is there."""
        return self.copy.version

    @property
    def is_unchanged(self) -> bool:
        """Whether the runtime already is the one that would be written."""
        return not self.plan.changes

    @property
    def behind(self) -> tuple[Diagnostic, ...]:
        """A warning, where the runtime is another one."""
        if self.is_unchanged:
            return ()
        return (findings.behind(self.copy.folder, self.before, self.after),)


def plan_runtime_update(
    copy: RuntimeCopy, files: Iterable[EmittedFile], version: str, *, force: bool = False
) -> RuntimeUpdate:
    """Decide how a package gets the runtime ``files``, named as in its folder. Reads only, apart
    from finishing what an interrupted run left.

    Parameters:
        version: the new runtime's.
        force: replace files that were edited by hand, too.

    Raises:
        InputError: it does not fit the package, or files were edited and ``force`` is not set.
    """
    from .runtime_fit import misfit  # reads programs: not for every run

    new = {file.path: file.data() for file in files}
    wanted = {path: plain_digest(data) for path, data in new.items()}
    edited = copy.edited(wanted)
    reason = misfit(copy.package, copy.version, version, _texts(new))
    if reason is not None:
        raise InputError(findings.no_fit(copy.folder, reason))
    if edited and not force:
        raise InputError(*(findings.edited_runtime(copy.folder / path) for path in edited))
    root, manifest = _owner(copy.package)
    notes = recover(root)
    prefix = (copy.folder).relative_to(root).as_posix()
    changes = tuple(_changes(copy, root, prefix, new))
    plan = Plan(
        folder=root,
        files=tuple(EmittedFile(f"{prefix}/{path}", data) for path, data in new.items()),
        previous=manifest,
        manifest=_changed(manifest or Manifest(), prefix, new),
        creates=tuple(each.path for each in changes if each.before is None),
        updates=tuple(each.path for each in changes if each.before and each.after),
        deletes=tuple(each.path for each in changes if each.after is None),
        keeps=(),
        conflicts=(),
        notes=notes,
        changes=changes,
    )
    return RuntimeUpdate(copy, version, edited, _with_manifest(plan))


def write_runtime_update(update: RuntimeUpdate) -> None:
    """Carry an update out: all of it or nothing.

    Raises:
        InputError: the disk refuses, or another run holds the folder.
    """
    if not update.is_unchanged:
        carry_out(update.plan)


def _texts(new: dict[str, bytes]) -> dict[str, str]:
    return {path: data.decode() for path, data in new.items() if path.endswith(".py")}


def _owner(package: Path) -> tuple[Path, Manifest | None]:
    """The folder whose record of the last run knows the runtime; else the package's own."""
    for root in (package, package.parent):
        manifest = load_manifest(root)
        inside = (package / RUNTIME_FOLDER / "__init__.py").relative_to(root).as_posix()
        if manifest is not None and inside in manifest.digests:
            return root, manifest
    return package, None


def _changes(copy: RuntimeCopy, root: Path, prefix: str, new: dict[str, bytes]) -> Iterable[Change]:
    for path in sorted({*new, *(copy.record or ())}):
        found = look(root, f"{prefix}/{path}")
        if found.obstacle is not None:
            raise InputError(findings.in_the_way(found.place or root, found.obstacle))
        after = digest_of(new[path]) if path in new else None
        if found.digest != after:
            yield Change(f"{prefix}/{path}", found.digest, after)


def _changed(manifest: Manifest, prefix: str, new: dict[str, bytes]) -> Manifest:
    """The record of the last run with the digests of the new runtime."""
    kept = [file for file in manifest.files if not file.path.startswith(f"{prefix}/")]
    written = [OwnedFile(f"{prefix}/{path}", digest_of(data)) for path, data in new.items()]
    return replace(manifest, files=tuple(sorted((*kept, *written), key=lambda file: file.path)))


def _with_manifest(plan: Plan) -> Plan:
    if plan.previous is None or not plan.changes:
        return plan
    before = look(plan.folder, MANIFEST_NAME).digest
    change = Change(MANIFEST_NAME, before, digest_of(manifest_bytes(plan.manifest)))
    return replace(plan, changes=(*plan.changes, change))
