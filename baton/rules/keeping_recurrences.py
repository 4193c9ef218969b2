"""Make recurrences, change and remove them: for managers, each in the name of whoever last did."""

from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from baton.accounts import access
from baton.accounts.models import Member, Workspace
from baton.activity import log
from baton.boards.access import finding, finding_words
from baton.boards.text import check_text
from baton.kit import clock
from baton.kit.errors import NotSeen
from baton.rules.facts import RecurrenceKept, RecurrenceRemoved
from baton.rules.models import Recurrence
from baton.rules.recurring import go_on
from baton.rules.refusals import LaneElsewhere, TooManyRules

MOST = 500
RHYTHM = frozenset({"every", "interval", "weekdays", "start", "until", "shift"})


def make_recurrence(*, by: Member, **says: Any) -> Recurrence:
    """``says`` names ``title``, ``column`` (id), ``lane``, ``template``, and its rhythm: ``every``,
    ``interval``, ``weekdays``, ``start``, ``until``, ``shift``. Raises NotSeen, LaneElsewhere."""
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


def begin(recurrence: Recurrence, workspace: Workspace) -> None:
    """At the first day from today on: of the past nothing is made up for."""
    today = clock.now().astimezone(ZoneInfo(workspace.time_zone)).date()
    go_on(recurrence, workspace, after=today - timedelta(days=1))
    if recurrence.falls_on is not None and recurrence.falls_on < today and recurrence.day is not None:
        # Its working day is over already.
        go_on(recurrence, workspace, after=recurrence.day)


def seen(pk: int, by: Member) -> Recurrence:
    rows = Recurrence.objects.seen_by(by).select_related("board", "column", "lane", "template", "acts_as")
    found = rows.filter(pk=pk).first()
    if found is None:
        raise NotSeen
    return found
