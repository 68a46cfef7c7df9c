"""What this package was made from."""

from __future__ import annotations

VERSION = "1"
API_TITLE = "Ugly"
API_VERSION = "1"
DOCUMENT_SHA256 = "32c40ea36ab10e1cbc9facba07ad626391c25d8f184b8612849b71952236f45a"
