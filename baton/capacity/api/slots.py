from typing import Annotated, Any

import orjson
from django.http import HttpResponse
from ninja import Query, Status

from baton.accounts.access import demand_team
from baton.accounts.authenticating import MemberRequest
from baton.accounts.models import JobFunction
from baton.boards.access import finding as boards
from baton.boards.models import Card
from baton.capacity import finding
from baton.capacity.api.router import routes
from baton.capacity.slots import placing
from baton.capacity.slots.on_card import plan_of_card
from baton.capacity.slots.setting import set_slots
from baton.capacity.slots.showing import calendar_told
from baton.capacity.slots.tray import tray_told, usual_function
from baton.capacity.slots_schemas import (
    CardPlanOut,
    MovePlacementIn,
    PlaceCardIn,
    PlacedOut,
    ResizeIn,
    SlotIn,
    SlotsOut,
    SlotsPerDayIn,
    SwapIn,
    TakeOffIn,
    TrayOut,
)
from baton.kit.days import Day
from baton.membership import finding as teams

Days = Annotated[int, Query(ge=1, le=31)]
Filter = Annotated[str, Query(max_length=20_000, description="A filter as text; empty: everything.")]


@routes.get("/slots", response=SlotsOut)
def slots(
    request: MemberRequest,
    first_day: Day,
    days: Days = 7,
    job_function: JobFunction | None = None,
    team: int | None = None,
    member: int | None = None,
) -> Any:
    """Who is planned for what, day by day and slot by slot, with what is wrong with it."""
    by = request.member
    demand_team(by)
    if member is not None:
        finding.seen_member(member, by)
    if team is not None:
        teams.team(team, by)
    told = calendar_told(first_day, days, by, job_function=job_function, team=team, member=member)
    # Thousands of slots are not worth looking at one by one: they have just been made.
    return HttpResponse(orjson.dumps(told), content_type="application/json")


@routes.get("/slots/tray", response=TrayOut)
def slots_tray(
    request: MemberRequest, filter: Filter = "", job_function: JobFunction | None = None, queued: bool = False
) -> Any:
    """Cards of which hours of a job function are in no slot yet, the most urgent first."""
    by = request.member
    demand_team(by)
    return tray_told(filter, job_function or usual_function(by), by, queued=queued)


@routes.get("/cards/{card_id}/slots", response=CardPlanOut)
def slots_of_card(request: MemberRequest, card_id: int) -> Any:
    """Where a card stands in people's plans, and what of its planned hours is still to be placed."""
    by = request.member
    card = boards.card(card_id, by)
    demand_team(by)
    return plan_of_card(card)


@routes.post("/placements", response=PlacedOut)
def place_card(request: MemberRequest, wish: PlaceCardIn) -> Any:
    """A card into somebody's slots, from one on, as many as its hours take."""
    by = request.member
    card = boards.named(Card, wish.card, by)
    function = wish.job_function or ""
    return told(placing.place(card, target(wish), minutes=wish.minutes, job_function=function, by=by))


@routes.post("/placements/{placement_id}/move", response=PlacedOut)
def move_placement(request: MemberRequest, placement_id: int, wish: MovePlacementIn) -> Any:
    """To another slot, of anybody."""
    by = request.member
    row = finding.placement(placement_id, by)
    return told(placing.move(row, target(wish), version=wish.version, whole=wish.whole, by=by))


@routes.post("/placements/{placement_id}/swap", response=PlacedOut)
def swap_placements(request: MemberRequest, placement_id: int, wish: SwapIn) -> Any:
    """Two placements change places."""
    by = request.member
    one, other = finding.placement(placement_id, by), finding.placement(wish.other, by)
    return told(placing.swap(one, other, versions=(wish.version, wish.other_version), by=by))


@routes.put("/placements/{placement_id}", response=PlacedOut)
def resize_placement(request: MemberRequest, placement_id: int, wish: ResizeIn) -> Any:
    """More or fewer minutes of the card in this slot."""
    by = request.member
    row = finding.placement(placement_id, by)
    return told(placing.resize(row, minutes=wish.minutes, version=wish.version, by=by))


@routes.post("/placements/{placement_id}/take-off", response=PlacedOut)
def take_placement_off(request: MemberRequest, placement_id: int, wish: TakeOffIn) -> Any:
    """Out of the plan again: back into the tray."""
    by = request.member
    row = finding.placement(placement_id, by)
    return told(placing.take_off(row, version=wish.version, whole=wish.whole, by=by))


@routes.put("/slots/per-day", response={204: None})
def set_slots_per_day(request: MemberRequest, wish: SlotsPerDayIn) -> Any:
    """Into how many slots a whole working day is divided."""
    set_slots(wish.per_day, of=None, by=request.member)
    return Status(204, None)


@routes.put("/members/{member_id}/slots-per-day", response={204: None})
def set_slots_of_member(request: MemberRequest, member_id: int, wish: SlotsPerDayIn) -> Any:
    """The same for one person."""
    by = request.member
    set_slots(wish.per_day, of=finding.seen_member(member_id, by), by=by)
    return Status(204, None)


def target(wish: SlotIn) -> placing.Target:
    return placing.Target(wish.member, wish.day, wish.slot, wish.seen)


def told(done: placing.Done) -> dict[str, Any]:
    return {
        "number": done.entries[0].number if done.entries else None,
        "placements": [row.pk for row in done.placements],
        "left": done.left,
    }
