"""What this package was made from."""

from __future__ import annotations

VERSION = "1.0.0"
API_TITLE = "Paint shop"
API_VERSION = "1.0.0"
DOCUMENT_SHA256 = "c58592fa8174d10169251ebd546335def4647d87c2f76b3d5added24f4119733"
