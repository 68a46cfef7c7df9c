"""What this package was made from."""

from __future__ import annotations

VERSION = "1.0.0"
API_TITLE = "Weather"
API_VERSION = "1.0.0"
DOCUMENT_SHA256 = "d7d224d98d8d98980b858e1284306a9c5356cf7a31422e43e3b49965999a004e"
