"""Answers that break their schema decode all the same, and every mismatch is listed.

For every 2xx answer of two real documents: values that the schema allows, each changed at one
place (another value, null, a member that is missing or that nobody declared). jsonschema-rs judges
whether the change breaks the schema. If it does there is an issue at the place of the change or
above it, and strict reading raises the same list; if not there is none. ``--payloads N`` says how
many values for each answer.
"""

from __future__ import annotations

import copy
import json
import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from oasmith import ir, openapi
from oasmith.config import Config
from oasmith.openapi import Schema
from oasmith.source import read_document
from support.paths import CORPUS
from support.payloads import Dead, Judge, Payloads
from support.sdk import Sdk, emitted

DOCUMENTS = ("openai-2024", "openai-2026")
CHANGES = 12
"""Changed copies of each value."""
OTHERS: tuple[Any, ...] = (None, "brand new", 98765, 1.5, True, [], {}, ["x"], {"unheard": "of"})
_FORMAT = re.compile(r"expected (datetime|date|time|UUID|bytes|timedelta|Decimal)\b")


@dataclass(slots=True)
class Answers:
    """The answers of an SDK as (what it is called, its schema, its type), and what judges them."""

    sdk: Sdk
    all: list[tuple[str, Schema, str]]
    payloads: Payloads
    judge: Judge


@pytest.fixture(scope="module", params=DOCUMENTS)
def answers(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Answers:
    path = CORPUS / f"{request.param}.yaml"
    if not path.exists():
        pytest.skip(f"the corpus is absent: no {path}")
    package = "answers_of_" + request.param.replace("-", "_")
    sdk = emitted(
        Config(spec=path, package=package, package_only=True), tmp_path_factory.mktemp("x")
    )
    document, _ = openapi.read(read_document(path)[0])
    found = list(_answers(sdk, document))
    known = {schema.identity: schema for _, schema, _ in found}
    return Answers(sdk, found, Payloads(document, seed=7), Judge(document, known, bounds=False))


def _answers(sdk: Sdk, document: openapi.Document) -> Iterator[tuple[str, Schema, str]]:
    """Each object or union that some operation answers with, once."""
    seen: set[str] = set()
    types = {entry.identity: entry for entry in sdk.model.api.operations}
    for operation in document.operations:
        kinds = [answer.type for answer in types[operation.identity].answers]
        schemas = [
            media.schema
            for response in operation.responses
            if response.status.startswith("2")
            for media in response.content
            if media.schema is not None and "json" in media.content_type
        ]
        for schema in schemas:
            *_, last = ir.inspection.chain(schema, document.nodes)
            names = [kind for kind in kinds if kind == ir.Reference(last.identity)]
            if names and last.identity not in seen:
                seen.add(last.identity)
                yield operation.operation_id or "", last, sdk.model.names.types[last.identity]


def test_every_mismatch_is_listed(
    answers: Answers, request: pytest.FixtureRequest, record_property: Any
) -> None:
    wanted = request.config.getoption("--payloads")
    seen: Counter[str] = Counter(answers=len(answers.all))
    wrong: dict[str, str] = {}
    for number, (operation, schema, name) in enumerate(answers.all):
        answers.payloads.reseed(number)
        chance = random.Random(number)
        for value in _values(answers, schema, wanted):
            seen["values"] += 1
            trials = [(copy.deepcopy(value), "unchanged", ())]
            trials += [_changed(value, chance) for _ in range(CHANGES)]
            for changed, how, place in trials:
                complaint = _complaint(answers, schema, name, changed, place, seen)
                if complaint is not None:
                    seen["wrong"] += 1
                    wrong.setdefault(f"{operation}: {name}", f"{how}: {complaint}"[:700])
    print(dict(seen))
    for key, count in seen.items():
        record_property(key, count)
    assert seen["broken"] > 0.2 * seen["decoded"]
    assert "\n".join(f"{where}: {what}" for where, what in wrong.items()) == ""


def _values(answers: Answers, schema: Schema, count: int) -> Iterator[Any]:
    made = 0
    for _ in range(20 * count):
        try:
            value = answers.payloads.value(schema)
        except Dead:
            continue
        if answers.judge.fits(schema.identity, value):
            yield value
            made += 1
        if made == count:
            return


def _is_near(one: tuple[str | int, ...], other: tuple[str | int, ...]) -> bool:
    """Whether one place is the other, above it or inside of it."""
    shared = min(len(one), len(other))
    return one[:shared] == other[:shared]


def _changed(value: Any, chance: random.Random) -> tuple[Any, str, tuple[str | int, ...]]:
    """A copy of a value that is changed at one place: the copy, how, and the place."""
    value = copy.deepcopy(value)
    places = list(_places(value, ()))
    if not places:
        return {"nobody_declared": 1}, "more in nothing", ("nobody_declared",)
    path = chance.choice(places)
    holder = value
    for key in path[:-1]:
        holder = holder[key]
    key = path[-1]
    how = chance.choice(("other", "other", "other", "gone", "extra"))
    if how == "gone" and isinstance(holder, dict):
        del holder[key]
        return value, f"without {path}", path
    if how == "extra" and isinstance(holder[key], dict):
        holder[key]["nobody_declared"] = {"a": 1}
        return value, f"more in {path}", (*path, "nobody_declared")
    holder[key] = copy.deepcopy(chance.choice(OTHERS))
    return value, f"{json.dumps(holder[key])} at {path}", path


def _places(value: Any, path: tuple[str | int, ...]) -> Iterator[tuple[str | int, ...]]:
    pairs: Any = ()
    if isinstance(value, dict):
        pairs = value.items()
    elif isinstance(value, list):
        pairs = enumerate(value)
    for key, item in pairs:
        yield (*path, key)
        yield from _places(item, (*path, key))


def _complaint(
    answers: Answers,
    schema: Schema,
    name: str,
    value: Any,
    place: tuple[str | int, ...],
    seen: Counter[str],
) -> str | None:
    """What is wrong with how a value is decoded and judged, if anything."""
    seen["decoded"] += 1
    text = json.dumps(value)
    decoded = answers.sdk.module("_runtime.convert").decode(name, copy.deepcopy(value))
    encoded = answers.sdk.module("_runtime.encode").encode(decoded)
    if json.dumps(encoded, sort_keys=True) != json.dumps(value, sort_keys=True):
        return f"{text} becomes {encoded}"
    found = answers.sdk.module("_runtime.validate").issues(decoded, name)
    issues = [each for each in found if each.kind != "string" or not _FORMAT.match(each.message)]
    if answers.judge.fits(schema.identity, value):
        return f"{text} has issues: {issues}" if issues else None
    seen["broken"] += 1
    if not found:
        return f"{text} has no issue"
    near = [issue for issue in found if _is_near(issue.location, place)]
    return None if near else f"{text} has its issues elsewhere: {found}"
