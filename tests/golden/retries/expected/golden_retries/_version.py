"""What this package was made from."""

from __future__ import annotations

VERSION = "1.0.0"
API_TITLE = "Ferry"
API_VERSION = "1.0.0"
DOCUMENT_SHA256 = "81a190d71a5ef8ebfd5a6d77b1c01f0185cf220465012500ba23087b5eb413f1"
