"""The models: what the API receives and answers."""

from __future__ import annotations
