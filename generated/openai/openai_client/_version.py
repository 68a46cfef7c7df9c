"""What this package was made from."""

from __future__ import annotations

VERSION = "0.1.0"
API_TITLE = "OpenAI API"
API_VERSION = "1.0.0"
DOCUMENT_SHA256 = "d5474df6c93805c80711dda9784b3489ad3e4bc7eede1f410a06da910e06be12"
