"""What somebody holds: everything that would be orphaned if they were gone."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q

from baton.accounts.models import Member, Project
from baton.boards.leavers.beside import approvals_of
from baton.boards.leavers.heirs import job_function_on
from baton.boards.models import Card, CardQuerySet, ChecklistItem, Handoff, StageKind


@dataclass(frozen=True)
class Held:
    """Counts of cards by the part in them (one card can be in several), and of projects."""

    cards: int
    lead: int
    responsible: int
    offers: int
    items: int
    projects: int
    # Asked of them, and not answered.
    approvals: int
    by_job_function: dict[str, int]


def cards_held_by(member: Member) -> CardQuerySet:
    """Unfinished cards that they lead, answer for, offer or are offered, or have an open checklist item on.

    In the archive and the trash too: a card that is restored must not come back to somebody who is gone.
    """
    offers = Handoff.objects.filter(
        Q(giver=member) | Q(receiver=member), card=OuterRef("pk"), answered_at=None
    )
    items = ChecklistItem.objects.filter(checklist__card=OuterRef("pk"), responsible=member, done_at=None)
    unfinished = Card.objects.filter(workspace=member.workspace_id).exclude(stage_kind=StageKind.DONE)
    return unfinished.filter(Q(lead=member) | Q(responsible=member) | Q(Exists(offers)) | Q(Exists(items)))


def held_by(member: Member, *, asker: Member) -> Held:
    """As far as the asker sees the cards."""
    seen = Card.objects.seen_by(asker).values("pk")
    cards = cards_held_by(member).filter(pk__in=seen)
    known = list(cards.select_related("project").prefetch_related("participants", "project__places"))
    mine = [card.id for card in known]
    offers = Handoff.objects.filter(Q(giver=member) | Q(receiver=member), card__in=mine, answered_at=None)
    items = ChecklistItem.objects.filter(checklist__card__in=mine, responsible=member, done_at=None)
    return Held(
        cards=len(known),
        lead=sum(card.lead_id == member.id for card in known),
        responsible=sum(card.responsible_id == member.id for card in known),
        offers=offers.count(),
        items=items.count(),
        projects=Project.objects.seen_by(asker).filter(account_manager=member, archived_at=None).count(),
        approvals=approvals_of(member, Card.objects.seen_by(asker)),
        by_job_function=dict(Counter(job_function_on(card, member) for card in known)),
    )
