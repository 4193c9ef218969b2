"""Take back that somebody was made responsible."""

from django.utils.translation import gettext_lazy as _

from baton.accounts.models import Member
from baton.activity.models import Entry
from baton.boards.access.seeing import demand_works_here
from baton.boards.changing import Changed, Turn
from baton.boards.news.relay_facts import CardAssigned, CardAssignmentUndone
from baton.boards.refusals import NobodyResponsible
from baton.boards.relay import limiting
from baton.boards.undo.taking_back import can_take_back
from baton.boards.undo.unmoving import reopen_offer


@can_take_back(CardAssigned, _("Who is responsible for “%(title)s” is as it was."))
def unassign(turn: Turn, deed: Entry) -> Changed:
    card, before = turn.card, deed.undo or {}
    holder = Member.objects.filter(pk=before["responsible"]).first()
    if holder is None and card.is_in_progress:
        raise NobodyResponsible
    if holder is not None:
        demand_works_here([holder], card)
        limiting.check_person(card, holder)
    card.responsible = holder
    parts = ("responsible", "offer") if reopen_offer(before) else ("responsible",)
    return turn.tell(CardAssignmentUndone, *parts, columns=("responsible",), undone=deed.number)
