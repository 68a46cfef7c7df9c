"""The runtime of a generated SDK. The same bytes in every SDK; nothing to edit here."""

# SPDX-License-Identifier: MIT-0

VERSION = "9.0.0"
