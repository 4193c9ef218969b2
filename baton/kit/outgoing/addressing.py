"""An address as somebody typed it, taken apart once. The same parts are looked at, resolved and called."""

from dataclasses import dataclass
from urllib.parse import urljoin

import httpx

from baton.kit.outgoing.allowing import is_allowed_port
from baton.kit.outgoing.refusals import UrlNotAllowed

LONGEST = 2048
PORT_OF = {"http": 80, "https": 443}


@dataclass(frozen=True, repr=False)
class Address:
    scheme: str
    host: str  # as it goes on the wire: ASCII, lower case
    port: int
    target: bytes  # path and query

    def __repr__(self) -> str:
        return f"<Address at {self.host}>"

    @property
    def origin(self) -> tuple[str, str, int]:
        return self.scheme, self.host, self.port

    @property
    def host_header(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORT_OF[self.scheme] else f"{host}:{self.port}"

    @property
    def text(self) -> str:
        return f"{self.scheme}://{self.host_header}{self.target.decode('ascii')}"

    def joined(self, location: str) -> "Address":
        """Where a redirect from here leads to."""
        return checked(urljoin(self.text, location))


def checked(url: str) -> Address:
    """``url`` taken apart. Raises UrlNotAllowed; if its host may be called is seen when it is resolved."""
    if len(url) > LONGEST or url != url.strip() or "\\" in url:
        raise UrlNotAllowed
    try:
        parts = httpx.URL(url)
        host = parts.raw_host.decode("ascii").lower().rstrip(".")
        port = PORT_OF.get(parts.scheme, 0) if parts.port is None else parts.port
    except (httpx.InvalidURL, ValueError, TypeError) as error:
        raise UrlNotAllowed from error
    if parts.scheme not in PORT_OF or not host or parts.userinfo or "%" in host:
        raise UrlNotAllowed
    if not is_allowed_port(host, port):
        raise UrlNotAllowed
    return Address(parts.scheme, host, port, parts.raw_path)
