"""What this package was made from."""

from __future__ import annotations

VERSION = "1.0.0"
API_TITLE = "Calls"
API_VERSION = "1.0.0"
DOCUMENT_SHA256 = "797d534d1672f5dcf6d823a2e10e854fd460ba580790bee23830586354c13937"
