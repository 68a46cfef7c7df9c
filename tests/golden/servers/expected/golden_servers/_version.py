"""What this package was made from."""

from __future__ import annotations

VERSION = "1"
API_TITLE = "Depots"
API_VERSION = "1"
DOCUMENT_SHA256 = "cc4b47ca54b9978c7cf77df614a07a5e1911e18922b01000a133d1e7a1de0820"
