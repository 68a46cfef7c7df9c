"""What this package was made from."""

from __future__ import annotations

VERSION = "0.1.0"
API_TITLE = "OpenAI API"
API_VERSION = "1.0.0"
DOCUMENT_SHA256 = "651bae667c1c877e1f1ef5239cf21c333518fd7d5b920dd916f6daf86928ad67"
