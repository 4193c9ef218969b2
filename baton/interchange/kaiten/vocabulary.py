"""Tags and card types: told in lists of their own, or only by the cards that have them."""

from __future__ import annotations

from collections.abc import Iterable

from baton.interchange.kaiten.colours import word_of
from baton.interchange.kaiten.rows import KaitenRow
from baton.interchange.plan import PlannedCardType, PlannedTag


class Tags:
    """All tags; ``of`` answers for a card and adds what only the card tells of."""

    def __init__(self, rows: Iterable[KaitenRow]) -> None:
        self.found = {row.id: tag(row, row.id) for row in rows}

    def of(self, card: KaitenRow) -> tuple[str, ...]:
        """External ids of the card's tags, each once."""
        ids: dict[str, None] = {}
        told = card.data.get("tags")
        for index, entry in enumerate(told if isinstance(told, list) else ()):
            if isinstance(entry, dict):
                row = KaitenRow(card.ledger, "tag", entry, (*card.path, "tags", index))
                name = row.named("name", 200)
                external_id = row.ref("tag_id") or row.id or (f"name:{name}" if name else "")
                if external_id:
                    ids[external_id] = None
                    self.found.setdefault(external_id, tag(row, external_id, placeholder=True))
        for external_id in card.refs("tag_ids"):
            ids[external_id] = None
            self.found.setdefault(external_id, PlannedTag(external_id, f"#{external_id}", placeholder=True))
        return tuple(ids)


def tag(row: KaitenRow, external_id: str, *, placeholder: bool = False) -> PlannedTag:
    color = row.data.get("color")
    word = color if isinstance(color, str) else word_of(color)
    return PlannedTag(external_id, row.named("name", 200) or f"#{external_id}", word, placeholder)


class CardTypes:
    """All card types; ``of`` answers for a card, by id or by name."""

    def __init__(self, rows: Iterable[KaitenRow]) -> None:
        self.found = {
            row.id: PlannedCardType(row.id, row.named("name", 200) or f"#{row.id}", told=True) for row in rows
        }

    def of(self, card: KaitenRow) -> str | None:
        external_id, name = card.ref("type_id"), card.named("type_name", 200)
        inner = card.inner("type")
        if inner is not None:
            external_id, name = external_id or inner.id or None, name or inner.named("name", 200)
        key = external_id or (f"name:{name}" if name else None)
        if key is not None:
            self.found.setdefault(key, PlannedCardType(key, name or f"#{key}"))
        return key
