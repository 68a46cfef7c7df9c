"""The door to the lint of templates, which needs Jinja only when it is used."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from oasmith.diagnostics import Diagnostic


def lint_templates(folder: Path) -> tuple[tuple[Diagnostic, ...], Mapping[str, Sequence[str]]]:
    """Everything that is wrong with the templates of a folder, and the lines of its files."""
    from .template_lint import lint_templates as lint

    return lint(folder)
