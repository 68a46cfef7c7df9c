"""The types of requests: what methods accept, for annotations."""

from __future__ import annotations
