"""What this package was made from."""

from __future__ import annotations

VERSION = "1.0.0"
API_TITLE = "Zoo"
API_VERSION = "1.0.0"
DOCUMENT_SHA256 = "0814026e645813f4bc3820f929eb336362f28e56a5796ec55590a48ccfbd9b09"
