"""A name becomes addresses once; every one of them is looked at before any is called."""

import socket
import threading
from ipaddress import ip_address

from baton.kit.outgoing.addressing import Address
from baton.kit.outgoing.allowing import is_allowed
from baton.kit.outgoing.public import IPAddress
from baton.kit.outgoing.refusals import AddressNotAllowed, NameNotFound, TookTooLong


def addresses(host: str, port: int, *, seconds: float) -> list[IPAddress]:
    """Where ``host`` may be called, in the resolver's order. One forbidden address forbids the name."""
    found = list(dict.fromkeys(look_up(host, port, seconds=seconds)))
    if not found:
        raise NameNotFound(host=host)
    if not all(is_allowed(host, port, address) for address in found):
        raise AddressNotAllowed(host=host)
    return found


def demand_possible(address: Address) -> None:
    """Raises AddressNotAllowed where the address itself says that it is never called; no name is asked for.
    What a name stands for is looked at whenever it is called."""
    own_number = socket.AI_NUMERICHOST if address.host != "localhost" else 0
    try:
        rows = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM, flags=own_number)
    except (OSError, UnicodeError):
        return
    if not all(is_allowed(address.host, address.port, ip_address(row[4][0])) for row in rows):
        raise AddressNotAllowed(host=address.host)


def look_up(host: str, port: int, *, seconds: float) -> list[IPAddress]:
    # The system's resolver knows no time limit; a thread that nobody waits for any more ends by itself.
    answers: list[list[IPAddress]] = []
    looking = threading.Thread(target=lambda: answers.append(system_look_up(host, port)), daemon=True)
    looking.start()
    looking.join(seconds)
    if looking.is_alive():
        raise TookTooLong(host=host)
    return answers[0] if answers else []


def system_look_up(host: str, port: int) -> list[IPAddress]:
    try:
        rows = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return []
    return [ip_address(row[4][0]) for row in rows]
