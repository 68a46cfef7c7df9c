"""What this package was made from."""

from __future__ import annotations

VERSION = "1.0.0"
API_TITLE = "Stories"
API_VERSION = "1.0.0"
DOCUMENT_SHA256 = "db6f375c2856141e5066def7faaa93d9c6e411e734fd18822d4e083bd3f559fc"
