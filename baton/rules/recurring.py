"""File the cards whose day has come: exactly one for each day of a rhythm, whoever works and how often."""

import logging
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from django.db import OperationalError, transaction
from django.utils import translation

from baton.accounts.models import Member, Workspace
from baton.activity import log
from baton.boards.models import Card
from baton.boards.relay.filing import file_card
from baton.boards.relay.filing_by_template import file_by_template
from baton.calendars.arithmetic import NoWorkingTime, add_working_days
from baton.calendars.queries import calendar_of_workspace
from baton.kit import clock
from baton.kit.errors import Refusal
from baton.rules.calendar_rules import Rhythm, next_day
from baton.rules.models import Recurred, Recurrence, Shift
from baton.rules.refusals import ActsAsNobody

logger = logging.getLogger(__name__)

# What came while nobody was at work is made up for so long; older days are passed over.
LATE = timedelta(days=7)


def recur() -> int:
    """Returns how many cards were filed."""
    filed = 0
    tomorrow = clock.now().date() + timedelta(days=1)
    due = Recurrence.objects.filter(active=True, falls_on__lte=tomorrow).order_by("falls_on", "pk")
    for pk in list(due.values_list("pk", flat=True)[:500]):
        try:
            filed += file_what_is_due(pk)
        except OperationalError:
            # The database is busy or gone: all of it is done again.
            raise
        except Exception:
            logger.exception("Recurrence %s went wrong; the others go on.", pk)
    return filed


def file_what_is_due(pk: int) -> int:
    filed = 0
    workspace_id = Recurrence.objects.values_list("workspace", flat=True).get(pk=pk)
    with log.in_turn(workspace_id) as workspace, translation.override(workspace.language):
        recurrence = Recurrence.objects.filter(pk=pk, active=True).select_for_update().first()
        if recurrence is None:
            return 0
        today = clock.now().astimezone(ZoneInfo(workspace.time_zone)).date()
        while recurrence.day is not None and recurrence.falls_on is not None and recurrence.falls_on <= today:
            if recurrence.falls_on > today - LATE:
                filed += deal_with(recurrence, recurrence.day)
                go_on(recurrence, workspace, after=recurrence.day)
            else:
                # Nobody wants a year's cards at once; one step passes over all that is too old.
                go_on(recurrence, workspace, after=max(recurrence.day, today - 2 * LATE))
        recurrence.save(update_fields=["day", "falls_on"])
    return filed


def go_on(recurrence: Recurrence, workspace: Workspace, *, after: date) -> None:
    """To the first day of its rhythm later than ``after``."""
    rhythm = Rhythm(
        recurrence.start,
        recurrence.every,  # type: ignore[arg-type]
        recurrence.interval,
        frozenset(recurrence.weekdays),
    )
    day = next_day(rhythm, after)
    if day is not None and recurrence.until is not None and day > recurrence.until:
        day = None
    recurrence.day = day
    recurrence.falls_on = None if day is None else worked(day, Shift(recurrence.shift), workspace)


def worked(day: date, shift: Shift, workspace: Workspace) -> date:
    """``day``, or the working day before or after it when it is none."""
    if shift is Shift.NONE:
        return day
    calendar, step = calendar_of_workspace(workspace), -1 if shift is Shift.BEFORE else 1
    try:
        # One step away from the day beside it comes to the day itself, if that is worked.
        return add_working_days(day - timedelta(days=step), step, calendar)
    except (NoWorkingTime, OverflowError):
        return day


def deal_with(recurrence: Recurrence, day: date) -> int:
    _row, is_new = Recurred.objects.get_or_create(recurrence=recurrence, day=day)
    if not is_new:
        return 0
    try:
        with transaction.atomic():
            card = filed_for(recurrence, day)
    except Refusal as refusal:
        Recurred.objects.filter(recurrence=recurrence, day=day).update(said=str(refusal))
        return 0
    Recurred.objects.filter(recurrence=recurrence, day=day).update(card=card)
    return 1


def filed_for(recurrence: Recurrence, day: date) -> Card:
    by = Member.objects.select_related("workspace", "user").get(pk=recurrence.acts_as_id)
    if not by.is_at_work or by.is_guest:
        raise ActsAsNobody(person=by.name)
    title = recurrence.title.replace("{date}", day.isoformat())
    column, lane = recurrence.column, recurrence.lane
    if recurrence.template is None:
        return file_card(title, column=column, lane=lane, by=by)
    return file_by_template(recurrence.template, title, column=column, lane=lane, by=by).filed.card
