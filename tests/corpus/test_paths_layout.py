"""The layout of paths beside what users of openai-python 3.54 type.

``names/openai-python.txt`` lists the calls of that library by method and path; those of its
administration begin with ``admin``, which no path says. The counts are how many of ours are the
same, and how many are the same but for that word.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from oasmith.config import Config
from support.paths import CORPUS
from support.reading import model_at

LIST = Path(__file__).parent / "names" / "openai-python.txt"
COUNTS = {"openai-2024.yaml": (94, 49, 26), "openai-2026.yaml": (288, 143, 99)}
"""Operations, same calls, and same calls but for ``admin``."""

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason=f"the corpus is absent: {CORPUS}")


@pytest.mark.parametrize("document", COUNTS)
def test_calls_that_are_the_same(document: str) -> None:
    model = model_at(Config(spec=CORPUS / document, layout="paths"))
    theirs = {
        f"{method} {path}": calls
        for method, path, *calls in map(str.split, LIST.read_text("utf-8").splitlines())
    }
    same, nearly = 0, 0
    for operation in model.api.operations:
        call = model.names.methods[operation.identity].call
        known = theirs.get(f"{operation.method} {operation.path}", [])
        same += call in known
        nearly += call not in known and f"admin.{call}" in known
    assert (len(model.api.operations), same, nearly) == COUNTS[document]
