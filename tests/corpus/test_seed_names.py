"""Method names of a real document: with the overlay that its SDK was made with, and without.

The lists are committed: ``names/*.overlay.txt`` what the overlay asks for, and
``names/*.differences.txt`` where a derived name is another one.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from oasmith.config import Config
from oasmith.naming.words import attribute_name
from support.paths import CORPUS
from support.reading import model_at

NAMES = Path(__file__).parent / "names"
DOCUMENT = CORPUS / "openai-2024.yaml"
OVERLAY = CORPUS / "openai-2024.overlay.yaml"
OPERATIONS = 94
ACTIONS = 74
MOST_DIFFERENCES = 5

pytestmark = pytest.mark.skipif(not OVERLAY.is_file(), reason=f"the corpus is absent: {CORPUS}")


def calls(*overlays: Path) -> dict[str, str]:
    """The call of every operation by method and path."""
    model = model_at(Config(spec=DOCUMENT, overlays=overlays))
    return {
        f"{operation.method} {operation.path}": model.names.methods[operation.identity].call
        for operation in model.api.operations
    }


def committed(name: str) -> list[list[str]]:
    """The lines of a committed list, divided: method, path and calls."""
    return [line.split() for line in (NAMES / name).read_text("utf-8").splitlines()]


def test_the_overlay_gives_its_names() -> None:
    found = calls(OVERLAY)
    assert len(found) == OPERATIONS
    assert found == {
        f"{method} {path}": call for method, path, call in committed("openai-2024.overlay.txt")
    }


def test_every_action_says_what_comes_out() -> None:
    """The overlay notes beside every action how its own generator calls the method then."""
    found = calls(OVERLAY)
    actions: list[dict[str, Any]] = yaml.safe_load(OVERLAY.read_text("utf-8"))["actions"]
    assert len(actions) == ACTIONS
    for action in actions:
        _, path, method = _parts(action["target"])
        wanted = action["x-speakeasy-metadata"]["after"].removeprefix("sdk.").removesuffix("()")
        group, name = wanted.split(".")
        assert (
            found[f"{method.upper()} {path}"] == f"{attribute_name(group)}.{attribute_name(name)}"
        )


def _parts(target: str) -> list[str]:
    """The keys of a JSONPath such as ``$["paths"]["/models"]["get"]``."""
    return [part.strip('"') for part in target.removeprefix("$[").removesuffix("]").split("][")]


def test_without_the_overlay_few_names_differ() -> None:
    wanted, derived = calls(OVERLAY), calls()
    differences = [
        [*operation.split(), wanted[operation], derived[operation]]
        for operation in sorted(wanted)
        if wanted[operation] != derived[operation]
    ]
    assert differences == committed("openai-2024.differences.txt")
    assert len(differences) <= MOST_DIFFERENCES
