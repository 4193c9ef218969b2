"""What many cards set free when their column makes them done at once."""

from django.db.models import Exists, OuterRef, QuerySet

from baton.accounts.models import Member, Workspace
from baton.boards.models import Blocker, Card, Handoff, StageKind
from baton.boards.relay.freeing import free_what_waited


def free_before_done(cards: QuerySet[Card], *, by: Member, workspace: Workspace) -> set[int]:
    """Lift what stood because of ``cards`` and close their open offers; the ids of those that had an offer.

    Asked before they change: a card may stand still because of another one of them.
    """
    blocking = Exists(Blocker.objects.filter(blocking_card=OuterRef("pk"), lifted_at=None))
    offered = Exists(Handoff.objects.filter(card=OuterRef("pk"), answered_at=None))
    waited_for = cards.exclude(stage_kind=StageKind.DONE).filter(blocking | offered).order_by("id")
    return {card.id for card in waited_for if "handoff" in free_what_waited(card, by=by, workspace=workspace)}
