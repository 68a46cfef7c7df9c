"""What this package was made from."""

from __future__ import annotations

VERSION = "1.0.0"
API_TITLE = "Office"
API_VERSION = "1.0.0"
DOCUMENT_SHA256 = "9e00b331191e922f9bf670efe6f78419923f5bb287e035226984d93c468a2f07"
