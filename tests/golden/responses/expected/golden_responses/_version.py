"""What this package was made from."""

from __future__ import annotations

VERSION = "1.0.0"
API_TITLE = "Harbour"
API_VERSION = "1.0.0"
DOCUMENT_SHA256 = "aabda51e2dc70dcb4576aa89ec8be48e31d1f9e0d7688a1ada7b9b0e9f155691"
