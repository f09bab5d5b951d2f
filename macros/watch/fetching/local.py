"""Is a host of a private network? A page of the public web must not lead a program of ours into one."""

import asyncio
import socket
from contextlib import suppress
from ipaddress import IPv6Address, ip_address

_NAMES = (".localhost", ".local", ".internal", ".lan", ".home.arpa")
_SECONDS = 10  # to learn where a name leads


def is_local(host: str) -> bool:
    """Tell by the name or number of a host, in whatever form of number: 127.0.0.1, 127.1, 0x7f000001, [::1]."""
    host = host.rstrip(".").lower()
    if f".{host}".endswith(_NAMES):
        return True
    with suppress(OSError, ValueError):  # inet_aton reads what the network would: 127.1 and 2130706433
        host = socket.inet_ntoa(socket.inet_aton(host))
    try:
        number = ip_address(host.partition("%")[0])
    except ValueError:
        return False
    if isinstance(number, IPv6Address):
        number = number.ipv4_mapped or number.sixtofour or number
    return not number.is_global or number.is_multicast


async def leads_home(host: str) -> bool:
    """Tell by the numbers that a name has."""
    with suppress(OSError, ValueError):
        async with asyncio.timeout(_SECONDS):
            known = await asyncio.get_running_loop().getaddrinfo(host, None)
            return any(is_local(str(one[4][0])) for one in known)
    return False
