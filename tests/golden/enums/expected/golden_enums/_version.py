"""What this package was made from."""

from __future__ import annotations

VERSION = "1.0.0"
API_TITLE = "Paint shop"
API_VERSION = "1.0.0"
DOCUMENT_SHA256 = "36a5d7b18b91f29dd864da80ecfe4d56cdef9192db50146cf5df70319799a24b"
