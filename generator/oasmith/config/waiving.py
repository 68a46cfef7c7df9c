"""Findings that the user accepts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from oasmith.diagnostics import Diagnostic, Location, diagnose
from oasmith.frozen import frozen

from .config import Waiver

_OF_LINT = ("OAS0120", "OAS0121")
"""What only ``lint`` finds: elsewhere nobody can tell whether its waiver is used."""


@frozen
class Waived:
    """``diagnostics`` count; ``waived`` do not. A waiver without a finding is a finding itself."""

    diagnostics: tuple[Diagnostic, ...]
    waived: tuple[Diagnostic, ...]


def waive(
    diagnostics: Iterable[Diagnostic],
    waivers: Sequence[Waiver],
    main: str,
    *,
    deep: bool = False,
) -> Waived:
    """Take out of ``diagnostics`` what the waivers name.

    ``main`` is the display name of the document: places without a file are in it. ``deep``: the
    diagnostics are those of ``lint``.
    """
    kept: list[Diagnostic] = []
    accepted: list[Diagnostic] = []
    used: set[int] = set()
    for diagnostic in diagnostics:
        fits = [n for n, waiver in enumerate(waivers) if _fits(waiver, diagnostic, main)]
        used.update(fits)
        (accepted if fits else kept).append(diagnostic)
    for number, waiver in enumerate(waivers):
        if number not in used and (deep or waiver.code not in _OF_LINT):
            kept.append(_unused(waiver))
    return Waived(tuple(kept), tuple(accepted))


def _unused(waiver: Waiver) -> Diagnostic:
    where = "" if waiver.at is None else f" at {waiver.at}"
    return diagnose("OAS0806", f"there is no {waiver.code}{where} to waive", waiver.location)


def _fits(waiver: Waiver, diagnostic: Diagnostic, main: str) -> bool:
    if waiver.code != diagnostic.code:
        return False
    return waiver.at is None or _is_below(diagnostic.location, waiver.at, main)


def _is_below(location: Location | None, at: str, main: str) -> bool:
    """Whether a place is, or is a part of, the one that a waiver names."""
    if location is None:
        return False
    file, _, pointer = at.partition("#")
    if location.file != (file or main):
        return False
    return f"{location.pointer}/".startswith(f"{pointer.rstrip('/')}/")
