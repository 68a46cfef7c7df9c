"""What this package was made from."""

from __future__ import annotations

VERSION = "1.0.0"
API_TITLE = "Library"
API_VERSION = "1.0.0"
DOCUMENT_SHA256 = "4324c585ba92a2690dec06faf4c716fe6ac4836855c386c335864d9576058763"
