"""Which object unions of two real documents have a tag, and a committed list of the others.

``tests/corpus/unions/*.toml`` name each union without a tag, why it has none, and the rule that
tells its variants apart instead. What a union is, and whether it could have a tag, is found in the
document's text by ``support.document_unions``.
"""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from oasmith.source import read_document
from support.document_unions import DocumentUnion, object_unions
from support.paths import CORPUS
from support.programs import oasmith

LISTS = Path(__file__).parent / "unions"
DOCUMENTS = sorted(file.stem for file in LISTS.glob("*.toml"))
RULES = {"required keys", "field types", "known keys"}
"""What ``UnionType`` goes by where no tag does."""


@dataclass(frozen=True, slots=True)
class Case:
    """A document's unions, as its text has them, as the generator reports them, as listed."""

    found: tuple[DocumentUnion, ...]
    reported: dict[str, dict[str, Any]]
    listed: dict[str, Any]

    def pairs(self) -> list[tuple[DocumentUnion, dict[str, Any]]]:
        """Each union of the document with what is reported of the same place."""
        return [(union, self.reported[union.source]) for union in self.found]


@pytest.fixture(scope="module", params=DOCUMENTS)
def case(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Case:
    document = CORPUS / f"{request.param}.yaml"
    if not document.exists():
        pytest.skip(f"the corpus is absent: no {document}")
    done = oasmith("inspect", "--json", document, cwd=tmp_path_factory.mktemp("inspect"))
    assert done.returncode == 0, done.stderr
    reported = {union["source"]: union for union in json.loads(done.stdout)["unions"]}
    listed = tomllib.loads((LISTS / f"{request.param}.toml").read_text(encoding="utf-8"))
    tree, _ = read_document(document)
    return Case(object_unions(tree), reported, listed)


def test_every_union_is_reported(case: Case) -> None:
    assert [union.pointer for union in case.found if union.source not in case.reported] == []


def test_the_counts(case: Case) -> None:
    tagged = [union for _, union in case.pairs() if union["tag"] is not None]
    assert len(case.found) == case.listed["object_unions"]
    assert len([union for union in tagged if not union["inferred"]]) == case.listed["declared"]
    assert len([union for union in tagged if union["inferred"]]) == case.listed["inferred"]


def test_variants_with_values_of_their_own_have_a_tag(case: Case) -> None:
    """Whether the document declares a discriminator or not."""
    wrong = [(u.pointer, u.tags, r["tag"]) for u, r in case.pairs() if u.tags and not r["tag"]]
    assert wrong == []
    others = [
        (u.pointer, u.tags, r["tag"])
        for u, r in case.pairs()
        if u.tags and r["inferred"] and r["tag"] not in u.tags
    ]
    assert others == []


def test_tagged_variants_have_a_value_each(case: Case) -> None:
    """In a tagged union every object can be chosen by its tag."""
    without = [
        (union.pointer, variant["type"])
        for union, reported in case.pairs()
        for variant in reported["variants"]
        if reported["tag"] is not None and variant["tag"] is None
    ]
    assert without == []


def test_the_unions_without_a_tag_are_the_listed_ones(case: Case) -> None:
    untagged = [
        {
            "pointer": union.pointer,
            "variants": [variant["type"].removeprefix("models.") for variant in found["variants"]],
            "reason": found["untagged"],
        }
        for union, found in case.pairs()
        if found["tag"] is None
    ]
    listed = [
        {key: entry[key] for key in ("pointer", "variants", "reason")}
        for entry in case.listed["untagged"]
    ]
    assert untagged == listed


def test_each_listed_union_says_how_it_resolves(case: Case) -> None:
    for entry in case.listed["untagged"]:
        assert set(entry["rule"].split(", then ")) <= RULES, entry["pointer"]
        assert entry["because"], entry["pointer"]
