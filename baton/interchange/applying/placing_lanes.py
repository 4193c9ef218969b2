"""Lanes of the plan, made or found again."""

from collections.abc import Mapping

from baton.accounts.models import Member
from baton.boards.models import Board, Lane
from baton.boards.structure.arranging_lanes import add_lane
from baton.interchange.fitting import Texts, counts_of, limit_of
from baton.interchange.identities import Identities
from baton.interchange.plan import ImportPlan, PlannedLane
from baton.kit import clock, rank


def make_lanes(
    plan: ImportPlan, boards: Mapping[str, Board], known: Identities, texts: Texts, by: Member
) -> dict[str, Lane]:
    """By external id; new ones at the bottom of their board. A lane that was removed here stays away."""
    here = Lane.objects.in_bulk(list(known.objects("lane").values()))
    found = {}
    for planned in sorted(plan.lanes, key=lambda lane: lane.order):
        board = boards.get(planned.board)
        if board is None:
            continue
        row = known.object_id("lane", planned.external_id)
        if row is None:
            found[planned.external_id] = made = make_lane(board, planned, texts, by)
            known.remember("lane", planned.external_id, made.id, board=board)
        elif row in here:
            found[planned.external_id] = here[row]
    return found


def make_lane(board: Board, planned: PlannedLane, texts: Texts, by: Member) -> Lane:
    name = texts.fitted(planned.name, 80, otherwise="—")
    if not planned.archived:
        counts = counts_of(planned.limit_counts)
        return add_lane(board, name, by=by, wip_limit=limit_of(planned.wip_limit), limit_counts=counts)
    last = board.lanes.order_by("-rank").values_list("rank", flat=True).first()
    return Lane.objects.create(board=board, name=name, rank=rank.between(last, None), archived_at=clock.now())
