"""What this package was made from."""

from __future__ import annotations

VERSION = "1.0.0"
API_TITLE = "Zoo"
API_VERSION = "1.0.0"
DOCUMENT_SHA256 = "7cbc23bb84967e851115fedce16769292fe6b767552995cfcc86bb057453d21b"
