"""What this package was made from."""

from __future__ import annotations

VERSION = "1.0.0"
API_TITLE = "Harbour"
API_VERSION = "1.0.0"
DOCUMENT_SHA256 = "fe467bc8bcc38e0dc63ef2ccf30ffa2cc243787e74e1ea7c22ee73568b01918e"
