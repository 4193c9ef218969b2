"""What belongs to no card of the plan, and what Baton has no place for: said, not dropped in silence."""

from __future__ import annotations

from collections.abc import Collection

from django.utils.translation import gettext_noop as _

from baton.interchange.rows import Row
from baton.interchange.trello.comments import NOTHING_TO_DO
from baton.interchange.trello.log import COMMENTS, Log, Told
from baton.interchange.trello.moves import is_move
from baton.interchange.wording import say

ON_CARDS = {
    "stickers": _("sticker"),
    "idMembersVoted": _("vote"),
    "pluginData": _("power-up data"),
}


def set_aside_homeless(log: Log, cards: Collection[str]) -> None:
    """Comments and moves whose card was deleted, has left the board or was itself set aside."""
    for card, actions in log.by_card.items():
        if card not in cards:
            for told in actions:
                _set_aside(told)


def count_left_out(cards: Collection[Row]) -> None:
    """Into `left_out`, by their names."""
    for row in cards:
        for name, what in ON_CARDS.items():
            entries = row.data.get(name)
            if isinstance(entries, list) and entries:
                row.ledger.left_out[what] += len(entries)
        if row.data.get("recurrenceRule"):
            row.ledger.left_out[_("repetition of a card")] += 1
        if row.data.get("coordinates"):
            row.ledger.left_out[_("place on a map")] += 1


def _set_aside(told: Told) -> None:
    kind = "comment" if told.type in COMMENTS else "move" if is_move(told) else None
    if kind is None:
        return
    told.row.kind = kind
    told.row.ledger.read[kind] += 1
    if told.card:
        reason = say(_("Its card is not in the export: deleted, moved to another board, or set aside above."))
    else:
        reason = say(_("It does not name its card."))
    told.row.set_aside(reason, say(NOTHING_TO_DO) if told.card else None, field="data")
