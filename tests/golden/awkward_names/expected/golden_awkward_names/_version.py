"""What this package was made from."""

from __future__ import annotations

VERSION = "1.0.0"
API_TITLE = "Import"
API_VERSION = "1.0.0"
DOCUMENT_SHA256 = "d6c81ed53386bd665373e49aeeb6f4a3d6e2158ce21c730f5e6cee41271312e2"
