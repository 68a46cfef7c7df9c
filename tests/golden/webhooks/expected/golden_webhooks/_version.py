"""What this package was made from."""

from __future__ import annotations

VERSION = "1"
API_TITLE = "Mill"
API_VERSION = "1"
DOCUMENT_SHA256 = "bf5373fa1dbc5a16499a8e68edb601aa3127a9f8111db207f29384fce6d257af"
