"""Take back that somebody was made responsible, or took on what they were offered."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from baton.accounts.models import Member
from baton.activity.models import Entry
from baton.boards.access.seeing import demand_works_here
from baton.boards.changing import Changed, Turn
from baton.boards.models import Card, Handoff, Outcome, Stay
from baton.boards.news.relay_facts import CardAssigned, CardAssignmentUndone, HandoffAccepted
from baton.boards.refusals import NobodyResponsible
from baton.boards.relay import limiting
from baton.boards.undo.taking_back import can_take_back
from baton.boards.undo.unmoving import reopen_offer


@can_take_back(CardAssigned, _("Who is responsible for “%(title)s” is as it was."))
def unassign(turn: Turn, deed: Entry) -> Changed:
    before = deed.undo or {}
    give_back(turn.card, before)
    parts = ("responsible", "offer") if reopen_offer(before) else ("responsible",)
    return turn.tell(CardAssignmentUndone, *parts, columns=("responsible",), undone=deed.number)


@can_take_back(HandoffAccepted, _("“%(title)s” is offered to you again."))
def unaccept(turn: Turn, deed: Entry) -> Changed:
    """The offer stands again, due when it was."""
    give_back(turn.card, deed.undo or {})
    accepted = Handoff.objects.filter(pk=deed.payload["handoff"], outcome=Outcome.ACCEPTED)
    accepted.update(answered_at=None, outcome="", minutes_to_accept=None)
    parts = ("responsible", "offer")
    return turn.tell(CardAssignmentUndone, *parts, columns=("responsible",), undone=deed.number)


def give_back(card: Card, before: dict[str, Any]) -> None:
    """To whoever held it then, as does the count of its stay. Raises NobodyResponsible, NotInTheTeam,
    PersonIsFull."""
    held_by = before["responsible"]
    holder = Member.objects.filter(pk=held_by).first() if held_by is not None else None
    if holder is None and card.is_in_progress:
        raise NobodyResponsible
    if holder is not None:
        demand_works_here([holder], card)
        limiting.check_person(card, holder)
    card.responsible = holder
    if "stay" in before:
        counted_for = Member.objects.filter(pk=before["counted_for"]).first()
        Stay.objects.filter(pk=before["stay"]).update(responsible=counted_for)
