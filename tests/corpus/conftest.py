"""The table of the corpus, after everything else."""

from __future__ import annotations

import pytest

from corpus.table import ROWS, lines_of


def pytest_configure(config: pytest.Config) -> None:
    """Rows are gathered by the tests that generate."""
    config.stash.setdefault(ROWS, [])


@pytest.fixture(scope="session", autouse=True)
def _rows(request: pytest.FixtureRequest) -> None:
    request.config.stash.setdefault(ROWS, [])


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Print the rows that there are."""
    rows = config.stash.get(ROWS, [])
    if rows:
        terminalreporter.section("corpus: emitted / total")
        for line in lines_of(rows):
            terminalreporter.line(line)
