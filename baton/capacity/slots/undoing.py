"""A deed in the plan is taken back: what it made goes, what was there before stands there again."""

from django.utils.translation import gettext_lazy as _

from baton.activity import log
from baton.activity.models import Entry
from baton.boards.changing import Changed, Turn
from baton.boards.relay.refusals import TouchedSince
from baton.boards.undo.taking_back import can_take_back
from baton.capacity.facts import CardPlaced, PlacementMoved, PlacementResized, PlacementTakenOff, PlanUndone
from baton.capacity.models import Outcome, Placement
from baton.capacity.slots.keeping import restored


@can_take_back(CardPlaced, _("“%(title)s” is out of the plan again."))
def unplace(turn: Turn, deed: Entry) -> Changed:
    return plan_as_before(turn, deed)


@can_take_back(PlacementMoved, _("“%(title)s” is where it was in the plan."))
def unmove(turn: Turn, deed: Entry) -> Changed:
    return plan_as_before(turn, deed)


@can_take_back(PlacementResized, _("“%(title)s” takes as much of the plan as before."))
def unresize(turn: Turn, deed: Entry) -> Changed:
    return plan_as_before(turn, deed)


@can_take_back(PlacementTakenOff, _("“%(title)s” is back in the plan."))
def untake_off(turn: Turn, deed: Entry) -> Changed:
    return plan_as_before(turn, deed)


def plan_as_before(turn: Turn, deed: Entry) -> Changed:
    """Raises TouchedSince where something of the card stands in the way meanwhile, or it has been said what
    came of a slot."""
    undo = deed.undo or {}
    rows = [restored(each, turn.workspace) for each in undo.get("before", ())]
    going = {*undo.get("made", ()), *(row.pk for row in rows)}
    there = Placement.objects.filter(pk__in=going, workspace=turn.workspace)
    answered = there.exclude(outcome=Outcome.OPEN).select_related("member").first()
    if answered is not None:
        raise TouchedSince(person=answered.member.name)
    there.delete()
    for row in rows:
        row.version = turn.workspace.last_entry + 1
        place = {"member": row.member_id, "day": row.day, "slot": row.slot, "card": row.card_id}
        if Placement.objects.filter(**place, job_function=row.job_function).exists():
            raise TouchedSince(person="Baton")
        row.save(force_insert=True)
    whose = rows[0].member_id if rows else deed.payload["member"]
    told = {"board": turn.card.board_id, "card": turn.card.pk, "member": whose}
    fact = PlanUndone(**told, changed=deed.payload["changed"], undone=deed.number)
    log.record(turn.workspace, fact, by=turn.by)
    return Changed(turn.card)
