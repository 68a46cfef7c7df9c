"""What this package was made from."""

from __future__ import annotations

VERSION = "1.0.0"
API_TITLE = "Plans"
API_VERSION = "1.0.0"
DOCUMENT_SHA256 = "d588c6fe60d3d9d367161b14445da74355aacd0b0beadcd82769ffb1ceaa24df"
