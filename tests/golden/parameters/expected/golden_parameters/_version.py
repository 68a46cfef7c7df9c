"""What this package was made from."""

from __future__ import annotations

VERSION = "1.0.0"
API_TITLE = "Weather"
API_VERSION = "1.0.0"
DOCUMENT_SHA256 = "b2052cd69f2c8694e34d6eb6a737d45661abd39370d89d04fffa18dfdfc7de60"
