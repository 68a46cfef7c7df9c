"""OpenAPI 3.2: the method QUERY, other methods under ``additionalOperations``.

``itemSchema`` and parameters ``in: querystring`` are read in every version of 3.
"""

from __future__ import annotations

from dataclasses import replace

from .dialect import METHODS
from .v31 import V31

V32 = replace(V31, family="3.2", methods=METHODS | {"query"})

__all__ = ["V32"]
