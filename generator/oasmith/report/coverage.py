"""The one line that ends a run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from oasmith.diagnostics import Diagnostic, Severity
from oasmith.ir import Api


def coverage_line(api: Api, diagnostics: Sequence[Diagnostic]) -> str:
    """``26/26 operations, 173/173 schemas, 0/0 webhooks; 2 warnings (OAS0103 2)``."""
    skipped = len(api.skipped)
    operations = len(api.operations)
    schemas = sum(1 for named in api.types.values() if named.component is not None)
    webhooks = len(api.webhooks)
    line = (
        f"{operations}/{operations + skipped} operations, {schemas}/{schemas} schemas, "
        f"{webhooks}/{webhooks} webhooks"
    )
    codes = Counter(
        diagnostic.code for diagnostic in diagnostics if diagnostic.severity is not Severity.NOTE
    )
    if not codes:
        return f"{line}; no warnings"
    listed = ", ".join(f"{code} {count}" for code, count in sorted(codes.items()))
    total = sum(codes.values())
    return f"{line}; {total} warning{'s' if total != 1 else ''} ({listed})"
