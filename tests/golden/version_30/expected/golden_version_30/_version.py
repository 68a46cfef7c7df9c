"""What this package was made from."""

from __future__ import annotations

VERSION = "1"
API_TITLE = "Ugly"
API_VERSION = "1"
DOCUMENT_SHA256 = "0d4ee25d558413b3fb5f97c215ebc20ece09ba8de6a6853faf464408e52df8ee"
