"""What a decision sets in motion where the gate says so: the card goes on, and is offered to who is next."""

from django.db import transaction
from django.utils import translation

from baton.accounts.models import Member, Workspace
from baton.approvals.choosing import of_job_function
from baton.approvals.models import Approval, Approver, Decision
from baton.boards.access.seeing import works_here
from baton.boards.models import Card, Column, Gate, Moment
from baton.boards.relay.handing_over import may_give, offer
from baton.boards.relay.moving import move
from baton.boards.stages import stages_of, stands
from baton.kit.errors import Refusal


def carry_on(approval: Approval, card: Card, workspace: Workspace) -> None:
    """In the name of whoever asked. What boards refuses stays undone and is told with the approval: the
    approval itself is granted."""
    gate, mover = approval.gate, mover_of(approval, card)
    if gate is None or not gate.moves_on or mover is None:
        return
    onward = stage_behind(gate, card)
    if onward is None:
        return
    try:
        with transaction.atomic(), translation.override(workspace.language):
            card = move(card, to=onward, by=mover, because=granted_by(approval)).card
            if gate.hands_over:
                hand_over(card, onward, giver_of(card, mover))
    except Refusal as refusal:
        with translation.override(workspace.language):
            approval.held_up = str(refusal)
        approval.save(update_fields=["held_up"])


def holds_up(approval: Approval) -> str:
    """Why the card could not move on when it was approved; nothing once it has moved since."""
    gate = approval.gate
    waits = approval.held_up and gate is not None and stage_behind(gate, approval.card) is not None
    return approval.held_up if waits else ""


def granted_by(approval: Approval) -> dict[str, str]:
    """Why the card moves, for its history: somebody who cannot move it said yes. Whoever answers for a client
    is called by the client's name: history forgets nobody."""
    said_yes = approval.approvers.filter(answer__decision=Decision.APPROVE).order_by("id")
    people = map(called_in_history, said_yes.select_related("member", "contact__client"))
    names = ", ".join(dict.fromkeys(people))
    return {"approved": approval.title, "by": names}


def called_in_history(approver: Approver) -> str:
    contact = approver.contact
    return contact.client.name if contact is not None else approver.name


def mover_of(approval: Approval, card: Card) -> Member | None:
    people = (approval.asked_by, card.responsible, card.lead)
    return next((one for one in people if one is not None and works_here(one, card)), None)


def giver_of(card: Card, mover: Member) -> Member:
    """Whoever may move a card need not be one who hands it over: then it is offered for whoever holds it."""
    held_by = card.responsible
    return mover if may_give(card, mover) or held_by is None or not works_here(held_by, card) else held_by


def stage_behind(gate: Gate, card: Card) -> Column | None:
    """The next stage, of a card that stands right before the gate; None when it does not."""
    at = gate.policy.column
    living = Column.objects.filter(board=at.board_id, archived_at=None).select_related("parent")
    columns = [column for column in living if column.parent is None or column.parent.archived_at is None]
    with_parts = {column.parent_id for column in columns}
    stages = sorted((column for column in columns if column.id not in with_parts), key=stands)
    here = next((place for place, column in enumerate(stages) if column.id == card.column_id), None)
    if here is None or here + 1 >= len(stages):
        return None
    own = {column.id for column in stages_of(at)}
    onward = stages[here + 1]
    leaves = stages[here].id in own and onward.id not in own
    enters = onward.id in own and stages[here].id not in own
    return onward if (leaves if gate.policy.moment == Moment.LEAVE else enters) else None


def hand_over(card: Card, to: Column, mover: Member) -> None:
    if not to.job_function or to.pulled:
        return
    able = [one for one in of_job_function(to.job_function, card) if not one.is_placeholder]
    # Nobody is chosen by chance: with several, whoever leads the card takes it and decides.
    next_one = able[0] if len(able) == 1 else card.lead
    if next_one is not None and next_one.id != card.responsible_id and works_here(next_one, card):
        offer(card, to=next_one, by=mover)
