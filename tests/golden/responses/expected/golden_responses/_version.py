"""What this package was made from."""

from __future__ import annotations

VERSION = "1.0.0"
API_TITLE = "Harbour"
API_VERSION = "1.0.0"
DOCUMENT_SHA256 = "86a9e15962388e9ae8585a77f102edbe919f5cc3bb7a978271432310ae45fba8"
