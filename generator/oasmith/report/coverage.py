"""The one line that ends a run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from oasmith.diagnostics import Diagnostic, Severity
from oasmith.ir import Api, reachable


def coverage_line(
    api: Api, diagnostics: Sequence[Diagnostic], waived: Sequence[Diagnostic] = ()
) -> str:
    """``26/26 operations, 173/173 schemas, 0/0 webhooks; 2 warnings (OAS0103 2)``.

    What nothing uses, what is excluded and what is waived is said where there is any.
    """
    line = "; ".join([_emitted(api), *_left_out(api), _warnings(diagnostics)])
    return f"{line}; {len(waived)} waived" if waived else line


def _emitted(api: Api) -> str:
    skipped = Counter(item.kind for item in api.skipped)
    operations, webhooks = len(api.operations), len(api.webhooks)
    schemas = [entry for entry in api.types.values() if entry.component is not None]
    emitted = [entry for entry in schemas if entry.id in api.kept]
    bodies = [entry.body.type for entry in api.operations if entry.body is not None]
    used = api.sent | api.received | reachable(bodies, api.types)
    unused = sum(entry.id not in used for entry in emitted)
    return (
        f"{operations}/{operations + skipped['operation']} operations, "
        f"{len(emitted)}/{len(schemas)} schemas{f' ({unused} unused)' if unused else ''}, "
        f"{webhooks}/{webhooks + skipped['webhook']} webhooks"
    )


def _left_out(api: Api) -> Iterator[str]:
    kinds = Counter(item.kind for item in api.excluded)
    counts = (
        (kinds["operation"], "operation"),
        (len(api.pruned), "schema"),
        (kinds["webhook"], "webhook"),
    )
    shown = [f"{count} {thing}{'s' if count != 1 else ''}" for count, thing in counts if count]
    if shown:
        yield f"excluded: {', '.join(shown)}"


def _warnings(diagnostics: Sequence[Diagnostic]) -> str:
    codes = Counter(
        diagnostic.code for diagnostic in diagnostics if diagnostic.severity is not Severity.NOTE
    )
    if not codes:
        return "no warnings"
    listed = ", ".join(f"{code} {count}" for code, count in sorted(codes.items()))
    total = sum(codes.values())
    return f"{total} warning{'s' if total != 1 else ''} ({listed})"
