"""What this package was made from."""

from __future__ import annotations

VERSION = "1.0.0"
API_TITLE = "Profiles"
API_VERSION = "1.0.0"
DOCUMENT_SHA256 = "ec72ab52d0e97523b310fe4531061edb504e8420b57b8034439dc35defada1e4"
