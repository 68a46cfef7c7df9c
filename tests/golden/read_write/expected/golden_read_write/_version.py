"""What this package was made from."""

from __future__ import annotations

VERSION = "1.0.0"
API_TITLE = "Accounts"
API_VERSION = "1.0.0"
DOCUMENT_SHA256 = "10fbf4abcc715322d70d012ed3ea671326473fc296d3b8edc1c1e6883c5040e4"
