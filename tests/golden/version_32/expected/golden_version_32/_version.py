"""What this package was made from."""

from __future__ import annotations

VERSION = "1"
API_TITLE = "Ugly"
API_VERSION = "1"
DOCUMENT_SHA256 = "714b8276af1a2a36712dd59a541dbfe406b6617fc8b6b6875636d3d4fce35fb9"
