"""The row type of the table of codes."""

from __future__ import annotations

from oasmith.diagnostics.diagnostic import Severity
from oasmith.frozen import frozen


@frozen
class Code:
    """One kind of finding; ``code`` never changes its meaning once released.

    ``explanation`` is a few sentences for the page of the code, ``fix`` is what to do about it
    and is the help of every diagnostic that brings none of its own.
    """

    code: str
    severity: Severity
    title: str
    explanation: str
    fix: str
