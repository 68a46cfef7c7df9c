"""What this package was made from."""

from __future__ import annotations

VERSION = "1.0.0"
API_TITLE = "Shop"
API_VERSION = "1.0.0"
DOCUMENT_SHA256 = "96857041b58373592df8a09e959052843a99f1842ed7df0d0ab93be39d26b30e"
