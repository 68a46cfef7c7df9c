"""Which machines may be asked for a document."""

from __future__ import annotations

import ipaddress
from collections.abc import Collection
from typing import TypeAlias
from urllib.parse import SplitResult

Address: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address

_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
"""RFC 6052: the last 32 bits are an IPv4 address."""


class NotPublic(OSError):
    """The address is on this machine or in a private network, and was not allowed by name."""


def is_named(parts: SplitResult, hosts: Collection[str]) -> bool:
    """Whether the user allowed a host: by its name, or by its name and port."""
    host = (parts.hostname or "").lower()
    return host in hosts or f"{host}:{port_of(parts)}" in hosts


def port_of(parts: SplitResult) -> int:
    """The port of a URL; raises ValueError for one that is none."""
    return parts.port or (443 if parts.scheme == "https" else 80)


def resolved(host: str, port: int, *, anywhere: bool) -> list[tuple[int, tuple[str, int]]]:
    """Family and address of each place where a host can be reached.

    Raises NotPublic when one of them is not public and not ``anywhere``, OSError when there are
    none. The caller connects to what was checked: a name may lead elsewhere when asked again.
    """
    import socket

    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except UnicodeError:
        raise OSError("the name of the host is not possible") from None
    if not anywhere and not all(is_public(str(entry[4][0])) for entry in found):
        raise NotPublic(f"{host} is on this machine or in a private network")
    return [(entry[0], (str(entry[4][0]), port)) for entry in found]


def refuse_written_out(host: str) -> None:
    """Raise NotPublic for ``localhost``, and for an IP address that is not public."""
    try:
        public = is_public(host)
    except ValueError:
        public = host.lower().rstrip(".") != "localhost"
    if not public:
        raise NotPublic(f"{host} is on this machine or in a private network")


def is_public(text: str) -> bool:
    """Whether an IP address belongs to the public network, also where it wraps another one."""
    address = ipaddress.ip_address(text.partition("%")[0])
    return all(each.is_global and not each.is_multicast for each in (address, *_wrapped(address)))


def _wrapped(address: Address) -> list[Address]:
    if isinstance(address, ipaddress.IPv4Address):
        return []
    inside: list[Address] = []
    if address.ipv4_mapped is not None:
        inside.append(address.ipv4_mapped)
    if address.sixtofour is not None:
        inside.append(address.sixtofour)
    if address in _NAT64:
        inside.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
    return inside
