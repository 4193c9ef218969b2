"""Entries of a locked period stay as they are: a mistake is countered on an open day, with its reason."""

from datetime import date

from baton.accounts.models import Member
from baton.activity import log
from baton.kit.again import again
from baton.timesheets import periods
from baton.timesheets.entering import When, demand_come, in_turn, write
from baton.timesheets.facts import TimeCorrected
from baton.timesheets.models import Amount, EntrySource, TimeEntry
from baton.timesheets.rates.book import book_of
from baton.timesheets.rates.pricing import PARTS, price_entries
from baton.timesheets.refusals import AlreadyCountered, DayIsOpen, ReasonMissing
from baton.timesheets.spending import Spent
from baton.timesheets.tallying import entries_changed
from baton.timesheets.today import today_of


def correct(
    entry: TimeEntry,
    *,
    reason: str,
    by: Member,
    minutes: int | None = None,
    spent: Spent | None = None,
    day: date | None = None,
) -> tuple[TimeEntry, TimeEntry | None]:
    """The counter-entry, and the right one if ``minutes`` are given (for the same thing unless ``spent`` says
    another). Both stand on ``day``, today by default, which has to be open; the counter-entry takes back
    exactly what the entry came to. A project that is closed by now takes the right one still: the wrong one
    is in its figures. Raises ReasonMissing, DayIsOpen, AlreadyCountered, and what an open day
    refuses."""
    reason = reason.strip()[:500]
    if not reason:
        raise ReasonMissing
    with in_turn(entry.member, by) as (workspace, member):
        entry = again(entry, "member", "card", "project")
        if not periods.is_locked(workspace.pk, entry.day):
            raise DayIsOpen(day=entry.day)
        if entry.takes_back or entry.corrections.filter(minutes__lt=0).exists():
            raise AlreadyCountered
        today = today_of(member)
        on = day or today
        periods.demand_open(member, on)
        demand_come(on, entry.kind, today)
        counter = counter_of(entry, on, reason)
        instead = None
        if minutes is not None:
            instead = TimeEntry(
                workspace=workspace,
                member=member,
                source=EntrySource.CORRECTION,
                corrects=entry,
                reason=reason,
            )
            write(instead, When(on, minutes), spent or as_spent(entry), by, before=entry)
            instead.save(force_insert=True)
            price_entries([instead], book_of(workspace))
        fact = TimeCorrected(
            time=entry.pk,
            member=member.pk,
            day=on.isoformat(),
            card=entry.card_id,
            counter=counter.pk,
            instead=instead.pk if instead is not None else None,
        )
        log.record(workspace, fact, by=by)
        return counter, instead


def as_spent(entry: TimeEntry) -> Spent:
    return Spent(entry.kind, entry.card_id, entry.project_id, entry.job_function, entry.billable, entry.text)


COUNTERED = (
    "workspace_id",
    "member_id",
    "kind",
    "card_id",
    "card_number",
    "project_id",
    "column_id",
    "is_rework",
    "waited_for",
    "job_function",
    "billable",
    "text",
)


def counter_of(entry: TimeEntry, on: date, reason: str) -> TimeEntry:
    same = {name: getattr(entry, name) for name in COUNTERED}
    counter = TimeEntry(
        **same,
        day=on,
        minutes=-entry.minutes,
        source=EntrySource.CORRECTION,
        corrects=entry,
        reason=reason,
    )
    counter.save(force_insert=True)
    amount = Amount.objects.get(entry=entry)
    amount.pk, amount.entry = None, counter
    for part in PARTS:
        came_to = getattr(amount, part)
        setattr(amount, part, -came_to if came_to is not None else None)
    amount.save(force_insert=True)
    entries_changed([counter])
    return counter
