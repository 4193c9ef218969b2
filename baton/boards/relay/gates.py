"""Gates: no card passes one without a standing clearance for what is on it now.

A gate stands between columns: whoever moves a card over it, from whatever column on the left to whatever
column on the right, has to pass it. So does what comes from another board or is filed behind it.
"""

from django.db.models import QuerySet

from baton.boards.models import Card, Clearance, Column, Moment, Policy, Requirement
from baton.boards.refusals import ApprovalNeeded, ApprovedBefore, ClientApproves
from baton.boards.relay.covering import content_hash
from baton.boards.stages import stands
from baton.kit.prepared import Prepared


def is_passed(policy: Policy, left: Column | None, to: Column) -> bool:
    """Whether a move from ``left`` (None: from outside) to ``to`` leads through the gate of ``policy``."""
    at = policy.column
    start = stands(left) if left is not None and left.board_id == to.board_id else ("", "")
    end, place = stands(to), stands(at)
    if at.parent_id is None:
        start, end, place = (start[0], ""), (end[0], ""), (place[0], "")
    if policy.moment == Moment.LEAVE:
        return start <= place < end
    # Who comes back into a gated column from the right passes it as well.
    return start < place <= end or (place == end and start != place)


def demand_clear(policy: Policy, card: Card) -> None:
    """Raises ApprovalNeeded and its kinds."""
    clearance = CLEARANCE.first(card=card.pk, gate=policy.gate.pk)
    if clearance is not None and is_valid(clearance):
        return
    known = {
        "column": policy.column.name,
        "gate": policy.gate.pk,
        "policy": policy.pk,
        "what": policy.gate.name,
        "missing": policy.words,
    }
    if clearance is not None and is_of_its_client(clearance):
        raise ApprovedBefore(**known)
    raise ClientApproves(**known) if policy.gate.is_for_client else ApprovalNeeded(**known)


def demand_still_clear(card: Card, to: Column) -> None:
    """For a card that is done in ``to``: what was approved on its way holds to the end. A gate that it never
    asked at is no matter here; one whose approval is no longer valid is. Raises ApprovalNeeded and its
    kinds."""
    for policy in ON_BOARD.all(board=to.board_id):
        if CLEARANCE.first(card=card.pk, gate=policy.gate.pk) is not None:
            demand_clear(policy, card)


def is_clear(policy: Policy, card: Card) -> bool:
    clearance = CLEARANCE.first(card=card.pk, gate=policy.gate.pk)
    return clearance is not None and is_valid(clearance)


def is_valid(clearance: Clearance) -> bool:
    """Not voided, of the client whose card it is now, and the card holds exactly what was approved: compared
    here, in turn."""
    return (
        clearance.voided_at is None
        and is_of_its_client(clearance)
        and content_hash(clearance.card_id, clearance.covers) == clearance.content_hash
    )


def is_of_its_client(clearance: Clearance) -> bool:
    """The same words may mean something else to another client, who has not been asked."""
    if not clearance.covers["for_client"]:
        return True
    project = clearance.card.project
    return project is not None and project.client_id == clearance.client_id


def latest(*, card: int, gate: int) -> QuerySet[Clearance]:
    rows = Clearance.objects.filter(card=card, gate=gate)
    return rows.select_related("card__project").order_by("-id")


CLEARANCE: Prepared[Clearance] = Prepared(latest)


def demand_way_in(card: Card, to: Column) -> None:
    """For a card that is filed: a new one has no clearance yet."""
    for policy in ON_BOARD.all(board=to.board_id):
        if is_passed(policy, None, to):
            demand_clear(policy, card)


def demand_way_back(card: Card, to: Column) -> None:
    """For a card that goes to ``to`` because a deed is taken back."""
    for policy in ON_BOARD.all(board=to.board_id):
        if is_passed(policy, card.column, to):
            demand_clear(policy, card)


def gates_on(*, board: int) -> QuerySet[Policy]:
    rows = Policy.objects.filter(
        requirement=Requirement.APPROVAL, column__board=board, column__archived_at=None
    )
    return rows.select_related("column__parent", "gate").order_by("column__rank", "moment", "id")


ON_BOARD: Prepared[Policy] = Prepared(gates_on)
