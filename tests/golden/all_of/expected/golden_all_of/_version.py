"""What this package was made from."""

from __future__ import annotations

VERSION = "1.0.0"
API_TITLE = "Animals"
API_VERSION = "1.0.0"
DOCUMENT_SHA256 = "a71f0a83093180f649478888e4342cfe244bf47e920f5f7e7b515fec66f558a8"
