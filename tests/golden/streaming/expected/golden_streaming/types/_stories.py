"""Types of requests: stories. Models say what they mean."""

from __future__ import annotations

from .._runtime.options import RequestOptions


class StoriesResourceCreateParams(RequestOptions, total=False):
    """What the method takes besides its required arguments."""

    words: int
