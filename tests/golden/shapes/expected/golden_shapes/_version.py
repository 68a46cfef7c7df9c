"""What this package was made from."""

from __future__ import annotations

VERSION = "1.0.0"
API_TITLE = "Shapes"
API_VERSION = "1.0.0"
DOCUMENT_SHA256 = "da3cdcb1a5b53e56dcb251f17620609a0c1b8ef0377de536cdacb92f903e27cb"
