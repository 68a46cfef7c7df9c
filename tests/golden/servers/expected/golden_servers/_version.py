"""What this package was made from."""

from __future__ import annotations

VERSION = "1"
API_TITLE = "Depots"
API_VERSION = "1"
DOCUMENT_SHA256 = "af02ac642bed23b77bd9e2294914e2d8d68c811a06add5603a11c596104ef59d"
