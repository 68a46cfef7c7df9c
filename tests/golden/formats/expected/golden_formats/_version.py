"""What this package was made from."""

from __future__ import annotations

VERSION = "1.0.0"
API_TITLE = "Archive"
API_VERSION = "1.0.0"
DOCUMENT_SHA256 = "65ed79df07da0008049dacf5d7069e30357dbfc0103d03b47877fbcc15646ddf"
