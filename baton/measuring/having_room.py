"""Who of the same job function has less in hand than the one who holds a card."""

from dataclasses import dataclass

from django.db.models import Count

from baton.accounts.models import Member
from baton.boards.models import Card


@dataclass(frozen=True)
class Room:
    """``name`` holds ``cards`` in progress, the card's holder ``held``."""

    name: str
    cards: int
    held: int

    @property
    def share(self) -> float:
        """What the card would be one of, against what it is one of now; no less than half."""
        return max((self.cards + 1) / self.held, 0.5)


def most_room(card: Card, by: Member) -> Room | None:
    """None when nobody is there who holds fewer. Counts the cards that ``by`` sees."""
    holder = card.responsible
    if holder is None or not card.is_in_progress:
        return None
    alike = Member.objects.present().filter(workspace=card.workspace_id, job_function=holder.job_function)
    names = dict(alike.values_list("id", "name"))
    in_hand = Card.objects.seen_by(by).in_progress().filter(responsible__in=names)
    held = dict(in_hand.order_by().values_list("responsible").annotate(Count("id")))
    most = held.get(holder.pk, 0)
    others = [(held.get(pk, 0), name) for pk, name in names.items() if pk != holder.pk]
    fewest, name = min(others, default=(most, ""))
    return Room(name, fewest, most) if fewest + 1 < most else None
