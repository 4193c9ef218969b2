"""Labels become tags. A label without a name is called by its colour."""

from __future__ import annotations

from baton.interchange.plan import PlannedTag
from baton.interchange.rows import Row


class Tags:
    """All tags of the board; `of` answers for a card and adds what only the card tells of."""

    def __init__(self, board: Row) -> None:
        self.found = {row.id: tag(row) for row in board.rows("labels", "tag", set())}

    def of(self, card: Row) -> tuple[str, ...]:
        """External ids of the card's tags, each once."""
        ids = dict.fromkeys(card.refs("idLabels"))
        embedded = card.data.get("labels")
        for index, entry in enumerate(embedded if isinstance(embedded, list) else ()):
            if isinstance(entry, dict):
                row = Row(card.ledger, "tag", entry, (*card.path, "labels", index))
                # Before 2014 labels had no ids: the colour was the label.
                external_id = row.id or f"color:{entry.get('color')}"
                ids[external_id] = None
                if external_id not in self.found:
                    self.found[external_id] = tag(row, external_id=external_id, placeholder=True)
        for external_id in ids:
            self.found.setdefault(external_id, PlannedTag(external_id, external_id, placeholder=True))
        return tuple(ids)


def tag(row: Row, *, external_id: str | None = None, placeholder: bool = False) -> PlannedTag:
    color = row.text("color") or None
    name = row.text("name").strip() or (color or "no colour").replace("_", " ")
    return PlannedTag(external_id or row.id, name, color, placeholder)
