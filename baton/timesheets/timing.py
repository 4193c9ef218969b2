"""The timer: one per person, which becomes entries when it is stopped and never runs through a night."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils.formats import date_format

from baton.accounts.models import Member, Workspace
from baton.activity import log
from baton.calendars.queries import calendar_of
from baton.calendars.working_calendar import WorkingCalendar
from baton.kit import clock
from baton.kit.errors import Refusal
from baton.timesheets.entering import When, in_turn, tell, write
from baton.timesheets.facts import (
    HoursFact,
    TimeEntered,
    TimerDiscarded,
    TimerPaused,
    TimerStarted,
    TimerStopped,
)
from baton.timesheets.models import EntrySource, TimeEntry, Timer
from baton.timesheets.rates.book import book_of
from baton.timesheets.rates.pricing import price_entries
from baton.timesheets.refusals import NoTimer, OutsideOfTheTimer, TimerAsks, TimerAsksNothing
from baton.timesheets.spending import Spent, put_into
from baton.timesheets.today import zone_of

# After the working day, or on a day off, nobody knows when somebody means to stop.
OVERTIME = timedelta(hours=2)


def start(spent: Spent, *, by: Member) -> Timer:
    """Begin to time something; what was timed until now is stopped and kept. Raises TimerAsks."""
    with in_turn(by, by) as (workspace, member):
        running = timer_of(member)
        if running is not None:
            demand_no_question(running)
            finish(running, clock.now(), workspace, by)
        now = clock.now()
        asks_at = end_of_work(now, calendar_of(member))
        timer = Timer(member=member, started_at=now, asks_at=asks_at)
        put_into(timer, spent, member, by)
        timer.save(force_insert=True)
        say(workspace, TimerStarted, timer, by)
        return timer


def reword(spent: Spent, *, by: Member) -> Timer:
    """What the running timer is for, put right while it runs."""
    with in_turn(by, by) as (workspace, member):
        timer = running_timer(member)
        put_into(timer, spent, member, by)
        timer.save(update_fields=["kind", "card", "project", "job_function", "billable", "text"])
        say(workspace, TimerStarted, timer, by)
        return timer


def stop(*, by: Member) -> list[TimeEntry]:
    """What was timed becomes an entry, over midnight two. Raises NoTimer, TimerAsks, and what a day refuses:
    then the timer goes on."""
    with in_turn(by, by) as (workspace, member):
        timer = running_timer(member)
        demand_no_question(timer)
        return finish(timer, clock.now(), workspace, by)


def answer(until: datetime, *, by: Member) -> list[TimeEntry]:
    """The paused timer asked until when the work went on. Raises NoTimer, TimerAsksNothing,
    OutsideOfTheTimer."""
    with in_turn(by, by) as (workspace, member):
        timer = running_timer(member)
        if timer.paused_at is None:
            raise TimerAsksNothing
        if not timer.started_at < until <= clock.now():
            raise OutsideOfTheTimer(starts=began(timer, zone_of(member)))
        return finish(timer, until, workspace, by)


def began(timer: Timer, zone: ZoneInfo) -> str:
    """As people say it: 09:30, and before today with its day."""
    starts, now = timer.started_at.astimezone(zone), clock.now().astimezone(zone)
    return f"{starts:%H:%M}" if starts.date() == now.date() else date_format(starts, "j E, H:i")


def go_on(*, by: Member) -> Timer:
    """The work was never interrupted: the timer counts on, and asks again later."""
    with in_turn(by, by) as (workspace, member):
        timer = running_timer(member)
        if timer.paused_at is None:
            raise TimerAsksNothing
        timer.paused_at, timer.asks_at = None, clock.now() + OVERTIME
        timer.save(update_fields=["paused_at", "asks_at"])
        say(workspace, TimerStarted, timer, by)
        return timer


def discard(*, by: Member) -> None:
    """What was timed was nothing. Raises NoTimer."""
    with in_turn(by, by) as (workspace, member):
        timer = running_timer(member)
        say(workspace, TimerDiscarded, timer, by)
        timer.delete()


def pause_those_left_running() -> int:
    """Timers whose working day is over count no further and ask; how many were paused."""
    late = Timer.objects.filter(paused_at=None, asks_at__lte=clock.now())
    paused = 0
    for workspace_id, pk in late.values_list("member__workspace", "pk"):
        with log.in_turn(workspace_id) as workspace:
            timer = late.filter(pk=pk).select_related("member").first()
            if timer is None:
                continue
            timer.paused_at = timer.asks_at
            timer.save(update_fields=["paused_at"])
            say(workspace, TimerPaused, timer, None)
            paused += 1
    return paused


def end_those_of_who_left() -> int:
    """Whoever has left answers no question: what their timer counted until then becomes an entry, to be
    looked at with their last week; how many were ended."""
    left = Timer.objects.filter(member__left_at__isnull=False)
    ended = 0
    for workspace_id, pk in left.values_list("member__workspace", "pk"):
        with log.in_turn(workspace_id) as workspace:
            timer = left.filter(pk=pk).select_related("member__workspace", "card", "project").first()
            if timer is None or timer.member.left_at is None:
                continue
            until = min(timer.member.left_at, timer.paused_at or timer.asks_at)
            keep_or_discard(timer, max(until, timer.started_at), workspace)
            ended += 1
    return ended


def keep_or_discard(timer: Timer, until: datetime, workspace: Workspace) -> None:
    """Where its day takes nothing any more, there is nobody who could open it for this."""
    try:
        with transaction.atomic():
            finish(timer, until, workspace, timer.member)
    except Refusal:
        say(workspace, TimerDiscarded, timer, None)
        Timer.objects.filter(member=timer.member).delete()


def timer_of(member: Member) -> Timer | None:
    return Timer.objects.filter(member=member).select_related("member", "card", "project").first()


def running_timer(member: Member) -> Timer:
    timer = timer_of(member)
    if timer is None:
        raise NoTimer
    return timer


def demand_no_question(timer: Timer) -> None:
    if timer.paused_at is not None:
        raise TimerAsks


def finish(timer: Timer, until: datetime, workspace: Workspace, by: Member) -> list[TimeEntry]:
    """The timer's stretch as entries, one for each day."""
    spent = Spent(timer.kind, timer.card_id, timer.project_id, timer.job_function, timer.billable, timer.text)
    entries, book = [], book_of(workspace)
    timer.delete()
    for when in days_of(timer.started_at, until, zone_of(timer.member)):
        entry = TimeEntry(workspace=workspace, member=timer.member, source=EntrySource.TIMER)
        write(entry, when, spent, by, before=timer)
        entry.save(force_insert=True)
        price_entries([entry], book)
        tell(workspace, TimeEntered, entry, by)
        entries.append(entry)
    say(workspace, TimerStopped, timer, by)
    return entries


def days_of(starts: datetime, ends: datetime, zone: ZoneInfo) -> Iterator[When]:
    """The stretch cut at each midnight where the person works; whole minutes, at least one in all."""
    at = starts
    while at < ends:
        day = at.astimezone(zone).date()
        midnight = datetime.combine(day + timedelta(days=1), time(), zone)
        until = min(ends, midnight)
        minutes = round((until - at) / timedelta(minutes=1))
        if minutes or (at == starts and until == ends):
            yield When(day, max(minutes, 1), (at, until))
        at = until


def end_of_work(starts: datetime, calendar: WorkingCalendar) -> datetime:
    """The end of the working day in which ``starts`` lies, or which begins within two hours; at any other
    time, two hours later."""
    local = starts.astimezone(calendar.zone)
    hours = calendar.hours_on(local.date())
    if hours:
        midnight = datetime.combine(local.date(), time(), calendar.zone)
        begin = midnight + timedelta(minutes=hours[0].starts)
        end = midnight + timedelta(minutes=hours[-1].ends)
        if begin - OVERTIME <= starts < end:
            return end
    return starts + OVERTIME


def say(workspace: Workspace, kind: type[HoursFact], timer: Timer, by: Member | None) -> None:
    log.record(workspace, kind(member=timer.member_id, card=timer.card_id), by=by)
