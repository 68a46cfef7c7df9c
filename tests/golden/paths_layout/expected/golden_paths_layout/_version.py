"""What this package was made from."""

from __future__ import annotations

VERSION = "1.0.0"
API_TITLE = "Kiln"
API_VERSION = "1.0.0"
DOCUMENT_SHA256 = "627a1d2b76a901c7a8385ab26f86fdad105ef766a6c933f4d88575641c09d283"
