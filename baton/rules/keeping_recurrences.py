"""Make recurrences, change and remove them: for managers, each in the name of whoever last did."""

from datetime import date, timedelta
from typing import Any

from baton.accounts import access
from baton.accounts.models import Member, Workspace
from baton.activity import log
from baton.boards.access import finding, finding_words
from baton.boards.text import check_text
from baton.calendars.queries import calendar_of_workspace
from baton.calendars.today import today_in
from baton.kit.errors import NotSeen
from baton.rules.coming import following, from_today_on
from baton.rules.facts import RecurrenceKept, RecurrenceRemoved
from baton.rules.models import Recurred, Recurrence
from baton.rules.refusals import EndsBeforeItBegins, LaneElsewhere, NotADay, TooManyRules

MOST = 500
RHYTHM = frozenset(
    {"every", "interval", "weekdays", "week_of_month", "start", "until", "shift", "days_before"}
)


def make_recurrence(*, by: Member, **says: Any) -> Recurrence:
    """``says`` names ``title``, ``column`` (id), ``lane``, ``template``, and its rhythm: ``every``,
    ``interval``, ``weekdays``, ``week_of_month``, ``start``, ``until``, ``shift``, ``days_before``.

    Raises NotSeen, LaneElsewhere.
    """
    access.demand_manage(by)
    with log.in_turn(by.workspace_id) as workspace:
        if Recurrence.objects.filter(workspace=workspace).count() >= MOST:
            raise TooManyRules(most=MOST)
        recurrence = Recurrence(workspace=workspace, acts_as=by)
        settle(recurrence, says, by)
        begin(recurrence, workspace)
        recurrence.save()
        log.record(workspace, RecurrenceKept(recurrence=recurrence.pk), by=by)
        return recurrence


def change_recurrence(recurrence: Recurrence, *, by: Member, **says: Any) -> Recurrence:
    access.demand_manage(by)
    with log.in_turn(by.workspace_id) as workspace:
        recurrence = seen(recurrence.pk, by)
        was_active = recurrence.active
        kept = {name: getattr(recurrence, f"{name}_id") for name in ("column", "lane", "template")}
        settle(recurrence, kept | says, by)
        recurrence.acts_as = by
        if RHYTHM & says.keys() or (recurrence.active and not was_active):
            begin(recurrence, workspace)
        recurrence.save()
        log.record(workspace, RecurrenceKept(recurrence=recurrence.pk), by=by)
        return recurrence


def remove_recurrence(recurrence: Recurrence, *, by: Member) -> None:
    access.demand_manage(by)
    with log.in_turn(by.workspace_id) as workspace:
        recurrence = seen(recurrence.pk, by)
        log.record(workspace, RecurrenceRemoved(recurrence=recurrence.pk), by=by)
        recurrence.delete()


def settle(recurrence: Recurrence, says: dict[str, Any], by: Member) -> None:
    says = dict(says)
    if "title" in says:
        says["title"] = check_text("title", says["title"].strip(), at_most=300, blank=False)
    if "column" in says:
        column = finding.column(says["column"], by)
        says["column"], says["board"] = column, column.board
    if says.get("lane") is not None:
        says["lane"] = finding.lane(says["lane"], by)
        if says["lane"].board_id != says["board"].pk:
            raise LaneElsewhere
    if says.get("template") is not None:
        says["template"] = finding_words.card_template(says["template"], by)
    if "weekdays" in says:
        says["weekdays"] = sorted(set(says["weekdays"]))
    for name, value in says.items():
        setattr(recurrence, name, value)
    if recurrence.until is not None and recurrence.until < recurrence.start:
        raise EndsBeforeItBegins


def begin(recurrence: Recurrence, workspace: Workspace) -> None:
    """At the first day from today on: of the past nothing is made up for."""
    found = next(from_today_on(recurrence, today_in(workspace), calendar_of_workspace(workspace)), None)
    recurrence.day = None if found is None else found.day
    recurrence.falls_on = None if found is None else found.falls_on


def rehearsed(*, by: Member, **says: Any) -> Recurrence:
    """As it would be made; nothing is kept."""
    access.demand_manage(by)
    recurrence = Recurrence(workspace=by.workspace, acts_as=by)
    settle(recurrence, says, by)
    begin(recurrence, by.workspace)
    return recurrence


def skip(recurrence: Recurrence, day: date, *, by: Member) -> Recurrence:
    """Leave out one of the days to come. Raises NotADay."""
    access.demand_manage(by)
    with log.in_turn(by.workspace_id) as workspace:
        recurrence = seen(recurrence.pk, by)
        if recurrence.day is None or day < recurrence.day:
            raise NotADay
        found = following(recurrence, day - timedelta(days=1), calendar_of_workspace(workspace))
        if found is None or found.day != day:
            raise NotADay
        if Recurred.objects.filter(recurrence=recurrence, day=day).exists():
            raise NotADay
        Recurred(recurrence=recurrence, day=day, fell_on=found.falls_on, skipped=True, skipped_by=by).save()
        log.record(workspace, RecurrenceKept(recurrence=recurrence.pk), by=by)
        return recurrence


def take_back_skip(recurrence: Recurrence, day: date, *, by: Member) -> Recurrence:
    """Of a day that is still to come. Raises NotADay."""
    access.demand_manage(by)
    with log.in_turn(by.workspace_id) as workspace:
        recurrence = seen(recurrence.pk, by)
        rows = Recurred.objects.filter(recurrence=recurrence, day=day, skipped=True)
        if recurrence.day is None or day < recurrence.day or not rows.exists():
            raise NotADay
        rows.delete()
        log.record(workspace, RecurrenceKept(recurrence=recurrence.pk), by=by)
        return recurrence


def seen(pk: int, by: Member) -> Recurrence:
    rows = Recurrence.objects.seen_by(by).select_related("board", "column", "lane", "template", "acts_as")
    found = rows.filter(pk=pk).first()
    if found is None:
        raise NotSeen
    return found
