"""What this package was made from."""

from __future__ import annotations

VERSION = "1"
API_TITLE = "Vault"
API_VERSION = "1"
DOCUMENT_SHA256 = "b73baf497946d8edeac3836148fa8f8020a9ba5398b7525652317501c95fe809"
