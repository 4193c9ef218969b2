"""What an installation allows beyond the public internet: BATON_ALLOW_OUTGOING=host,host:port,10.1.0.0/16"""

from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network

from django.conf import settings

from baton.kit.outgoing.public import IPAddress, is_public, unwrapped

PORTS = frozenset({80, 443})


def is_allowed_port(host: str, port: int) -> bool:
    return port in PORTS or is_named(host, port) or is_within(host)


def is_allowed(host: str, port: int, address: IPAddress) -> bool:
    """May ``host``, which resolved to ``address``, be called?"""
    return is_public(address) or is_named(host, port) or any(unwrapped(address) in net for net in networks())


def is_named(host: str, port: int) -> bool:
    shown = f"[{host}]" if ":" in host else host
    return any(entry in (host, f"{shown}:{port}") for entry in entries())


def is_within(host: str) -> bool:
    """Is ``host`` itself an address in an allowed network?"""
    try:
        address = unwrapped(ip_address(host))
    except ValueError:
        return False
    return any(address in net for net in networks())


def entries() -> list[str]:
    return [entry.strip().lower().rstrip(".") for entry in settings.ALLOW_OUTGOING]


def networks() -> list[IPv4Network | IPv6Network]:
    found = []
    for entry in entries():
        try:
            found.append(ip_network(entry, strict=False))
        except ValueError:
            continue  # a name
    return found
