"""Fetching a file that a reference names by URL, when the user allowed it."""

from __future__ import annotations

from .text import MAXIMUM_BYTES

_SECONDS = 30


def fetch(url: str) -> bytes:
    """The bytes at an http or https URL; raises OSError when they cannot be had."""
    from urllib.request import HTTPHandler, HTTPRedirectHandler, HTTPSHandler, OpenerDirector

    opener = OpenerDirector()  # the usual opener would also follow a redirect to file: or ftp:
    for handler in (HTTPHandler(), HTTPSHandler(), HTTPRedirectHandler()):
        opener.add_handler(handler)
    with opener.open(url, timeout=_SECONDS) as response:
        data: bytes = response.read(MAXIMUM_BYTES + 1)
    if len(data) > MAXIMUM_BYTES:
        raise OSError("larger than 100 MB")
    return data
