"""What this package was made from."""

from __future__ import annotations

VERSION = "1.0.0"
API_TITLE = "Talk"
API_VERSION = "1.0.0"
DOCUMENT_SHA256 = "649eff42f1186ed4cd97ad8866fd4d403318d9c3156554cd03b8f84c007746e7"
