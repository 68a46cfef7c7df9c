"""What this package was made from."""

from __future__ import annotations

VERSION = "1.0.0"
API_TITLE = "Attic"
API_VERSION = "1.0.0"
DOCUMENT_SHA256 = "1986f951023d95c76d70b5434e83f16037aedcba9fe8e8abaeb5bb38096fe272"
