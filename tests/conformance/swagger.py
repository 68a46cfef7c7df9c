"""The scenarios of the AutoRest test server: Swagger 2.0 documents, and what was called of them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

from conformance.judge import home, install, judging

_SUITE = "autorest"
_SERVER = home(_SUITE) / "node_modules" / "@microsoft.azure" / "autorest.testserver"
_REPORTS = {"vanilla": "/report", "azure": "/report/azure", "optional": "/report/optional"}

_BEYOND = {
    "LRO": "no long operation is polled",
    "CustomHeaderP": "no long operation is polled",
    "PagingMultipleLRO": "no long operation is polled",
    "MultiapiLRO": "no long operation is polled",
    "PagingWithApiVersion": "links are followed as they came, without a version of ours",
    "MultiapiPaging": "links are followed as they came, without a version of ours",
    "MultiapiOperationGroupPaging": "links are followed as they came, without a version of ours",
    "AzureMethodQueryUrlEncoding": "a value never becomes several parameters",
    "AzurePathQueryUrlEncoding": "a value never becomes several parameters",
    "AzureSwaggerQueryUrlEncoding": "a value never becomes several parameters",
    "MultiapiDifferentCalls": "the server forgets to count them",
    "MultiapiPostTestFourApiVersionThreePDF": "the server forgets to count it",
    "AzureRequestClientIdInError": "the answer to a wrong request",
    "RequestWithSecrets": "the document does not have the parameters and the body",
    "UrlPathsStringEmpty": "no part of a path may be empty",
    "UrlPathsByteEmpty": "no part of a path may be empty",
}
"""What names of scenarios begin with that an SDK made of the document alone cannot call."""


def is_beyond(scenario: str) -> bool:
    """Whether a scenario is of something that its document does not say, or that we refuse."""
    return any(scenario.startswith(start) for start in _BEYOND)


def document(name: str) -> Path:
    """A document, such as ``body-array``."""
    return _SERVER / "swagger" / f"{name}.json"


@contextmanager
def swagger_server(folder: Path) -> Iterator[str]:
    """The server on a free port of 127.0.0.1; ``folder`` is for its notes."""
    install(_SUITE)
    program = _SERVER / "dist" / "cli" / "cli.js"
    with judging("swagger", program, "run", "--coverageDirectory", folder) as base_url:
        yield base_url


def calls(base_url: str) -> Mapping[str, Mapping[str, int]]:
    """For each category of scenarios, how often each was called as it should be."""
    found: dict[str, Mapping[str, int]] = {}
    for category, path in _REPORTS.items():
        with urlopen(base_url + path, timeout=10) as answer:
            found[category] = json.load(answer)
    return found
