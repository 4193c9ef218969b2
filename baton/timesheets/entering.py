"""Time entered by hand, changed and struck: in turn, on days that are open, never more than a day has."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Sum

from baton.accounts.models import Member, Workspace
from baton.activity import log
from baton.kit import clock
from baton.kit.again import again
from baton.kit.days import FIRST_DAY
from baton.timesheets import periods
from baton.timesheets.facts import TimeChanged, TimeEntered, TimeFact, TimeStruck
from baton.timesheets.finding import demand_writes_for
from baton.timesheets.models import EntryKind, EntrySource, TimeEntry, TimeEntryQuerySet, Timer
from baton.timesheets.models.entry import DAY_MINUTES
from baton.timesheets.rates.book import book_of
from baton.timesheets.rates.pricing import count_again, deciding, price_again, price_entries
from baton.timesheets.refusals import (
    DayIsFull,
    DayOutOfReach,
    EntryTakesBack,
    ImpossibleMinutes,
    StillToCome,
    TimesDoNotFit,
    TimesOverlap,
)
from baton.timesheets.spending import Spent, put_in_place, put_into
from baton.timesheets.standing import Span
from baton.timesheets.tallying import entries_changed, months_changed
from baton.timesheets.today import zone_of

# Leave is known ahead.
AHEAD = timedelta(days=366)
Clock = tuple[datetime, datetime]


@dataclass(frozen=True)
class When:
    """A day and minutes, or clock times of which the day and the minutes follow."""

    day: date
    minutes: int
    times: Clock | None = None


def enter(
    when: When,
    spent: Spent,
    *,
    of: Member,
    by: Member,
    source: str = EntrySource.MANUAL,
    imported_as: str = "",
) -> TimeEntry:
    """Minutes of ``of`` on a day. Raises what the day, the amount and what it is for refuse (refusals)."""
    with in_turn(of, by) as (workspace, member):
        entry = TimeEntry(workspace=workspace, member=member, source=source, imported_as=imported_as)
        write(entry, when, spent, by)
        entry.save(force_insert=True)
        price_entries([entry], book_of(workspace))
        tell(workspace, TimeEntered, entry, by)
        return entry


def change(entry: TimeEntry, when: When, spent: Spent, *, by: Member) -> TimeEntry:
    """Other minutes, another day, something else. Where what decides about its rates stays the same, it
    keeps them: only the minutes count anew."""
    with in_turn(entry.member, by) as (workspace, _member):
        entry = again(entry, "member", "card", "project")
        demand_changeable(entry)
        was = deciding(entry)
        months_changed(workspace.pk, [entry.day, when.day])
        write(entry, when, spent, by)
        entry.save(update_fields=WRITTEN)
        if deciding(entry) == was:
            count_again(entry, workspace.currency)
        else:
            price_again([entry], book_of(workspace))
        tell(workspace, TimeChanged, entry, by)
        return entry


def strike(entry: TimeEntry, *, by: Member) -> None:
    """An entry of an open day was wrong altogether. Raises EntryTakesBack."""
    with in_turn(entry.member, by) as (workspace, _member):
        entry = again(entry, "member")
        demand_changeable(entry)
        tell(workspace, TimeStruck, entry, by)
        entries_changed([entry])
        entry.delete()


def demand_changeable(entry: TimeEntry) -> None:
    """What takes another back stands as long as that one: without it both would count."""
    if entry.takes_back:
        raise EntryTakesBack
    periods.demand_open(entry.member, entry.day)


WRITTEN = (
    "day",
    "minutes",
    "started_at",
    "ended_at",
    "kind",
    "card",
    "card_number",
    "project",
    "column",
    "is_rework",
    "waited_for",
    "job_function",
    "billable",
    "text",
)


@contextmanager
def in_turn(member: Member, by: Member) -> Iterator[tuple[Workspace, Member]]:
    demand_writes_for(member, by)
    with log.in_turn(by.workspace_id) as workspace:
        yield workspace, again(member, "workspace")


def write(
    entry: TimeEntry, when: When, spent: Spent, by: Member, *, before: TimeEntry | Timer | None = None
) -> None:
    """Everything that an entry says, checked. ``before``: what the same hours were, see ``put_into``."""
    member = entry.member
    periods.demand_open(member, when.day)
    check_amount(when, member, apart_from=entry.pk)
    zone = zone_of(member)
    demand_come(when.day, spent.kind, clock.now().astimezone(zone).date())
    entry.day, entry.minutes = when.day, when.minutes
    entry.started_at, entry.ended_at = when.times or (None, None)
    put_into(entry, spent, member, by, before=before)
    put_in_place(entry, span_of(when, zone))


def demand_come(day: date, kind: str, today: date) -> None:
    """Raises StillToCome."""
    if is_to_come(day, kind, today):
        raise StillToCome(day=day)


def is_to_come(day: date, kind: str, today: date) -> bool:
    return day > today and kind != EntryKind.LEAVE


def check_amount(when: When, member: Member, *, apart_from: int | None) -> None:
    """Raises ImpossibleMinutes, DayOutOfReach, DayIsFull, TimesDoNotFit, TimesOverlap."""
    if not 1 <= when.minutes <= DAY_MINUTES:
        raise ImpossibleMinutes(minutes=when.minutes)
    last = clock.now().date() + AHEAD
    if not FIRST_DAY <= when.day <= last:
        raise DayOutOfReach(day=when.day, first=FIRST_DAY, last=last)
    that_day = others_of(member, apart_from).filter(day=when.day)
    minutes = (that_day.aggregate(all=Sum("minutes"))["all"] or 0) + when.minutes
    if minutes > DAY_MINUTES:
        raise DayIsFull(day=when.day, hours=round(minutes / 60, 2))
    if when.times is not None:
        check_times(when, when.times, member, apart_from)


def check_times(when: When, times: Clock, member: Member, apart_from: int | None) -> None:
    zone = zone_of(member)
    starts, ends = (moment.astimezone(zone) for moment in times)
    spoken = {"starts": f"{starts:%H:%M}", "ends": f"{ends:%H:%M}"}
    midnight = datetime.combine(when.day + timedelta(days=1), time(), zone)
    if starts.date() != when.day or not starts < ends <= midnight:
        raise TimesDoNotFit(day=when.day, **spoken)
    others = others_of(member, apart_from).filter(started_at__lt=times[1], ended_at__gt=times[0])
    # What a counter-entry took back overlaps nothing.
    other = others.filter(corrections=None, minutes__gt=0).first()
    if other is not None and other.started_at is not None and other.ended_at is not None:
        there = {
            "other_starts": f"{other.started_at.astimezone(zone):%H:%M}",
            "other_ends": f"{other.ended_at.astimezone(zone):%H:%M}",
        }
        raise TimesOverlap(**spoken, **there)


def others_of(member: Member, apart_from: int | None) -> TimeEntryQuerySet:
    entries = TimeEntry.objects.filter(member=member)
    return entries.exclude(pk=apart_from) if apart_from is not None else entries


def span_of(when: When, zone: ZoneInfo) -> Span:
    """When it was, as far as is known: the beginning of its clock times; else its day, today until now."""
    if when.times is not None:
        return Span(when.times[0], when.times[0])
    begins, ends = (
        datetime.combine(day, time(), zone).astimezone(UTC)
        for day in (when.day, when.day + timedelta(days=1))
    )
    return Span(begins, min(ends, clock.now()))


def tell(workspace: Workspace, kind: type[TimeFact], entry: TimeEntry, by: Member | None) -> None:
    fact = kind(time=entry.pk, member=entry.member_id, day=entry.day.isoformat(), card=entry.card_id)
    log.record(workspace, fact, by=by)
