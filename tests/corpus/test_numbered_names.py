"""Names say what a thing is; numbers tell things apart only where nothing else does.

``names/numbered.txt`` lists every numbered class, method and attribute of the corpus that is not
numbered in the document itself.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from oasmith.config import Config
from oasmith.generation import Model
from support.paths import CORPUS
from support.reading import model_at

LIST = Path(__file__).parent / "names" / "numbered.txt"
_DIGITS = re.compile(r"\d+")

DOCUMENTS = (
    [
        path.name
        for path in sorted(CORPUS.iterdir())
        if path.suffix in {".json", ".yaml", ".yml"}
        and path.name != "index.json"
        and ".overlay." not in path.name
    ]
    if CORPUS.is_dir()
    else []
)

pytestmark = pytest.mark.skipif(not DOCUMENTS, reason=f"the corpus is absent: {CORPUS}")


@pytest.mark.corpus
@pytest.mark.parametrize("document", DOCUMENTS)
def test_numbers_are_the_documents_own(document: str) -> None:
    lines = LIST.read_text("utf-8").splitlines()
    listed = [line.split()[1:] for line in lines if line.split()[0] == document]
    found = sorted(numbered(model_at(Config(spec=CORPUS / document))))
    assert [[kind, name] for kind, name in found] == listed


def numbered(model: Model) -> Iterator[tuple[str, str]]:
    """Every name with a number that is not in the document's own words for the thing."""
    api, names = model.api, model.names
    for identity in api.kept:
        if _has_more(names.types[identity], _own_words(model, identity)):
            yield "class", names.types[identity]
    for operation in api.operations:
        call = names.methods[operation.identity].call
        if _has_more(call, f"{operation.path} {operation.operation_id} {operation.tags}"):
            yield "method", call
    for (identity, wire), attribute in names.fields.items():
        if _has_more(attribute, wire):
            yield "field", f"{names.types[identity]}.{attribute}"
    for (_, _, wire), argument in names.arguments.items():
        if _has_more(argument, wire):
            yield "argument", argument


def _own_words(model: Model, identity: str) -> str:
    """What the document says where a type stands: its name, or its owner's and the way there."""
    named = model.api.types[identity]
    if named.component is not None or named.place is None:
        return named.component or identity
    owner = model.names.types.get(named.place.owner, named.place.owner)
    role = [part for part in named.place.role if not re.fullmatch(r"(variant|item)\d+", part)]
    return " ".join([owner, *role, identity if "/responses/" in identity else ""])


def _has_more(name: str, own: str) -> bool:
    """Whether a name has digits beyond its own words."""
    return bool(Counter(_DIGITS.findall(name)) - Counter(_DIGITS.findall(own)))
