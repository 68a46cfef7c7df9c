"""A diagnostic as a workflow command of GitHub Actions, which shows it beside the line."""

from __future__ import annotations

from .diagnostic import Diagnostic, Severity

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def as_annotation(diagnostic: Diagnostic, file: str | None) -> str:
    """One line ``::warning file=...,line=...,col=...,title=OAS0201::message``.

    ``file`` is the path from the root of the repository, None where there is no file to show.
    The escapes are those of GitHub's "Workflow commands" page.
    """
    properties: dict[str, object] = {}
    location = diagnostic.location
    if file is not None:
        properties["file"] = file
        if location is not None and location.line:
            properties["line"], properties["col"] = location.line, location.column
    properties["title"] = diagnostic.code
    written = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    text = (
        diagnostic.message
        if not diagnostic.help
        else (f"{diagnostic.message}\nhelp: {diagnostic.help}")
    )
    return f"::{_LEVELS[diagnostic.severity]} {written}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
