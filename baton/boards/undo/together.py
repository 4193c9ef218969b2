"""Take back what was done to many cards as one deed: what is asked about them is asked of a batch at once."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from baton.accounts.models import Member
from baton.activity import log
from baton.activity.models import Entry
from baton.boards.changing import Changed, Turn
from baton.boards.models import Card
from baton.boards.undo.taking_back import WAYS, card_of, cards_of, demand_untouched, taken_back
from baton.kit.errors import NotSeen, Refusal

BATCH = 500


@dataclass
class Together:
    """By card: as it is now, or what stands against it. ``deed`` is the first entry."""

    deed: Entry
    done: dict[int | None, Changed] = field(default_factory=dict)
    refused: dict[int | None, Refusal] = field(default_factory=dict)


def undo_together(deed: int, *, by: Member) -> Together:
    """The last first; what somebody has touched since stays as they left it."""
    parts = Entry.objects.filter(workspace=by.workspace_id, deed=deed, by=by, undo__isnull=False)
    wanted = list(parts.filter(kind__in=WAYS).exclude(number__in=taken_back(by)).order_by("-number"))
    together = Together(Entry.objects.get(workspace=by.workspace_id, number=deed))
    with log.many_deeds(by.workspace_id, tells_at_once=True) as written, log.as_one_deed():
        for some in batches(wanted):
            batch = Batch(some, by)
            for part in some:
                try:
                    with log.attempt():
                        turn = Turn(written.workspace, batch.card_of(part), by)
                        together.done[part.card] = batch.take_back(turn, part)
                except Refusal as refusal:
                    together.refused[part.card] = refusal
                    batch.forget(part)
    return together


def batches(parts: Sequence[Entry]) -> Iterator[Sequence[Entry]]:
    for start in range(0, len(parts), BATCH):
        yield parts[start : start + BATCH]


class Batch:
    """The cards of some parts of the deed, and what was done to them since."""

    def __init__(self, parts: Sequence[Entry], by: Member) -> None:
        self.by = by
        ids = {part.card for part in parts if part.card is not None}
        self.cards: dict[int, Card] = cards_of(ids, by)
        self.later: dict[int | None, list[Entry]] = defaultdict(list)
        first = min(part.number for part in parts)
        since = Entry.objects.filter(workspace=by.workspace_id, card__in=ids, number__gt=first)
        for entry in since.select_related("by").order_by("number"):
            self.later[entry.card].append(entry)
        self.undone: set[int] = set()

    def card_of(self, part: Entry) -> Card:
        if part.card is None:
            raise NotSeen
        if part.card not in self.cards:
            self.cards[part.card] = card_of(part.card, self.by)
        return self.cards[part.card]

    def take_back(self, turn: Turn, part: Entry) -> Changed:
        later = [entry for entry in self.later[part.card] if entry.number > part.number]
        demand_untouched(part, later, self.undone)
        changed = WAYS[part.kind].take_back(turn, part)
        self.undone.add(part.number)
        return changed

    def forget(self, part: Entry) -> None:
        """What was refused may have been begun on the row in hand: it is read anew."""
        if part.card is not None:
            self.cards.pop(part.card, None)
