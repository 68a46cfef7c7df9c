"""What this package was made from."""

from __future__ import annotations

VERSION = "1"
API_TITLE = "Ugly"
API_VERSION = "1"
DOCUMENT_SHA256 = "99205f6e1851d08c3cfd5184b233aa2854e256feaba8b8f9bc2ec5e00f24853e"
