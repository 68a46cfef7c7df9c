"""Keep which runtime a version names. Run by ``make package``, before anything is built.

A version that was packaged once names one runtime for ever: whoever has it can tell from the
number whether a defect is mended in theirs. ``runtime-versions.json`` holds the digests.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from oasmith.render import runtime_digest, runtime_version

RECORD = Path(__file__).with_name("runtime-versions.json")
Digests = dict[str, str]


def reason_against(digests: Digests, version: str, digest: str) -> str:
    """Why a runtime cannot have its version; "" where it can."""
    if digests.get(version, digest) == digest:
        return ""
    return (
        f"the runtime has changed since {version} was packaged:"
        " raise VERSION in templates/python/runtime/__init__.py, the patch for mended defects,"
        " the minor number where emitted code has to change with it"
    )


def recorded(file: Path = RECORD) -> Digests:
    """The digests of the runtimes that were packaged, by their versions."""
    digests: Digests = json.loads(file.read_text(encoding="utf-8"))
    return digests


def record(digest: str, file: Path = RECORD) -> str:
    """Note the version of the present runtime; or return why that cannot be."""
    digests, version = recorded(file), runtime_version()
    reason = reason_against(digests, version, digest)
    if not reason:
        text = json.dumps({**digests, version: digest}, indent=2)
        file.write_text(f"{text}\n", encoding="utf-8")
    return reason


if __name__ == "__main__":
    sys.exit(record(runtime_digest()) or 0)
