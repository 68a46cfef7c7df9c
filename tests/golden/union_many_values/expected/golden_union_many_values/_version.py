"""What this package was made from."""

from __future__ import annotations

VERSION = "1.0.0"
API_TITLE = "Drawing"
API_VERSION = "1.0.0"
DOCUMENT_SHA256 = "777626d7ee1a9e9b1869c3a8613c1cd9d4398c3869a893cf6868150bcbe08e4f"
