"""Put the lanes of a design on its board: by the verbs of boards, so that stays and history remain."""

from collections import Counter
from collections.abc import Mapping, Sequence

from django.db.models import QuerySet

from baton.accounts.models import Member
from baton.boards.access import finding as finding_boards
from baton.boards.models import Board, Card, Lane, StageKind
from baton.boards.structure.archiving_lanes import archive_lane, restore_lane
from baton.boards.structure.arranging_lanes import add_lane, change_lane, fill_lane
from baton.statik.models import ClassLane, Service
from baton.statik.publishing.difference import Running, Step, What
from baton.statik.publishing.wanted_lanes import REST, WantedLane, difference_of_lanes, rest

COMING = (What.ADD_LANE, What.RESTORE_LANE)


def coming(board: Board | None, steps: Sequence[Step], wants: Sequence[WantedLane]) -> Mapping[int, int]:
    """How many running cards go into each lane that comes, by its class."""
    of_part = {each.part: each for each in wants}
    come = [step.block for step in steps if step.what in COMING and step.block in of_part]
    return Counter({part: cards_of(board, of_part[part]).count() for part in come}) if board else {}


def cards_of(board: Board, wants: WantedLane) -> QuerySet[Card]:
    """What is not done: what is stays where it was done."""
    running = Card.objects.on_board().filter(board=board).exclude(stage_kind=StageKind.DONE)
    return running.filter(class_of_service=wants.service_class)


def put_lanes(
    service: Service, board: Board, running: Running, wants: Sequence[WantedLane], *, by: Member, reason: str
) -> None:
    steps = {step.block: step for step in difference_of_lanes(running, wants)}
    if REST in steps and steps[REST].what is What.ADD_LANE:
        ClassLane.objects.create(service=service, lane=add_lane(board, rest().name, by=by))
    below: Lane | None = lowest(board)
    for each in reversed(wants):
        below = put_lane(service, board, running, each, below, by)
    gone = [step for step in steps.values() if step.what is What.ARCHIVE_LANE]
    for step in sorted(gone, key=lambda each: each.block == REST):
        lane = finding_boards.lane(step.there, by)
        left = board.lanes.filter(archived_at=None).exclude(pk__in=[each.there for each in gone])
        others = left.order_by("rank") if left else board.lanes.filter(archived_at=None).exclude(pk=lane.pk)
        archive_lane(lane, by=by, cards_to=others.last(), reason=reason)


def lowest(board: Board) -> Lane | None:
    """Whose neighbours the lanes of classes become: they stand at the top."""
    return board.lanes.filter(archived_at=None).order_by("rank").first()


def put_lane(
    service: Service, board: Board, running: Running, wants: WantedLane, below: Lane | None, by: Member
) -> Lane:
    known = Lane.objects.filter(pk=running.lanes.get(wants.part, 0), board=board).first()
    comes = known is None or known.archived_at is not None
    if known is None:
        of_class = str(wants.service_class)
        lane = add_lane(
            board, wants.name, by=by, above=below, wip_limit=wants.wip_limit, class_of_service=of_class
        )
        ClassLane.objects.update_or_create(
            service=service, service_class_id=wants.part, defaults={"lane": lane}
        )
    else:
        if known.archived_at is not None:
            restore_lane(known, by=by)
        lane = change_lane(known, by=by, name=wants.name, wip_limit=wants.wip_limit)
    if comes:
        fill_lane(lane, cards_of(board, wants), by=by)
    return lane
