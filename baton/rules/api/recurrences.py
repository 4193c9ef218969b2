"""Cards that come again."""

from typing import Any

from ninja import Status

from baton.accounts import access
from baton.accounts.authenticating import MemberRequest
from baton.calendars.queries import calendar_of_workspace
from baton.calendars.today import today_in
from baton.rules import keeping_recurrences
from baton.rules.api.router import routes
from baton.rules.models import Recurrence
from baton.rules.rhythm_sentence import rhythm_sentence
from baton.rules.schemas import RecurrenceEdit, RecurrenceIn, RecurrenceOut, RecurrencePreview, SkipIn
from baton.rules.telling_recurrences import coming_told, recurrences_told


@routes.get("/recurrences", response=list[RecurrenceOut])
def recurrences(request: MemberRequest) -> Any:
    """Cards that come again on boards that the asker sees; the next to come first."""
    access.demand_team(request.member)
    rows = Recurrence.objects.seen_by(request.member).order_by("falls_on", "pk")
    return recurrences_told(list(rows), request.member)


@routes.post("/recurrences", response=RecurrenceOut)
def make_recurrence(request: MemberRequest, sent: RecurrenceIn) -> Any:
    made = keeping_recurrences.make_recurrence(by=request.member, **sent.model_dump())
    return recurrences_told([made], request.member)[0]


@routes.post("/recurrences/preview", response=RecurrencePreview)
def preview_recurrence(request: MemberRequest, sent: RecurrenceIn) -> Any:
    """Its rhythm in words and the next five days, as it would be made; nothing is kept."""
    member = request.member
    row = keeping_recurrences.rehearsed(by=member, **sent.model_dump())
    workspace = member.workspace
    coming = coming_told(row, today_in(workspace), calendar_of_workspace(workspace), set())
    return {"sentence": rhythm_sentence(row), "coming": coming, "time_zone": workspace.time_zone}


@routes.post("/recurrences/{recurrence_id}/skips", response=RecurrenceOut)
def skip_recurrence(request: MemberRequest, recurrence_id: int, sent: SkipIn) -> Any:
    """Leave out one of the days to come."""
    member = request.member
    found = keeping_recurrences.seen(recurrence_id, member)
    return recurrences_told([keeping_recurrences.skip(found, sent.day, by=member)], member)[0]


@routes.post("/recurrences/{recurrence_id}/skips/take-back", response=RecurrenceOut)
def take_back_skip(request: MemberRequest, recurrence_id: int, sent: SkipIn) -> Any:
    """Of a day that is still to come."""
    member = request.member
    found = keeping_recurrences.seen(recurrence_id, member)
    return recurrences_told([keeping_recurrences.take_back_skip(found, sent.day, by=member)], member)[0]


@routes.patch("/recurrences/{recurrence_id}", response=RecurrenceOut)
def change_recurrence(request: MemberRequest, recurrence_id: int, sent: RecurrenceEdit) -> Any:
    """Change the fields that are sent, and only those."""
    member = request.member
    found = keeping_recurrences.seen(recurrence_id, member)
    changed = keeping_recurrences.change_recurrence(found, by=member, **sent.model_dump(exclude_unset=True))
    return recurrences_told([changed], member)[0]


@routes.delete("/recurrences/{recurrence_id}", response={204: None})
def remove_recurrence(request: MemberRequest, recurrence_id: int) -> Any:
    member = request.member
    keeping_recurrences.remove_recurrence(keeping_recurrences.seen(recurrence_id, member), by=member)
    return Status(204, None)
