"""What this package was made from."""

from __future__ import annotations

VERSION = "1.0.0"
API_TITLE = "Import"
API_VERSION = "1.0.0"
DOCUMENT_SHA256 = "64fb79824c3db7b0ba4dabd583ebf8495720299f10813fd1573d176d8cd1eb22"
