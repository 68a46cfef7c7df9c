"""Routes: what stands in paths and queries in every style.

The documents lose what TypeSpec says of reserved characters in a path, and the slash of a
path's expansion (``{/param}``): no SDK of theirs can send those eight scenarios right.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import pytest

Called: TypeAlias = Callable[..., Any]

VALUES: dict[str, Any] = {"primitive": "a", "array": ["a", "b"], "record": {"a": 1, "b": 2}}
STYLES = ["simple", "label", "matrix"]
MODES = ["standard", "explode"]
PLAIN = ["templateOnly", "explicit", "annotationOnly"]


def test_fixed(called: Called) -> None:
    called("routes", "fixed")
    called("routes", "InInterface_fixed")


@pytest.mark.parametrize("place", ["PathParameters", "QueryParameters"])
@pytest.mark.parametrize("name", PLAIN)
def test_plain(place: str, name: str, called: Called) -> None:
    called("routes", f"{place}_{name}", param="a")


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("kind", VALUES)
def test_paths(style: str, mode: str, kind: str, called: Called) -> None:
    called("routes", f"/routes/path/{style}/{mode}/{kind}{{param}}", param=VALUES[kind])


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("kind", VALUES)
def test_queries(mode: str, kind: str, called: Called) -> None:
    called("routes", f"/routes/query/query-expansion/{mode}/{kind}", param=VALUES[kind])
    path = f"/routes/query/query-continuation/{mode}/{kind}"
    called("routes", path, param=VALUES[kind], extra_query={"fixed": "true"})
