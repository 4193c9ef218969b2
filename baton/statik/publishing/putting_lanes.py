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
from baton.statik.publishing.wanted_lanes import REST, WantedLane, difference_of_lanes, rest, says

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


def leaving(board: Board | None, steps: Sequence[Step]) -> Mapping[int, int]:
    """How many cards stand in each lane that goes with its class, by lane."""
    gone = [step.there for step in steps if step.what is What.ARCHIVE_LANE and step.block != REST]
    there = Card.objects.on_board().filter(board=board, lane__in=gone)
    return Counter(there.values_list("lane", flat=True))


def put_lanes(
    service: Service, board: Board, running: Running, wants: Sequence[WantedLane], *, by: Member, reason: str
) -> None:
    """Whatever lane a card gets, it is in its column since when it was: no move, no new stay."""
    steps = {step.block: step for step in difference_of_lanes(running, wants)}
    if REST in steps and steps[REST].what is not What.ARCHIVE_LANE:
        put_rest(service, board, steps[REST], by)
    for each in reversed(wants):
        put_lane(service, board, running, wants, each, by)
    gone = [step for step in steps.values() if step.what is What.ARCHIVE_LANE]
    of_others = board.lanes.filter(archived_at=None, class_of_service="").order_by("rank").first()
    for step in sorted(gone, key=lambda each: each.block == REST):
        lane = finding_boards.lane(step.there, by)
        if of_others is not None and of_others != lane:
            fill_lane(of_others, Card.objects.on_board().filter(lane=lane), by=by)
        archive_lane(lane, by=by, cards_to=of_others, reason=reason)


def put_rest(service: Service, board: Board, step: Step, by: Member) -> None:
    if step.what is What.RESTORE_LANE:
        restore_lane(finding_boards.lane(step.there, by), by=by)
    else:
        lane = add_lane(board, rest().name, by=by)
        ClassLane.objects.update_or_create(service=service, service_class=None, defaults={"lane": lane})


def put_lane(
    service: Service,
    board: Board,
    running: Running,
    wants: Sequence[WantedLane],
    each: WantedLane,
    by: Member,
) -> None:
    known = Lane.objects.filter(pk=running.lanes.get(each.part, 0), board=board).first()
    stands = known is not None and known.archived_at is None and known.class_of_service == each.service_class
    if known is None:
        lane = add_lane(board, by=by, above=below(service, board, wants, each), **says(each))
        ClassLane.objects.update_or_create(
            service=service, service_class_id=each.part, defaults={"lane": lane}
        )
    else:
        restore_lane(known, by=by)
        lane = change_lane(known, by=by, **says(each))
    if not stands:
        fill_lane(lane, cards_of(board, each), by=by)


def below(service: Service, board: Board, wants: Sequence[WantedLane], each: WantedLane) -> Lane | None:
    """Above which a new lane is put: that of the next less pressing class, else the first of all others."""
    standing = {lane.pk: lane for lane in board.lanes.filter(archived_at=None).order_by("rank")}
    of_class = dict(ClassLane.objects.filter(service=service).values_list("service_class", "lane"))
    mine = [of_class.get(other.part) for other in wants]
    for pk in mine[wants.index(each) + 1 :]:
        if pk in standing:
            return standing[pk]
    return next((lane for pk, lane in standing.items() if pk not in mine), None)
