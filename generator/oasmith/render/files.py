"""What the render room makes."""

from __future__ import annotations

from oasmith.frozen import frozen


@frozen
class RenderedFile:
    """One file of the output; the path is relative to the folder that holds the package."""

    path: str
    text: str
