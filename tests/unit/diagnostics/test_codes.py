"""The registry of codes: complete, well formed, and the only place that decides severity."""

from __future__ import annotations

import re

import pytest

from oasmith.diagnostics import CODES, Location, Severity, code_of, diagnose


def test_every_code_is_explained_in_whole_sentences() -> None:
    assert len(CODES) > 30
    for code, row in CODES.items():
        assert code == row.code and re.fullmatch(r"OAS\d{4}", code)
        assert row.title[0].isupper() and not row.title.endswith("."), code
        assert row.explanation.endswith(".") and len(row.explanation) > 30, code
        assert row.fix and not row.fix.endswith("."), code


def test_titles_tell_codes_apart() -> None:
    titles = [row.title for row in CODES.values()]
    assert len(titles) == len(set(titles))


def test_a_diagnostic_takes_severity_and_help_from_its_code() -> None:
    location = Location("a.yaml", 3, 5)
    diagnostic = diagnose("OAS0010", "the key x stands twice", location)
    assert diagnostic.severity is Severity.WARNING
    assert diagnostic.help == code_of("OAS0010").fix
    assert diagnostic.location is location
    assert diagnose("OAS0010", "m", help="do this").help == "do this"


def test_an_unknown_code_is_refused() -> None:
    with pytest.raises(LookupError, match="OAS9999"):
        diagnose("OAS9999", "no such thing")
