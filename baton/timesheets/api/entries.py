from datetime import timedelta
from typing import Annotated, Any

from ninja import Query, Status

from baton.accounts.authenticating import MemberRequest
from baton.boards.access import finding as boards
from baton.kit.days import Day
from baton.kit.errors import Malformed
from baton.timesheets import correcting, entering, finding
from baton.timesheets.api.router import routes
from baton.timesheets.entering import When
from baton.timesheets.models import TimeEntry
from baton.timesheets.schemas import CorrectedOut, CorrectionIn, NewTimeIn, SpentIn, TimeEntryOut, TimeIn
from baton.timesheets.showing import shown
from baton.timesheets.spending import Spent

MINUTE = timedelta(minutes=1)
MOST_DAYS = 366
Limit = Annotated[int, Query(ge=1, le=2000)]


@routes.get("/time", response=list[TimeEntryOut])
def time_entries(
    request: MemberRequest,
    first_day: Day,
    last_day: Day,
    member: int | None = None,
    card: int | None = None,
    project: int | None = None,
    after: int = 0,
    limit: Limit = 500,
) -> Any:
    """Hours that the asker sees, of at most a year, by id: go on with ``after`` the last id. One's own with
    the first tier of money, those of all with the second."""
    if last_day < first_day or (last_day - first_day).days > MOST_DAYS:
        raise Malformed(field="last_day", reason=f"0 to {MOST_DAYS} days after first_day")
    finding.demand_hours_of(request.member, request.member)
    entries = TimeEntry.objects.seen_by(request.member).between(first_day, last_day).filter(pk__gt=after)
    if member is not None:
        entries = entries.filter(member=finding.member_whose_hours(member, request.member))
    if card is not None:
        entries = entries.filter(card=boards.card(card, request.member))
    if project is not None:
        entries = entries.filter(project=finding.project(project, request.member))
    return shown(entries.order_by("pk")[:limit], request.member)


@routes.post("/time", response=TimeEntryOut)
def enter_time(request: MemberRequest, sent: NewTimeIn) -> Any:
    """Minutes on a day, or from when to when; one's own, or for whoever manages those of others."""
    by = request.member
    of = finding.member_whose_hours(sent.member, by) if sent.member is not None else by
    entry = entering.enter(when_of(sent), spent_of(sent), of=of, by=by)
    return shown([entry], by)[0]


@routes.put("/time/{entry_id}", response=TimeEntryOut)
def change_time(request: MemberRequest, entry_id: int, sent: TimeIn) -> Any:
    """Everything the entry says, anew; refused on a locked day and in a week that is handed in."""
    entry = finding.entry(entry_id, request.member)
    changed = entering.change(entry, when_of(sent), spent_of(sent), by=request.member)
    return shown([changed], request.member)[0]


@routes.delete("/time/{entry_id}", response={204: None})
def strike_time(request: MemberRequest, entry_id: int) -> Any:
    """The entry was wrong altogether; refused on a locked day and in a week that is handed in."""
    entering.strike(finding.entry(entry_id, request.member), by=request.member)
    return Status(204, None)


@routes.post("/time/{entry_id}/correct", response=CorrectedOut)
def correct_time(request: MemberRequest, entry_id: int, sent: CorrectionIn) -> Any:
    """Counter an entry of a locked period on an open day, and put the right one beside it."""
    entry = finding.entry(entry_id, request.member)
    counter, instead = correcting.correct(
        entry, reason=sent.reason, minutes=sent.minutes, day=sent.day, by=request.member
    )
    told = shown([counter] + ([instead] if instead is not None else []), request.member)
    return {"counter": told[0], "instead": told[1] if instead is not None else None}


def when_of(sent: TimeIn) -> When:
    if sent.started_at is None or sent.ended_at is None:
        return When(sent.day, sent.minutes or 0)
    minutes = sent.minutes or round((sent.ended_at - sent.started_at) / MINUTE)
    return When(sent.day, minutes, (sent.started_at, sent.ended_at))


def spent_of(sent: SpentIn) -> Spent:
    return Spent(sent.kind, sent.card, sent.project, sent.job_function or "", sent.billable, sent.text)
