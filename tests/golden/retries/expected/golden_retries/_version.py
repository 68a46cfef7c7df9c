"""What this package was made from."""

from __future__ import annotations

VERSION = "1.0.0"
API_TITLE = "Ferry"
API_VERSION = "1.0.0"
DOCUMENT_SHA256 = "ccbdff9349166c81d25663192077d0466121c9f9a77c034dc68e7ffefe5089d6"
