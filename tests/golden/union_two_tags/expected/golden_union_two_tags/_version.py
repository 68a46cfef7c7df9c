"""What this package was made from."""

from __future__ import annotations

VERSION = "1.0.0"
API_TITLE = "Records"
API_VERSION = "1.0.0"
DOCUMENT_SHA256 = "5a8681e9c707216d9c9146e250b66ee7c28369887fbad9b47561026611757e33"
