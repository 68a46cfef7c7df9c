"""What this package was made from."""

from __future__ import annotations

VERSION = "1"
API_TITLE = "Ugly"
API_VERSION = "1"
DOCUMENT_SHA256 = "358b300fb9996c2e2f3d96703b9f09c1ac701936f9814f3d48a6b82323310290"
