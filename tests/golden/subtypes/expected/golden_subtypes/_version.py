"""What this package was made from."""

from __future__ import annotations

VERSION = "1.0.0"
API_TITLE = "Zoo"
API_VERSION = "1.0.0"
DOCUMENT_SHA256 = "14821de65fab8808374e1dc3ce3bc5e1b0ad5ed17148fcfb85a6afa1ff07ca24"
