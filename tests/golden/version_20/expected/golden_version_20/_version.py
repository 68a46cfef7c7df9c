"""What this package was made from."""

from __future__ import annotations

VERSION = "1"
API_TITLE = "Ugly"
API_VERSION = "1"
DOCUMENT_SHA256 = "f616b5b5c87725f1e265eecf4120bbddbd903666f36b61e4e86f025ad38c6f18"
