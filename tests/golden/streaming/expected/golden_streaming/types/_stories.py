"""Types of requests: stories. The models say what keys mean."""

from __future__ import annotations

from .._runtime.options import RequestOptions


class StoriesResourceCreateParams(RequestOptions, total=False):
    """What the method takes besides its required arguments."""

    words: int
