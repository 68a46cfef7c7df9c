"""The page about limits names all of them, with the values that hold."""

from __future__ import annotations

import re

from oasmith.source import limits
from support.paths import ROOT


def test_the_page_is_right() -> None:
    page = (ROOT / "docs" / "limits.md").read_text(encoding="utf-8")
    found = {
        name: int(number.replace(",", "")) * (1_000_000 if unit == " MB" else 1)
        for name, number, unit in re.findall(r"\| `(MAXIMUM_\w+)` \| ([\d,]+)( MB)?", page)
    }
    known = {name: value for name, value in vars(limits).items() if name.startswith("MAXIMUM_")}
    assert found == known
