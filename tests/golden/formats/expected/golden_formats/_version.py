"""What this package was made from."""

from __future__ import annotations

VERSION = "1.0.0"
API_TITLE = "Archive"
API_VERSION = "1.0.0"
DOCUMENT_SHA256 = "48340a2ec64a9349c5a8fcbdc12771410234c61982d26e7a9369663fdb64ffc8"
