"""Every union of two real documents decodes random valid payloads to the right class.

For every variant of every union: values that its schema allows (judged by jsonschema-rs), decoded
by the emitted package, must become the variant's class, strictly and tolerantly, and encode to the
same JSON. ``--payloads N`` says how many for each variant.
"""

from __future__ import annotations

import json
import zlib
from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

import pytest

from oasmith import openapi
from oasmith.config import Config
from oasmith.source import read_document
from support.paths import CORPUS
from support.payloads import Dead, Judge, Payloads
from support.sdk import Sdk, emitted, wire
from support.union_cases import UnionCase, UnionCases, VariantCase

DOCUMENTS = ("openai-2024", "openai-2026")


@dataclass(slots=True)
class Emitted:
    """An SDK with its unions, and what makes and judges payloads for them."""

    sdk: Sdk
    unions: list[UnionCase]
    payloads: Payloads
    judge: Judge


@pytest.fixture(scope="module", params=DOCUMENTS)
def case(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Emitted:
    path = CORPUS / f"{request.param}.yaml"
    if not path.exists():
        pytest.skip(f"the corpus is absent: no {path}")
    package = "unions_of_" + request.param.replace("-", "_")
    config = Config(spec=path, package=package, package_only=True)
    sdk = emitted(config, tmp_path_factory.mktemp(package))
    document, _ = openapi.read(read_document(path)[0])
    cases = UnionCases(sdk, document)
    unions = cases.all()
    judge = Judge(document, cases.schemas)
    return Emitted(sdk, unions, Payloads(document, seed=20), judge)


def _valid(case: Emitted, union: UnionCase, variant: VariantCase, count: int) -> Iterator[Any]:
    """``count`` values of a variant; fewer where many attempts fail."""
    case.payloads.reseed(zlib.crc32(f"{union.name} {variant.name}".encode()))
    made = 0
    for _ in range(20 * count):
        try:
            value = case.payloads.value(variant.schema)
        except Dead:
            continue
        if not isinstance(value, dict) or not case.judge.fits(variant.schema.identity, value):
            continue
        _settle_tag(union, variant, value)
        yield value
        made += 1
        if made == count:
            return


def _settle_tag(union: UnionCase, variant: VariantCase, value: dict[str, Any]) -> None:
    """A tag that the schema leaves free has a value that says which variant it is."""
    if union.tag in value and variant.tags and value[union.tag] not in variant.tags:
        value[union.tag] = variant.tags[0]


def _complaint(
    case: Emitted, union: UnionCase, variant: VariantCase, value: dict[str, Any], seen: Counter[str]
) -> str | None:
    """What is wrong with what the emitted package makes of a value, if anything."""
    kind = getattr(case.sdk.models, union.name)
    tolerant = kind.converter()(deepcopy(value))
    try:
        strict = kind.validate(value)
    except ValueError as error:
        return f"refused: {error}"
    for decoded in (tolerant, strict):
        if json.dumps(wire(decoded), sort_keys=True) != json.dumps(value, sort_keys=True):
            return f"becomes {wire(decoded)}"
    names = {type(tolerant).__name__, type(strict).__name__}
    if names == {variant.name}:
        seen["exact"] += 1
        return None
    if all(_fits_too(case, union, name, value) for name in names):
        seen["ambiguous"] += 1
        return None
    return f"is read as {' and '.join(sorted(names))}"


def _fits_too(case: Emitted, union: UnionCase, name: str, value: dict[str, Any]) -> bool:
    """Whether the document allows a value as another variant, without unknown members, too."""
    return any(
        other.name == name
        and value.keys() <= other.wires
        and case.judge.fits(other.schema.identity, value)
        for other in union.variants
    )


def test_payloads_round_trip(
    case: Emitted, request: pytest.FixtureRequest, record_property: Any
) -> None:
    wanted = request.config.getoption("--payloads")
    seen: Counter[str] = Counter(unions=len(case.unions))
    complaints: dict[str, str] = {}
    never: set[str] = set()
    for union in case.unions:
        for variant in union.variants:
            seen["variants"] += 1
            values = list(_valid(case, union, variant, wanted))
            seen["payloads"] += len(values)
            if not values:
                never.add(variant.name)
            for value in values:
                found = _complaint(case, union, variant, value, seen)
                if found is not None:
                    seen["wrong"] += 1
                    shown = json.dumps(value)
                    complaints.setdefault(f"{union.name}: {variant.name}", f"{shown} {found}")
    print(dict(seen))
    for name, count in seen.items():
        record_property(name, count)
    assert seen["exact"] > 0.9 * seen["payloads"]
    assert [f"{where}: {what}"[:600] for where, what in complaints.items()] == []
    assert never == set()
