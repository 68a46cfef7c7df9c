"""Write the pages of this folder that come from code. Run by `make docs`."""

from __future__ import annotations

from pathlib import Path

from oasmith.diagnostics import CODES, Code

HERE = Path(__file__).parent

ROOMS = {
    "00": "Reading",
    "01": "Structure of the document",
    "02": "References",
    "03": "Overlays",
    "04": "Schemas",
    "05": "Names",
    "06": "Operations",
    "07": "Output",
    "08": "Configuration",
    "09": "Templates",
}

INTRODUCTION = """\
# Diagnostics

Every finding has a code that never changes its meaning. An **error** is about something that
cannot be read or emitted. A **warning** is about a defect that leaves a meaning, which is
generated. A **note** is worth knowing.

`oasmith explain CODE` prints the same text. For CI, `--diagnostics json` writes one JSON object a
line, and `--diagnostics github` annotations of GitHub Actions.

This page is written by `make docs` from `generator/oasmith/diagnostics/codes/`.
"""


def diagnostics_page() -> str:
    """The page that explains every code."""
    parts = [INTRODUCTION]
    hundred = ""
    for code in sorted(CODES.values(), key=lambda code: code.code):
        if code.code[3:5] != hundred:
            hundred = code.code[3:5]
            parts.append(f"## {ROOMS[hundred]}\n")
        parts.append(_entry(code))
    return "\n".join(parts)


def _entry(code: Code) -> str:
    return (
        f"### {code.code}\n\n**{code.title}** ({code.severity})\n\n"
        f"{code.explanation}\n\nWhat to do: {code.fix}.\n"
    )


PAGES = {"diagnostics.md": diagnostics_page}


def main() -> None:
    """Write each page, and say which."""
    for name, page in PAGES.items():
        (HERE / name).write_text(page(), encoding="utf-8", newline="\n")
        print(f"docs/{name}")


if __name__ == "__main__":
    main()
