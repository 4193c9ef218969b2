"""Headers that may be sent: one line each, and none that would change what the request is."""

import re
from collections.abc import Mapping

from baton.kit.outgoing.refusals import HeaderNotAllowed

NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
VALUE = re.compile(r"[\t\x20-\x7e]*")
OURS = frozenset(
    (
        "host",
        "content-length",
        "transfer-encoding",
        "connection",
        "keep-alive",
        "upgrade",
        "te",
        "trailer",
        "expect",
        "proxy-authorization",
        "proxy-connection",
        "accept-encoding",
    )
)
# What goes along when a redirect leads to another house. A key of the first one is none of its business.
HARMLESS = frozenset(("accept", "accept-language", "user-agent"))


def headers(given: Mapping[str, str]) -> list[tuple[bytes, bytes]]:
    sent = []
    for name, value in given.items():
        if not NAME.fullmatch(name) or not VALUE.fullmatch(value) or name.lower() in OURS:
            raise HeaderNotAllowed(header=re.sub(r"[^\x20-\x7e]", "?", name)[:60])
        sent.append((name.encode(), value.strip().encode()))
    return sent


def harmless(given: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in given.items() if name.lower() in HARMLESS}
