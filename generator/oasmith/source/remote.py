"""What may be fetched from the network in one run."""

from __future__ import annotations

import time
from collections.abc import Collection
from urllib.parse import urljoin, urlsplit

from .addresses import is_named, port_of

_SECONDS_ALTOGETHER = 120.0


class Remote:
    """Fetches files by their URLs, within what the user allowed.

    ``main`` is the URL of the document itself, where it has one: its server may be anywhere, and
    files beside and below it are as good as it is. ``everywhere`` allows any public address;
    ``hosts`` (``name`` or ``name:port``) may be anywhere, also on this machine.
    """

    def __init__(
        self,
        main: str | None = None,
        *,
        everywhere: bool = False,
        hosts: Collection[str] = (),
    ) -> None:
        self._everywhere = everywhere
        self._named = frozenset(host.lower() for host in hosts)
        self._folder = None if main is None else urljoin(main, ".")
        self._hosts = self._named | _host(main)
        self._seconds = _SECONDS_ALTOGETHER

    def allows(self, url: str) -> bool:
        """Whether a reference may lead to a URL, as far as that shows without asking anybody."""
        if self._everywhere or (self._folder is not None and url.startswith(self._folder)):
            return True
        try:
            return is_named(urlsplit(url), self._named)
        except ValueError:
            return False

    def get(self, url: str) -> bytes:
        """The bytes at a URL; raises OSError when they cannot be had, NotPublic among them."""
        if self._seconds <= 0:
            raise OSError(f"all files together took longer than {_SECONDS_ALTOGETHER:g} seconds")
        # HTTP, mail and sockets take longer to load than a small document to read.
        from .transfer import SECONDS, fetch

        start = time.monotonic()
        try:
            return fetch(url, self._hosts, seconds=min(SECONDS, self._seconds))
        finally:
            self._seconds -= time.monotonic() - start


def _host(url: str | None) -> frozenset[str]:
    """Host and port of a URL; none where it is not a possible one."""
    if url is None:
        return frozenset()
    try:
        parts = urlsplit(url)
        return frozenset((f"{parts.hostname or ''}:{port_of(parts)}",))
    except ValueError:
        return frozenset()
