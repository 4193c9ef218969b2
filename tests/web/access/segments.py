"""A segment of two versions' worth of documents, for those who ask what may be asked of it."""

from typing import TYPE_CHECKING, Any

from tests.web.access.rows_segments import RULE

if TYPE_CHECKING:
    from tests.web.access.scene import Hand


def segmented(hand: "Hand") -> dict[str, Any]:
    """One segment, and the version of another one to compare it with."""
    found: dict[str, Any] = {}
    for name, country in (("", "NL"), (".other", "DE")):
        rule = RULE % country
        text = f'{{"segment": "c", "version": 1, "definition": {{"combinator": "and", "rules": [{rule}]}}}}'
        made = hand.did("POST", "segments", {"name": country, "document": text})
        found |= {f"segment{name}": made["id"], f"segment_version{name}": made["versions"][0]["id"]}
    return found
