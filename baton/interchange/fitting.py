"""Texts of another tracker put into Baton's places, counting what could not stay as it was."""

import hashlib
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from baton.accounts.models import Member
from baton.boards.models import LimitCounts
from baton.interchange.models import LONGEST_ID

LONGEST_LINK = 2000
MENTION = re.compile(r"@\[([^\]\n]*)\]\(person:([^)\s]+)\)")
LARGEST_LIMIT = 2**31 - 1


@dataclass
class Texts:
    """``mended`` counts by reason: "nul" (PostgreSQL has no place for it), "shortened"."""

    mended: Counter[str] = field(default_factory=Counter)
    # By external id, once they are known: a reader leaves a mention as ``@[Name](person:id)``.
    members: Mapping[str, Member] = field(default_factory=dict)

    def whole(self, text: str) -> str:
        if "](person:" in text:
            text = MENTION.sub(self.mention, text)
        if "\0" not in text:
            return text
        self.mended["nul"] += 1
        return text.replace("\0", "")

    def mention(self, found: re.Match[str]) -> str:
        """As people mention one another here; it tells nobody anything, since it is from the past."""
        member = self.members.get(found[2])
        return f"@[{member.name}](member:{member.pk})" if member is not None else f"@{found[1]}"

    def fitted(self, text: str, most: int, *, otherwise: str = "") -> str:
        """On one line of at most ``most`` characters, never empty when ``otherwise`` is given."""
        line = " ".join(self.whole(text).split()) or otherwise
        if len(line) <= most:
            return line
        self.mended["shortened"] += 1
        return line[: most - 1] + "…"


def is_keepable(url: str) -> bool:
    """Whether a link fits; one cut short would lead elsewhere."""
    return len(url) <= LONGEST_LINK and "\0" not in url


def limit_of(number: int | None) -> int | None:
    """A limit that the database has room for; none for any other number."""
    return number if number is not None and 0 < number <= LARGEST_LIMIT else None


def counts_of(told: str) -> str:
    """What a limit counts; cards, where that is not known."""
    return told if told in LimitCounts.values else LimitCounts.CARDS


def key_of(external_id: str) -> str:
    """The id as it is kept; a monstrous one by its digest."""
    if len(external_id) <= LONGEST_ID and "\0" not in external_id:
        return external_id
    return "sha256:" + digest(external_id)


def digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def storable(document: Any) -> Any:
    """Without NUL: PostgreSQL keeps it in no JSON."""
    if isinstance(document, str):
        return document.replace("\0", "")
    if isinstance(document, dict):
        return {storable(key): storable(value) for key, value in document.items()}
    return [storable(value) for value in document] if isinstance(document, list | tuple) else document
