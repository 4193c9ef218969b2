"""Which Kaiten is meant: a company's short name, its host, or a whole address of one's own."""

from __future__ import annotations

import re

from baton.interchange.kaiten.refusals import NotAKaiten
from baton.kit.outgoing import UrlNotAllowed, checked
from baton.kit.outgoing.allowing import is_named, is_within

SHORT = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?", re.IGNORECASE)


def origin_of(company: str) -> str:
    """``relay`` -> ``https://relay.kaiten.ru``. The key goes over https only, unless the installation allows
    the host by name. Raises NotAKaiten."""
    told = company.strip().rstrip("/")
    if SHORT.fullmatch(told):
        told = f"{told.lower()}.kaiten.ru"
    if "://" not in told:
        told = f"https://{told}"
    try:
        address = checked(told)
    except UrlNotAllowed as error:
        raise NotAKaiten(company=company[:80]) from error
    plain = address.scheme == "http" and not (is_named(address.host, address.port) or is_within(address.host))
    if plain or (
        "." not in address.host and address.scheme == "https" and not is_named(address.host, address.port)
    ):
        raise NotAKaiten(company=company[:80])
    return f"{address.scheme}://{address.host_header}"
