"""Fetching a file that a reference names by URL, when the user allowed it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .text import MAXIMUM_BYTES

if TYPE_CHECKING:
    from urllib.request import OpenerDirector

_SECONDS = 30


def fetch(url: str) -> bytes:
    """The bytes at an http or https URL; raises OSError when they cannot be had."""
    from http.client import HTTPException
    from urllib.error import HTTPError

    try:
        with _opener().open(url, timeout=_SECONDS) as response:
            data: bytes = response.read(MAXIMUM_BYTES + 1)
    except HTTPError as error:
        error.close()
        raise OSError(f"the server answered {error.code}") from None
    except (HTTPException, ValueError) as error:
        raise OSError(str(error)) from None
    if len(data) > MAXIMUM_BYTES:
        raise OSError("larger than 100 MB")
    return data


def _opener() -> OpenerDirector:
    """An opener for http and https alone: the usual one also opens file:, ftp: and data:."""
    from urllib import request

    opener = request.OpenerDirector()
    for handler in (
        request.ProxyHandler(),
        request.UnknownHandler(),
        request.HTTPHandler(),
        request.HTTPSHandler(),
        request.HTTPDefaultErrorHandler(),
        request.HTTPRedirectHandler(),
        request.HTTPErrorProcessor(),
    ):
        opener.add_handler(handler)
    return opener
