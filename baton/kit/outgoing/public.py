"""Is an address one of the public internet? Decided by its bytes, however it was spelled.

After the IANA special-purpose registries (RFC 6890 and its updates). An IPv6 address is public only inside
2000::/3; forms that carry an IPv4 address are judged by what they carry, obsolete carriers are refused.
"""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network

IPAddress = IPv4Address | IPv6Address

NOT_PUBLIC_4 = tuple(
    map(
        IPv4Network,
        (
            "0.0.0.0/8",  # this host
            "10.0.0.0/8",
            "100.64.0.0/10",  # carriers' own, and a cloud's metadata
            "127.0.0.0/8",
            "168.63.129.16/32",  # a cloud's wire server, public by its number only
            "169.254.0.0/16",  # link-local, metadata of most clouds
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",  # 6to4 relays
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",  # multicast
            "240.0.0.0/4",  # reserved, broadcast
        ),
    )
)
GLOBAL_UNICAST = IPv6Network("2000::/3")
NOT_PUBLIC_6 = tuple(
    map(
        IPv6Network,
        (
            "2001::/23",  # protocol assignments: Teredo, ORCHID, benchmarking
            "2001:db8::/32",
            "2002::/16",  # 6to4
            "3fff::/20",
        ),
    )
)
MAPPED = IPv6Network("::ffff:0:0/96")
TRANSLATED = IPv6Network("64:ff9b::/96")  # NAT64: how an IPv6-only network reaches IPv4
ISATAP = (b"\x00\x00\x5e\xfe", b"\x02\x00\x5e\xfe")


def is_public(address: IPAddress) -> bool:
    if isinstance(address, IPv4Address):
        return not any(address in network for network in NOT_PUBLIC_4)
    if getattr(address, "scope_id", None):
        return False
    if address in MAPPED or address in TRANSLATED:
        return is_public(IPv4Address(address.packed[12:]))
    if address not in GLOBAL_UNICAST or any(address in network for network in NOT_PUBLIC_6):
        return False
    if address.packed[8:12] in ISATAP:
        return is_public(IPv4Address(address.packed[12:]))
    return True


def unwrapped(address: IPAddress) -> IPAddress:
    """The IPv4 address inside ``::ffff:a.b.c.d``; every other address as it is."""
    if isinstance(address, IPv6Address) and address in MAPPED:
        return IPv4Address(address.packed[12:])
    return address
