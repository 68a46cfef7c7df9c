"""The pages of docs/ that come from code are the ones that the code gives now."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from oasmith.diagnostics import CODES

DOCS = Path(__file__).parents[2] / "docs"
PAGES = runpy.run_path(str(DOCS / "write_pages.py"))["PAGES"]


@pytest.mark.parametrize("name", PAGES)
def test_a_committed_page_is_up_to_date(name: str) -> None:
    committed = (DOCS / name).read_text(encoding="utf-8")
    assert committed == PAGES[name](), "run `make docs`"


@pytest.mark.parametrize("code", CODES)
def test_every_code_is_explained(code: str) -> None:
    page = (DOCS / "diagnostics.md").read_text(encoding="utf-8")
    assert f"\n### {code}\n\n**{CODES[code].title}**" in page
