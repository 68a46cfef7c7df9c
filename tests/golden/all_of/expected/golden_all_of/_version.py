"""What this package was made from."""

from __future__ import annotations

VERSION = "1.0.0"
API_TITLE = "Animals"
API_VERSION = "1.0.0"
DOCUMENT_SHA256 = "5a15dbdd946b61e76b330ac54e9592de376e5f1ba3cf34f5e50e312c88d0ae91"
