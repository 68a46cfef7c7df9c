"""What this package was made from."""

from __future__ import annotations

VERSION = "1.0.0"
API_TITLE = "Pictures"
API_VERSION = "1.0.0"
DOCUMENT_SHA256 = "c14db19e3539eae7ee7c4d263af58e6b3509fc07c3176516933c544c501767f3"
