"""What this package was made from."""

from __future__ import annotations

VERSION = "1"
API_TITLE = "Ugly"
API_VERSION = "1"
DOCUMENT_SHA256 = "9e25ef8ab95baf1402cc778dfe874d69ea97c4a8f10da78227167539a5e36bea"
